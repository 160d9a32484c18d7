import type { Temporal } from 'temporal-polyfill';
import type { Place } from './place.ts';

/** How long a period is. Exactly one unit: the law never mixes them. */
export type PeriodLength =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly months: number };

/**
 * The first instant at which an act is late.
 *
 * Hours: the hour in which the event falls does not count; the period then runs in whole hours.
 * Days and months: the day of the event does not count; the period ends with the last hour of its
 * last day in {@link Place.timeZone}, moved to the next working day when that day is a Saturday,
 * Sunday or public holiday. A month that lacks the day ends on its own last day.
 * Hours are never moved for holidays.
 *
 * Shapes   `event` is an exact instant; the result is the exclusive end, so "in time" is `at < end`.
 * Units    `length` counts whole hours, days or months, all greater than zero.
 * Throws   `RangeError` for a length that is not a positive whole number, or an unknown time zone:
 *          both come from our own tables, so they are bugs and not a `Failure`.
 * Source   Reg. (EEC, Euratom) 1182/71, Art. 3(1), 3(2) and 3(4), from general knowledge of the act.
 * Reading  That 1182/71 governs the periods of CRA Art. 14 is our reading: a countdown therefore runs to
 *          the earlier, plain end given by {@link plainEnd}. Art. 3(5) (two working days in a period of two
 *          days or more) is not applied: whether it reaches "72 hours" is unsettled, and 14 days or a month
 *          hold two working days anyway.
 *
 * @example periodEnd(Temporal.Instant.from('2026-09-14T08:17:00Z'), { hours: 24 }, BRUSSELS)
 *          // 2026-09-15T09:00:00Z: the hour 08:00–09:00 is not counted
 */
export function periodEnd(
  event: Temporal.Instant,
  length: PeriodLength,
  place: Place,
): Temporal.Instant {
  requirePositiveWhole(length);
  const local = event.toZonedDateTimeISO(place.timeZone);

  if ('hours' in length) {
    return local
      .round({ smallestUnit: 'hour', roundingMode: 'floor' })
      .add({ hours: length.hours + 1 })
      .toInstant();
  }
  const lastDay = local.toPlainDate().add(length, { overflow: 'constrain' });
  return nextWorkingDay(lastDay, place)
    .add({ days: 1 })
    .toZonedDateTime(place.timeZone)
    .toInstant();
}

/**
 * The same period counted from the event itself, to the second, and never moved for weekends or holidays.
 *
 * Never later than {@link periodEnd}. It is the limit to work to (our own reading, the safest one).
 *
 * Throws   `RangeError` as {@link periodEnd} does.
 */
export function plainEnd(
  event: Temporal.Instant,
  length: PeriodLength,
  place: Place,
): Temporal.Instant {
  requirePositiveWhole(length);
  return event.toZonedDateTimeISO(place.timeZone).add(length).toInstant();
}

/** Saturdays, Sundays and the place's public holidays are no working days (Reg. 1182/71, Art. 2(2)). */
export function isWorkingDay(day: Temporal.PlainDate, place: Place): boolean {
  return day.dayOfWeek < 6 && !place.publicHolidays.has(day.toString());
}

function nextWorkingDay(day: Temporal.PlainDate, place: Place): Temporal.PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate, place)) {
    candidate = candidate.add({ days: 1 });
  }
  return candidate;
}

function requirePositiveWhole(length: PeriodLength): void {
  const amount = Object.values(length)[0] ?? 0;
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new RangeError(`a period is a positive whole number of units, not ${amount}`);
  }
}
