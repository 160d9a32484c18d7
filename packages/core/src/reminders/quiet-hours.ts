import { Temporal } from 'temporal-polyfill';

/** When somebody does not want to be disturbed, by the wall clock of a zone. `22:00` to `07:00` crosses midnight. */
export type QuietHours = {
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, not part of it; the same as `from` means never quiet. */
  readonly until: string;
  /** IANA name. */
  readonly timeZone: string;
};

/**
 * The instant at which quiet hours end that hold at `at`; `at` itself where none hold. A wall time that the change to
 * summer time skips is taken as the first one after it.
 *
 * Throws   `RangeError` for an unknown zone or text that is no time of day.
 */
export function afterQuietHours(at: string, quiet: QuietHours | null): string {
  if (quiet === null || quiet.from === quiet.until) {
    return at;
  }
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(quiet.timeZone);
  const time = local.toPlainTime();
  const from = Temporal.PlainTime.from(quiet.from);
  const until = Temporal.PlainTime.from(quiet.until);
  const crosses = Temporal.PlainTime.compare(from, until) > 0;
  const isAfterFrom = Temporal.PlainTime.compare(time, from) >= 0;
  const isBeforeUntil = Temporal.PlainTime.compare(time, until) < 0;
  if (crosses ? !isAfterFrom && !isBeforeUntil : !isAfterFrom || !isBeforeUntil) {
    return at;
  }
  const day = crosses && isAfterFrom ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toZonedDateTime({ timeZone: quiet.timeZone, plainTime: until }).toInstant();
  // The change back from summer time repeats an hour: its end may lie before the second one.
  return Temporal.Instant.compare(end, at) < 0 ? at : end.toString();
}
