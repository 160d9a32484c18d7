import {
  assessCandidate,
  type CallOf,
  type CandidateView,
  type CaseDetails,
  changeCase,
  closeCase,
  correctAwareness,
  type DraftView,
  dismissCandidate,
  freezeStage,
  getCandidate,
  getCase,
  getDraft,
  listProducts,
  openCase,
  recordSubmission,
  reopenCandidate,
  saveDraft,
} from '@cradle/contract';
import { EarlyWarningDocument } from '@cradle/core/documents';
import { call, callTagged } from '../../platform/api.ts';
import type { TaggedDraft } from './draft-editor.ts';
import { readPastMoment } from './local-moment.ts';
import { base64Of, type SubmissionForm } from './submission-form.ts';

type StagePlace = { readonly caseId: string; readonly stage: DraftView['stage'] };
type VersionPlace = StagePlace & { readonly number: number };

/** A frozen report as its JSON says it. */
export type FrozenReport = EarlyWarningDocument;

const nothing = { query: undefined, body: undefined };

export function loadCandidate(candidateId: string, signal: AbortSignal): Promise<CandidateView> {
  return call(getCandidate, { ...nothing, params: { candidateId } }, signal);
}
export function sendAssessment(candidateId: string): Promise<CandidateView> {
  return call(assessCandidate, { ...nothing, params: { candidateId } });
}
export function sendDismissal(candidateId: string, reason: string): Promise<CandidateView> {
  return call(dismissCandidate, { ...nothing, params: { candidateId }, body: { reason } });
}
export function sendReopening(candidateId: string, reason: string): Promise<CandidateView> {
  return call(reopenCandidate, { ...nothing, params: { candidateId }, body: { reason } });
}

/** The products to choose from when a case is opened. */
export function loadProducts(signal: AbortSignal) {
  return call(listProducts, { ...nothing, params: undefined, query: { limit: 500 } }, signal);
}
export function sendCase(body: CallOf<typeof openCase>['body']): Promise<CaseDetails> {
  return call(openCase, { ...nothing, params: undefined, body });
}
export function loadCase(caseId: string, signal: AbortSignal): Promise<CaseDetails> {
  return call(getCase, { ...nothing, params: { caseId } }, signal);
}
/** A case with the ETag that a change of it must name. */
export type TaggedCase = { readonly reportingCase: CaseDetails; readonly etag: string };

export async function loadTaggedCase(caseId: string, signal?: AbortSignal): Promise<TaggedCase> {
  const { data, etag } = await callTagged(getCase, { ...nothing, params: { caseId } }, signal);
  return { reportingCase: data, etag: etag ?? '' };
}
export function sendCaseChange(
  caseId: string,
  body: CallOf<typeof changeCase>['body'],
  ifMatch: string,
): Promise<CaseDetails> {
  return call(changeCase, { ...nothing, params: { caseId }, body }, undefined, ifMatch);
}
export function sendCorrection(
  caseId: string,
  becameAwareAt: string,
  reason: string,
): Promise<CaseDetails> {
  return call(correctAwareness, {
    ...nothing,
    params: { caseId },
    body: { becameAwareAt, reason: reason.trim() },
  });
}
export function sendClosing(caseId: string, reason: string): Promise<CaseDetails> {
  return call(closeCase, { ...nothing, params: { caseId }, body: { reason } });
}

export async function loadDraft(place: StagePlace, signal?: AbortSignal): Promise<TaggedDraft> {
  const { data, etag } = await callTagged(getDraft, { ...nothing, params: place }, signal);
  return { draft: data, etag: etag ?? '' };
}
export async function saveDraftValues(
  place: StagePlace,
  body: CallOf<typeof saveDraft>['body'],
  ifMatch: string,
): Promise<TaggedDraft> {
  const input = { ...nothing, params: place, body };
  const { data, etag } = await callTagged(saveDraft, input, undefined, ifMatch);
  return { draft: data, etag: etag ?? '' };
}
export async function freezeDraft(
  { caseId, stage }: StagePlace,
  confirmMissing: boolean,
  ifMatch: string,
): Promise<CaseDetails> {
  const input = { ...nothing, params: { caseId, stage }, body: { confirmMissing } };
  return call(freezeStage, input, undefined, ifMatch);
}

/** Address of a file of a frozen version; the browser downloads it with the session's cookie. */
export function reportFileUrl(
  { caseId, stage, number }: VersionPlace,
  file: 'report.pdf' | 'report.json' | 'report.txt',
): string {
  return `/api/v1/cases/${caseId}/stages/${stage}/versions/${number}/${file}`;
}

/** The frozen version's JSON, checked against its published schema. */
export async function loadFrozenReport(
  place: VersionPlace,
  signal: AbortSignal,
): Promise<FrozenReport> {
  const reply = await fetch(reportFileUrl(place, 'report.json'), { signal });
  if (!reply.ok) {
    throw new Error(`${reply.status} ${reply.statusText}`);
  }
  return EarlyWarningDocument.parse(await reply.json());
}

/** Records a submission of a form without problems. */
export async function sendSubmission(
  caseId: string,
  stage: DraftView['stage'],
  form: SubmissionForm,
): Promise<CaseDetails> {
  const moment = readPastMoment(form.submittedAt, Date.now());
  if (moment.kind !== 'past') {
    throw new Error('a form with problems was sent');
  }
  const emptyToNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return call(recordSubmission, {
    ...nothing,
    params: { caseId, stage },
    body: {
      versionNumber: form.versionNumber,
      submittedAt: moment.instant,
      submittedBy: emptyToNull(form.submittedBy),
      reference: emptyToNull(form.reference),
      confirmReference: form.confirmReference,
      receipt:
        form.receipt === null
          ? null
          : { name: form.receipt.name, base64: await base64Of(form.receipt) },
      note: form.note,
      reviewOverride: emptyToNull(form.reviewOverride),
    },
  });
}

/** Address of a receipt as it was kept. */
export function receiptUrl(submissionId: string): string {
  return `/api/v1/submissions/${submissionId}/receipt`;
}
