import {
  type InputOf,
  MAX_RECEIPT_BYTES,
  type recordSubmission as recordSubmissionRoute,
} from '@cradle/contract';
import { type ReviewState, referenceDoubts, reviewState } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findOrganisation } from '../people/index.ts';
import { getCaseView, type SeenCase } from './case-views.ts';
import { findCase, lockCase, type ReportingCase } from './cases.repository.ts';
import { closed } from './change-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { findReviews } from './stage-reviews.repository.ts';
import {
  findSubmission,
  findSubmissions,
  findVersions,
  insertSubmission,
  type Stage,
  type StageVersion,
  type Submission,
} from './stages.repository.ts';

type Input = InputOf<typeof recordSubmissionRoute>['body'] & {
  readonly caseId: string;
  readonly stage: Stage;
};

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Records that a frozen version was typed into the platform; that stops the stage's clock.
 *
 * Fails  `invalid` for a moment in the future or before becoming aware, and for a reference that does not look like
 *        the platform's until a person confirms it, or where a wanted review is passed over without a reason;
 *        `conflict` for a second submission of the same version; `tooLarge`.
 */
export async function recordSubmission(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const found = await findCase(deps.db, input.caseId);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'case', id: input.caseId });
  }
  const now = deps.now();
  const refusal = refuseMoment(input.submittedAt, found, now) ?? refuseReference(input, found);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const receipt = await keepReceipt(deps, input.receipt);
  if (!receipt.ok) {
    return receipt;
  }
  const { reference } = input;
  const row: Submission = {
    id: deps.newId(),
    stage: input.stage,
    versionNumber: input.versionNumber,
    submittedAt: input.submittedAt,
    submittedBy: { id: '', name: input.submittedBy ?? actor.name },
    recordedAt: now,
    recordedBy: { id: actor.id, name: actor.name },
    reference,
    referenceMatches:
      reference === null ? null : referenceDoubts(reference, found.kind).length === 0,
    receipt: receipt.value,
    note: input.note,
    reviewOverride: input.reviewOverride,
  };
  const written = await deps.db
    .transaction()
    .execute((tx) => write(tx, deps, { caseId: input.caseId, row }, actor));
  return written.ok ? getCaseView(deps, input.caseId) : written;
}

function refuseMoment(at: string, found: ReportingCase, now: string): Failure | undefined {
  const message =
    Date.parse(at) > Date.parse(now)
      ? `The submission lies in the future: it is ${now} now.`
      : Date.parse(at) < minuteOf(found.becameAwareAt)
        ? `The submission lies before becoming aware (${found.becameAwareAt}). Correct one of the two.`
        : undefined;
  return message === undefined ? undefined : invalid('/submittedAt', message);
}

/** The beginning of an instant's minute, in ms: forms and receipts know no seconds. */
function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000) * 60_000;
}

/** A reference that does not look like the platform's, unless a person confirmed it. */
export function refuseReference(
  input: { readonly reference: string | null; readonly confirmReference: boolean },
  found: Pick<ReportingCase, 'kind'>,
): Failure | undefined {
  const [doubt] =
    input.reference === null || input.confirmReference
      ? []
      : referenceDoubts(input.reference, found.kind);
  return doubt === undefined ? undefined : invalid('/reference', doubt);
}

function invalid(at: string, message: string): Failure {
  return { kind: 'invalid', message, issues: [{ at, message }] };
}

/** Keeps a receipt that came as base64. Fails `invalid`, `tooLarge`. */
export async function keepReceipt(
  deps: Pick<ReportingDeps, 'documents'>,
  receipt: Input['receipt'],
): Promise<Result<Submission['receipt'], Failure>> {
  if (receipt === null) {
    return ok(null);
  }
  const text = receipt.base64.replaceAll(/\s/g, '');
  if (text === '' || !BASE64.test(text) || text.length % 4 !== 0) {
    return fail(invalid('/receipt/base64', 'The receipt is not base64, or it is empty.'));
  }
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length > MAX_RECEIPT_BYTES) {
    return fail({
      kind: 'tooLarge',
      limit: '10 MiB',
      reason: 'The receipt is larger than 10 MiB. Keep a smaller copy.',
    });
  }
  return ok({ name: receipt.name, ...(await deps.documents.put(bytes)) });
}

async function write(
  tx: Tx,
  deps: ReportingDeps,
  submission: { readonly caseId: string; readonly row: Submission },
  actor: Actor,
): Promise<Result<null, Failure>> {
  const { caseId, row } = submission;
  const found = await lockCase(tx, caseId);
  if (found?.closedAt != null) {
    return fail(closed(found.closedAt));
  }
  const version = await unfiledVersion(tx, caseId, row);
  if (!version.ok) {
    return version;
  }
  const review = await reviewOf(tx, caseId, version.value);
  const passedOver = review !== 'approved' && review !== 'notAsked';
  if (passedOver && row.reviewOverride === null) {
    const message =
      'No second person approved this version. Filing never waits for that: say why it was filed without.';
    return fail(invalid('/reviewOverride', message));
  }
  if (row.receipt !== null) {
    const { sha256, size } = row.receipt;
    const mediaType = 'application/octet-stream';
    await deps.documents.register(tx, { sha256, size, mediaType, now: row.recordedAt });
  }
  const filed = { ...row, reviewOverride: passedOver ? row.reviewOverride : null };
  await insertSubmission(tx, caseId, filed);
  await appendEntry(tx, {
    now: row.recordedAt,
    actor,
    kind: 'reportingStage.submitted.v1',
    subject: { type: 'reportingCase', id: caseId },
    facts: submittedFacts(filed, version.value, review),
  });
  return ok(null);
}

/** The frozen version that a submission names, unless it was filed before. */
async function unfiledVersion(
  tx: Tx,
  caseId: string,
  { stage, versionNumber }: Submission,
): Promise<Result<StageVersion, Failure>> {
  const isIt = (one: { readonly stage: Stage }, number: number) =>
    one.stage === stage && number === versionNumber;
  const version = (await findVersions(tx, caseId)).find((one) => isIt(one, one.number));
  if (version === undefined) {
    return fail({ kind: 'notFound', what: 'frozen version', id: `${versionNumber}` });
  }
  const filed = await findSubmissions(tx, caseId);
  if (filed.some((one) => isIt(one, one.versionNumber))) {
    const reason =
      'The submission of this version was recorded already. To file again, freeze a further version.';
    return fail({ kind: 'conflict', what: 'submission', reason });
  }
  return ok(version);
}

/** A submission as the log keeps it. */
function submittedFacts(row: Submission, version: StageVersion, review: ReviewState) {
  return {
    submissionId: row.id,
    stage: row.stage,
    number: row.versionNumber,
    submittedAt: row.submittedAt,
    submittedBy: row.submittedBy.name,
    reference: row.reference,
    referenceMatches: row.referenceMatches,
    receiptSha256: row.receipt?.sha256 ?? null,
    review,
    reviewOverride: row.reviewOverride,
    jsonSha256: version.jsonSha256,
    pdfSha256: version.pdfSha256,
  };
}

/** Where the review of a version stands at this moment, by what the organisation wants now. */
async function reviewOf(tx: Tx, caseId: string, version: StageVersion) {
  const organisation = await findOrganisation(tx);
  const reviews = (await findReviews(tx, caseId)).filter(
    ({ stage, versionNumber }) => stage === version.stage && versionNumber === version.number,
  );
  return reviewState(
    organisation?.reportReview ?? 'notAsked',
    version.frozenBy.id,
    reviews.map(({ verdict, by }) => ({ verdict, by: by.id })),
  );
}

/** A kept file. */
export type KeptFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
};

/** The receipt as it was kept; always as bytes, whatever it claims to be. */
export async function getReceipt(
  deps: ReportingDeps,
  submissionId: string,
): Promise<Result<KeptFile, Failure>> {
  const receipt = (await findSubmission(deps.db, submissionId))?.receipt ?? null;
  const bytes = receipt === null ? undefined : await deps.documents.get(receipt.sha256);
  return receipt === null || bytes === undefined
    ? fail({ kind: 'notFound', what: 'receipt', id: submissionId })
    : ok({ bytes, fileName: receipt.name, mediaType: 'application/octet-stream' });
}

const FILES = {
  'report.pdf': { hash: 'pdfSha256', mediaType: 'application/pdf' },
  'report.json': { hash: 'jsonSha256', mediaType: 'application/json' },
  'report.txt': { hash: 'textSha256', mediaType: 'text/plain; charset=utf-8' },
} as const;

/** A file of a frozen version. */
export async function getStageFile(
  deps: ReportingDeps,
  wanted: {
    readonly caseId: string;
    readonly stage: Stage;
    readonly number: number;
    readonly file: keyof typeof FILES;
  },
): Promise<Result<KeptFile, Failure>> {
  const { hash, mediaType } = FILES[wanted.file];
  const version = (await findVersions(deps.db, wanted.caseId)).find(
    ({ stage, number }) => stage === wanted.stage && number === wanted.number,
  );
  const bytes = version === undefined ? undefined : await deps.documents.get(version[hash]);
  const ending = wanted.file.slice('report'.length);
  const fileName = `cradle-${wanted.stage}-${wanted.caseId.slice(0, 8)}-v${wanted.number}${ending}`;
  return bytes === undefined
    ? fail({ kind: 'notFound', what: 'frozen version', id: `${wanted.number}` })
    : ok({ bytes, fileName, mediaType });
}
