import { Temporal } from 'temporal-polyfill';
import { civilFromDays, daysFromCivil, daysInMonth, isoDate } from './civil.ts';
import type { PeriodLength } from './period-end.ts';
import type { Place } from './place.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Beyond these years the counter does not answer: its table of the zone ends there. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/**
 * Counts many periods in one place with plain numbers; gives what `periodEnd` and `plainEnd` give, two orders
 * of magnitude faster. Instants are milliseconds since 1970.
 */
export type PeriodCounter = {
  /** `undefined` where the counter cannot tell: ask `periodEnd` and `plainEnd` then. */
  ends(
    event: number,
    length: PeriodLength,
  ): { readonly plain: number; readonly legal: number } | undefined;
};

/**
 * A counter for a place.
 *
 * Throws   `RangeError` for an unknown time zone.
 */
export function periodCounter(place: Place): PeriodCounter {
  const zone = readZone(place.timeZone);
  const earliest = daysFromCivil({ year: FIRST_YEAR, month: 2, day: 1 }) * DAY_MS;
  const latest = daysFromCivil({ year: LAST_YEAR, month: 1, day: 1 }) * DAY_MS;
  return {
    ends(event, length) {
      const amount = 'hours' in length ? length.hours : 0;
      if (
        zone === undefined ||
        !(event >= earliest) ||
        event > latest - 10 * 366 * DAY_MS ||
        amount > 8760
      ) {
        return undefined;
      }
      return 'hours' in length
        ? hourEnds(event, length.hours, zone)
        : dayEnds(event, length, zone, place);
    },
  };
}

function hourEnds(event: number, hours: number, zone: Zone) {
  const offset = offsetAt(zone, event);
  const floored = Math.floor((event + offset) / HOUR_MS) * HOUR_MS - offset;
  return { plain: event + hours * HOUR_MS, legal: floored + (hours + 1) * HOUR_MS };
}

function dayEnds(
  event: number,
  length: { readonly days: number } | { readonly months: number },
  zone: Zone,
  place: Place,
) {
  const local = event + offsetAt(zone, event);
  const today = Math.floor(local / DAY_MS);
  const last = 'days' in length ? today + length.days : addMonths(today, length.months);
  let working = last;
  while (!isWorkingDay(working, place)) {
    working += 1;
  }
  return {
    plain: toInstant(zone, last * DAY_MS + (local - today * DAY_MS)),
    legal: toInstant(zone, (working + 1) * DAY_MS),
  };
}

function addMonths(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days);
  const total = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  return daysFromCivil({
    year: toYear,
    month: toMonth,
    day: Math.min(day, daysInMonth(toYear, toMonth)),
  });
}

/** 1 January 1970 was a Thursday. */
function isWorkingDay(days: number, place: Place): boolean {
  const weekday = (days + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !place.publicHolidays.has(isoDate(days));
}

/** Offsets from UTC in milliseconds, each from an instant on. */
type Zone = { readonly from: readonly number[]; readonly offsets: readonly number[] };

/** `undefined` for a zone whose clocks change by less than an hour: full hours have no grid there. */
function readZone(timeZone: string): Zone | undefined {
  let at = Temporal.ZonedDateTime.from({ year: FIRST_YEAR, month: 1, day: 1, timeZone });
  const from = [Number.NEGATIVE_INFINITY];
  const offsets = [at.offsetNanoseconds / 1_000_000];
  for (
    let next = at.getTimeZoneTransition('next');
    next !== null;
    next = at.getTimeZoneTransition('next')
  ) {
    if (next.year > LAST_YEAR) {
      break;
    }
    at = next;
    from.push(at.epochMilliseconds);
    offsets.push(at.offsetNanoseconds / 1_000_000);
  }
  const grid = new Set(offsets.map((offset) => offset % HOUR_MS));
  return grid.size === 1 ? { from, offsets } : undefined;
}

function offsetAt({ from, offsets }: Zone, ms: number): number {
  let [low, high] = [0, from.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= ms) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return offsets[low] ?? 0;
}

/** A local time that is skipped counts by the offset before; one that comes twice is the first. */
function toInstant(zone: Zone, local: number): number {
  const before = local - offsetAt(zone, local - DAY_MS);
  const after = local - offsetAt(zone, local + DAY_MS);
  if (before === after || before + offsetAt(zone, before) === local) {
    return before;
  }
  return after + offsetAt(zone, after) === local ? after : before;
}
