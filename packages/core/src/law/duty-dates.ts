import { Temporal } from 'temporal-polyfill';
import type { HeldDuty } from './duties.ts';

/** How far somebody is with a duty. `done` of a duty that lasts means that it is seen to, not that it is over. */
export type DutyState = 'open' | 'inWork' | 'done' | 'notApplicable';

/** Why a date is the next one: a person planned it, the law sets it, the duty begins, or it ends. */
export type NextDate = {
  /** ISO date. */
  readonly on: string;
  readonly kind: 'planned' | 'due' | 'begins' | 'ends';
};

/** What a person said of a duty. */
export type DutyProgress = {
  readonly state: DutyState;
  /** ISO date by which somebody means to be done, or `null`. */
  readonly plannedOn: string | null;
};

/** The days of a duty that its next date is taken from. */
export type DutyDays = Pick<HeldDuty, 'since' | 'dueOn' | 'until'>;

/**
 * The date that matters next about a duty; `null` where there is none.
 *
 * While it is not done that is the earlier of the day planned and the day due, though it has passed: a date that was
 * missed does not go away. Failing both it is the day on which the duty begins. Of what is done, or goes on
 * without a day to be done by, it is the day on which the duty ends.
 */
export function nextDateOf(
  { since, dueOn, until }: DutyDays,
  { state, plannedOn }: DutyProgress,
  today: string,
): NextDate | null {
  if (state === 'notApplicable') {
    return null;
  }
  const ends = until !== null && until >= today ? ({ on: until, kind: 'ends' } as const) : null;
  if (state === 'done') {
    return ends;
  }
  if (plannedOn !== null && (dueOn === null || plannedOn <= dueOn)) {
    return { on: plannedOn, kind: 'planned' };
  }
  if (dueOn !== null) {
    return { on: dueOn, kind: 'due' };
  }
  return since > today ? { on: since, kind: 'begins' } : ends;
}

/** Where a duty stands in time: missed, within 30 days, later, or without a date that matters. */
export type DutyUrgency = 'overdue' | 'soon' | 'later' | 'none';

/** A date this many days ahead or fewer is soon. Ours, not the law's. */
const SOON_DAYS = 30;

/** How urgent a next date is on a day (ISO date). Only what should be done by a day can be missed. */
export function urgencyOn(today: string): (next: NextDate | null) => DutyUrgency {
  const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
  return (next) => {
    if (next === null) {
      return 'none';
    }
    const isToBeDone = next.kind === 'planned' || next.kind === 'due';
    if (isToBeDone && next.on < today) {
      return 'overdue';
    }
    return next.on <= soonUntil ? 'soon' : 'later';
  };
}
