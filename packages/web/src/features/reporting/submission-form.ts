import { type CaseDetails, MAX_RECEIPT_BYTES } from '@cradle/contract';
import { referenceDoubts } from '@cradle/core/documents';
import { readPastMoment } from './local-moment.ts';

export type SubmissionForm = {
  readonly versionNumber: number;
  /** As the field holds it: local date and time. */
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly reference: string;
  readonly confirmReference: boolean;
  readonly receipt: File | null;
  readonly note: string;
  /** Why it was filed without the approval that the organisation wants. */
  readonly reviewOverride: string;
};
export type SubmissionProblem =
  | 'unreadableMoment'
  | 'futureMoment'
  | 'referenceNotConfirmed'
  | 'receiptTooBig'
  | 'overrideMissing';

/** Whether a reference is there and differs from how the platform's look. */
export function isStrangeReference(reference: string, kind: CaseDetails['kind']): boolean {
  const text = reference.trim();
  return text !== '' && referenceDoubts(text, kind).length > 0;
}

/** Whether a file is larger than receipts may be. */
export function isTooBig(file: File | null): boolean {
  return file !== null && file.size > MAX_RECEIPT_BYTES;
}

/** Whether the version lacks the second person's approval that the organisation wants. */
export function isPassedOver(
  versions: readonly Pick<CaseDetails['versions'][number], 'number' | 'reviewState'>[],
  number: number,
): boolean {
  const state = versions.find((version) => version.number === number)?.reviewState;
  return state === 'waiting' || state === 'changesWanted';
}

/** What must be put right before the submission can be recorded, in the order of the fields. */
export function problemsOf(
  form: SubmissionForm,
  of: { readonly kind: CaseDetails['kind']; readonly isPassedOver: boolean },
  nowMs: number,
): SubmissionProblem[] {
  const moment = readPastMoment(form.submittedAt, nowMs);
  return [
    ...(moment.kind === 'unreadable' ? ['unreadableMoment' as const] : []),
    ...(moment.kind === 'future' ? ['futureMoment' as const] : []),
    ...(isStrangeReference(form.reference, of.kind) && !form.confirmReference
      ? ['referenceNotConfirmed' as const]
      : []),
    ...(isTooBig(form.receipt) ? ['receiptTooBig' as const] : []),
    ...(of.isPassedOver && form.reviewOverride.trim().length < 3
      ? ['overrideMissing' as const]
      : []),
  ];
}

/** A file as base64, as the API takes receipts. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x80_00) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x80_00)));
  }
  return btoa(chunks.join(''));
}
