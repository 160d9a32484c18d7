import {
  askIntermediateReport,
  type CallOf,
  type CaseDetails,
  closeStageByReference,
  completeSubmission,
  type DifferencesView,
  type DraftView,
  type FormChoice,
  freezeIntermediateReport,
  getDifferences,
  getSensitivity,
  type IntermediateReportView,
  listForms,
  listIntermediateReports,
  moveToForm,
  reviewVersion,
  type SensitivityView,
  saveIntermediateAnswer,
  saveSensitivity,
  submitIntermediateReport,
} from '@cradle/contract';
import { call, callTagged } from '../../platform/api.ts';

type Stage = DraftView['stage'];
type StagePlace = { readonly caseId: string; readonly stage: Stage };
type Reports = { readonly items: IntermediateReportView[] };

const nothing = { query: undefined, body: undefined };

export function sendReview(
  place: StagePlace & { readonly number: number },
  body: CallOf<typeof reviewVersion>['body'],
): Promise<CaseDetails> {
  return call(reviewVersion, { ...nothing, params: place, body });
}
export function sendCompletion(
  submissionId: string,
  body: CallOf<typeof completeSubmission>['body'],
): Promise<CaseDetails> {
  return call(completeSubmission, { ...nothing, params: { submissionId }, body });
}
export function sendByReference(
  place: StagePlace,
  body: CallOf<typeof closeStageByReference>['body'],
): Promise<CaseDetails> {
  return call(closeStageByReference, { ...nothing, params: place, body });
}
export function loadDifferences(place: StagePlace, signal: AbortSignal): Promise<DifferencesView> {
  return call(getDifferences, { ...nothing, params: place }, signal);
}

export function loadForms(
  caseId: string,
  signal: AbortSignal,
): Promise<{ readonly forms: FormChoice[] }> {
  return call(listForms, { ...nothing, params: { caseId } }, signal);
}
export function sendMove(caseId: string, schemaId: string): Promise<CaseDetails> {
  return call(moveToForm, { ...nothing, params: { caseId }, body: { schemaId } });
}

/** What is said of sensitivity, with the ETag that a save must name. */
export type TaggedSensitivity = { readonly view: SensitivityView; readonly etag: string };

export async function loadSensitivity(
  caseId: string,
  signal: AbortSignal,
): Promise<TaggedSensitivity> {
  const { data, etag } = await callTagged(
    getSensitivity,
    { ...nothing, params: { caseId } },
    signal,
  );
  return { view: data, etag: etag ?? '' };
}
export async function sendSensitivity(
  caseId: string,
  body: CallOf<typeof saveSensitivity>['body'],
  ifMatch: string,
): Promise<TaggedSensitivity> {
  const input = { ...nothing, params: { caseId }, body };
  const { data, etag } = await callTagged(saveSensitivity, input, undefined, ifMatch);
  return { view: data, etag: etag ?? '' };
}

export function loadIntermediateReports(caseId: string, signal: AbortSignal): Promise<Reports> {
  return call(listIntermediateReports, { ...nothing, params: { caseId } }, signal);
}
export function sendRequest(
  caseId: string,
  body: CallOf<typeof askIntermediateReport>['body'],
): Promise<Reports> {
  return call(askIntermediateReport, { ...nothing, params: { caseId }, body });
}
export function sendAnswer(report: IntermediateReportView, answer: string): Promise<Reports> {
  return call(
    saveIntermediateAnswer,
    { ...nothing, params: { reportId: report.id }, body: { answer } },
    undefined,
    `"${report.answerVersion}"`,
  );
}
export function sendFreezing(report: IntermediateReportView): Promise<Reports> {
  return call(
    freezeIntermediateReport,
    { ...nothing, params: { reportId: report.id } },
    undefined,
    `"${report.answerVersion}"`,
  );
}
export function sendSent(
  reportId: string,
  body: CallOf<typeof submitIntermediateReport>['body'],
): Promise<Reports> {
  return call(submitIntermediateReport, { ...nothing, params: { reportId }, body });
}

/** Address of a file of a frozen intermediate report. */
export function intermediateFileUrl(
  reportId: string,
  number: number,
  file: 'report.pdf' | 'report.json' | 'report.txt',
): string {
  return `/api/v1/intermediate-reports/${reportId}/versions/${number}/${file}`;
}
/** Address of the receipt of an intermediate report. */
export function intermediateReceiptUrl(reportId: string): string {
  return `/api/v1/intermediate-reports/${reportId}/receipt`;
}
