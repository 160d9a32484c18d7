import { Temporal } from 'temporal-polyfill';
import { type PeriodLength, type Place, periodEnd } from '../time/index.ts';
import type { Citation } from './citation.ts';

/** One step of an obligation to report: what starts its clock, how long that runs, what must be said. */
export type ReportingStep<StepId extends string, Moment extends string> = {
  readonly id: StepId;
  readonly cite: Citation;
  /** The fact that starts the clock. It can be an act of the maker's own, such as a submission. */
  readonly runsFrom: Moment;
  readonly within: PeriodLength;
  readonly mustSay: readonly Content[];
  /** The rule in one sentence of our own words. */
  readonly rule: string;
};

/** Something a report must say. */
export type Content = {
  readonly id: string;
  readonly cite: Citation;
  /** `always`, or only as far as the law's own condition goes. */
  readonly owed: 'always' | 'whereApplicable' | 'asAvailable';
};

/** An obligation to report in steps, with the date from which it holds. */
export type ReportingObligation<StepId extends string, Moment extends string> = {
  readonly id: string;
  readonly cite: Citation;
  readonly appliesFrom: { readonly date: Temporal.PlainDate; readonly cite: Citation };
  readonly steps: readonly ReportingStep<StepId, Moment>[];
};

/** What happened so far in one case, and when. */
export type CaseFacts<StepId extends string, Moment extends string> = {
  readonly moments: Readonly<Partial<Record<Moment, Temporal.Instant | undefined>>>;
  readonly submitted: Readonly<Partial<Record<StepId, Temporal.Instant | undefined>>>;
};

/** Where a step stands. `end` is exclusive: the first instant at which the act is late. */
export type StepStatus<Moment extends string> =
  | { readonly kind: 'waiting'; readonly for: Moment }
  | { readonly kind: 'running'; readonly end: Temporal.Instant }
  | { readonly kind: 'overdue'; readonly end: Temporal.Instant }
  | { readonly kind: 'done'; readonly at: Temporal.Instant; readonly inTime: boolean };

/**
 * Where one step of a case stands at `now`. Pure: the clock is an argument.
 *
 * A step that was submitted although its clock never started is done in time: no limit was passed.
 */
export function stepStatus<StepId extends string, Moment extends string>(
  step: ReportingStep<StepId, Moment>,
  facts: CaseFacts<StepId, Moment>,
  now: Temporal.Instant,
  place: Place,
): StepStatus<Moment> {
  const start = facts.moments[step.runsFrom];
  const submittedAt = facts.submitted[step.id];

  if (start === undefined) {
    return submittedAt === undefined
      ? { kind: 'waiting', for: step.runsFrom }
      : { kind: 'done', at: submittedAt, inTime: true };
  }

  const end = periodEnd(start, step.within, place);
  if (submittedAt !== undefined) {
    return { kind: 'done', at: submittedAt, inTime: isBefore(submittedAt, end) };
  }
  return isBefore(now, end) ? { kind: 'running', end } : { kind: 'overdue', end };
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
