import type { ClockView } from '@cradle/contract';

/** The share of the period after which the words change from "on track" to "act now". */
const ACT_NOW_FROM = 0.75;

/**
 * What a clock says at a moment. `pastPlainEnd` lies between the plain end and the legal end: late by what
 * the screen counts down to, not yet late on the reading of Regulation (EEC, Euratom) 1182/71.
 */
export type ClockPhase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'onTrack' | 'actNow'; readonly leftMs: number; readonly shareUsed: number }
  | { readonly kind: 'pastPlainEnd' | 'overdue'; readonly lateMs: number }
  | { readonly kind: 'done'; readonly byMs: number | null; readonly inTime: boolean };

/** The phase of a clock at `nowMs` (milliseconds of the epoch), ticked on from what the server computed. */
export function clockPhase(clock: ClockView, nowMs: number): ClockPhase {
  if (clock.doneAt !== null || clock.state === 'done') {
    return donePhase(clock);
  }
  if (clock.startedAt === null || clock.plainEnd === null) {
    return { kind: 'waiting' };
  }
  const start = Date.parse(clock.startedAt);
  const end = Date.parse(clock.plainEnd);
  const legalEnd = clock.legalEnd === null ? end : Date.parse(clock.legalEnd);
  if (nowMs >= legalEnd) {
    return { kind: 'overdue', lateMs: nowMs - end };
  }
  if (nowMs >= end) {
    return { kind: 'pastPlainEnd', lateMs: nowMs - end };
  }
  const shareUsed = Math.min(1, Math.max(0, (nowMs - start) / (end - start)));
  return { kind: shareUsed < ACT_NOW_FROM ? 'onTrack' : 'actNow', leftMs: end - nowMs, shareUsed };
}

/** `byMs` is positive where the step was done before the plain end, negative where after it. */
function donePhase(clock: ClockView): ClockPhase {
  const { doneAt, plainEnd } = clock;
  const byMs =
    doneAt === null || plainEnd === null ? null : Date.parse(plainEnd) - Date.parse(doneAt);
  return { kind: 'done', byMs, inTime: clock.inTime ?? true };
}

/** The clock a person must look at first: overdue or running by its plain end, else none. */
export function nextClock(clocks: readonly ClockView[]): ClockView | undefined {
  const endsAt = (clock: ClockView) => Date.parse(clock.plainEnd ?? '');
  return clocks
    .filter((clock) => clock.state === 'running' || clock.state === 'overdue')
    .toSorted((a, b) => endsAt(a) - endsAt(b))[0];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time cut into the two units that matter at its size. */
export type DurationParts =
  | { readonly unit: 'days'; readonly big: number; readonly small: number }
  | { readonly unit: 'hours'; readonly big: number; readonly small: number }
  | { readonly unit: 'minutes'; readonly big: number; readonly small: number };

/**
 * Cuts a length of time: above 72 hours days and hours, above one hour hours and minutes, else minutes and
 * seconds. The legal periods of 24 and 72 hours so stay hours, as the law writes them.
 */
export function durationParts(ms: number): DurationParts {
  const length = Math.max(0, ms);
  if (length > 72 * HOUR) {
    return {
      unit: 'days',
      big: Math.floor(length / DAY),
      small: Math.floor((length % DAY) / HOUR),
    };
  }
  if (length >= HOUR) {
    return {
      unit: 'hours',
      big: Math.floor(length / HOUR),
      small: Math.floor((length % HOUR) / MINUTE),
    };
  }
  return {
    unit: 'minutes',
    big: Math.floor(length / MINUTE),
    small: Math.floor((length % MINUTE) / SECOND),
  };
}
