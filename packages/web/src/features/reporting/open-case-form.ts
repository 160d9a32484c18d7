import { type CallOf, MEMBER_STATES, type openCase } from '@cradle/contract';
import { z } from 'zod';
import { localFieldOf, readPastMoment } from './local-moment.ts';

/** What the page for opening a case holds, as its fields hold it. */
export const OpenCaseForm = z.object({
  kind: z.enum(['exploitedVulnerability', 'severeIncident']),
  title: z.string(),
  productIds: z.array(z.string()),
  candidateId: z.string().nullable(),
  vulnerability: z.string(),
  awareAt: z.string(),
  awarenessReason: z.string(),
  awarenessEvidence: z.string(),
  memberStates: z.array(z.enum(MEMBER_STATES)),
  summary: z.string(),
  suspectedMalicious: z.enum(['yes', 'no', 'unknown']).nullable(),
  occurredAt: z.string(),
});
export type OpenCaseForm = z.infer<typeof OpenCaseForm>;

export type OpenCaseField =
  | 'title'
  | 'products'
  | 'awareAt'
  | 'reason'
  | 'malicious'
  | 'occurredAt';
export type OpenCaseProblem =
  | 'title'
  | 'products'
  | 'unreadable'
  | 'future'
  | 'beforeDuty'
  | 'reason'
  | 'malicious'
  | 'occurredFuture';

/** An empty form whose moment of becoming aware is now. */
export function emptyForm(nowMs: number): OpenCaseForm {
  return {
    kind: 'exploitedVulnerability',
    title: '',
    productIds: [],
    candidateId: null,
    vulnerability: '',
    awareAt: localFieldOf(new Date(nowMs).toISOString()),
    awarenessReason: '',
    awarenessEvidence: '',
    memberStates: [],
    summary: '',
    suspectedMalicious: null,
    occurredAt: '',
  };
}

/** What is missing or wrong, by field, in the order of the page. */
export function problemsOfForm(
  form: OpenCaseForm,
  nowMs: number,
  dutyApplies: (instant: string) => boolean,
): ReadonlyMap<OpenCaseField, OpenCaseProblem> {
  const problems = new Map<OpenCaseField, OpenCaseProblem>();
  if (form.title.trim() === '') {
    problems.set('title', 'title');
  }
  if (form.productIds.length === 0) {
    problems.set('products', 'products');
  }
  const aware = readPastMoment(form.awareAt, nowMs);
  if (aware.kind !== 'past') {
    problems.set('awareAt', aware.kind);
  } else if (!dutyApplies(aware.instant)) {
    problems.set('awareAt', 'beforeDuty');
  }
  if (form.awarenessReason.trim().length < 3) {
    problems.set('reason', 'reason');
  }
  if (form.kind === 'severeIncident' && form.suspectedMalicious === null) {
    problems.set('malicious', 'malicious');
  }
  const occurred = form.occurredAt === '' ? null : readPastMoment(form.occurredAt, nowMs).kind;
  if (occurred === 'future' || occurred === 'unreadable') {
    problems.set('occurredAt', occurred === 'future' ? 'occurredFuture' : 'unreadable');
  }
  return problems;
}

/** The body of the request, of a form without problems. */
export function bodyOf(form: OpenCaseForm, nowMs: number): CallOf<typeof openCase>['body'] {
  const aware = readPastMoment(form.awareAt, nowMs);
  const occurred = readPastMoment(form.occurredAt, nowMs);
  if (aware.kind !== 'past') {
    throw new Error('a form with problems was sent');
  }
  const incident = form.kind === 'severeIncident';
  return {
    kind: form.kind,
    title: form.title.trim(),
    productIds: form.productIds,
    candidateId: form.candidateId,
    vulnerability: incident || form.vulnerability.trim() === '' ? null : form.vulnerability.trim(),
    becameAwareAt: aware.instant,
    awarenessReason: form.awarenessReason.trim(),
    awarenessEvidence: form.awarenessEvidence,
    memberStates: form.memberStates,
    summary: form.summary,
    suspectedMalicious: incident ? form.suspectedMalicious : null,
    occurredAt: occurred.kind === 'past' ? occurred.instant : null,
  };
}

const KEY = 'cradle.openCase';

/** What was typed before on this page and not sent: for this candidate only. */
export function readKeptForm(storage: Storage, candidateId: string | null): OpenCaseForm | null {
  try {
    const parsed = OpenCaseForm.safeParse(JSON.parse(storage.getItem(KEY) ?? 'null'));
    return parsed.success && parsed.data.candidateId === candidateId ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the form on this device; `null` forgets it. Storage that refuses costs only this second net. */
export function keepForm(storage: Storage, form: OpenCaseForm | null): void {
  try {
    if (form === null) {
      storage.removeItem(KEY);
    } else {
      storage.setItem(KEY, JSON.stringify(form));
    }
  } catch {
    // The page still holds what was typed.
  }
}
