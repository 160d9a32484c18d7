import { Temporal } from 'temporal-polyfill';

/** In which order people are told: who is on duty first, then the backup, then everybody in charge. */
export type DutyPlace = 'first' | 'backup' | 'other';

/** When somebody is on duty. Instants are RFC 3339 in UTC with `Z`; the end does not belong to it. */
export type Shift = {
  readonly personId: string;
  readonly place: 'first' | 'backup';
  readonly from: string;
  readonly until: string;
};

/**
 * Who is told in which order at an instant. Where nobody is first on duty, everybody in charge is: a gap in the
 * roster must never be a gap in reminding.
 *
 * @param inCharge everybody who may have to act, whether on the roster or not
 */
export function placesAt(
  shifts: readonly Shift[],
  inCharge: readonly string[],
  at: string,
): ReadonlyMap<string, DutyPlace> {
  const now = shifts.filter(
    ({ personId, from, until }) =>
      inCharge.includes(personId) &&
      Temporal.Instant.compare(from, at) <= 0 &&
      Temporal.Instant.compare(at, until) < 0,
  );
  const covered = now.some(({ place }) => place === 'first');
  return new Map(
    inCharge.map((personId) => [personId, covered ? placeOf(now, personId) : 'first']),
  );
}

function placeOf(now: readonly Shift[], personId: string): DutyPlace {
  const own = now.filter((shift) => shift.personId === personId);
  if (own.some(({ place }) => place === 'first')) {
    return 'first';
  }
  return own.length > 0 ? 'backup' : 'other';
}

/** The times between two instants in which nobody is first on duty, in order. */
export function rosterGaps(
  shifts: readonly Shift[],
  from: string,
  until: string,
): { readonly from: string; readonly until: string }[] {
  const first = shifts
    .filter(({ place }) => place === 'first')
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const gaps: { from: string; until: string }[] = [];
  let covered = from;
  for (const shift of first) {
    if (Temporal.Instant.compare(shift.from, until) >= 0) {
      break;
    }
    if (Temporal.Instant.compare(shift.from, covered) > 0) {
      gaps.push({ from: covered, until: shift.from });
    }
    covered = Temporal.Instant.compare(shift.until, covered) > 0 ? shift.until : covered;
  }
  return Temporal.Instant.compare(covered, until) < 0 ? [...gaps, { from: covered, until }] : gaps;
}

/**
 * A shift and its repetitions in the weeks after it, by the wall clock of a zone: one from nine stays from nine when
 * summer time ends.
 *
 * Throws   `RangeError` for an unknown zone.
 */
export function repeatedWeekly(shift: Shift, weeks: number, timeZone: string): Shift[] {
  const later = (instant: string, by: number) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(timeZone)
      .add({ weeks: by })
      .toInstant()
      .toString();
  return Array.from({ length: weeks + 1 }, (_, by) => ({
    ...shift,
    from: later(shift.from, by),
    until: later(shift.until, by),
  }));
}
