const DAY_MS = 86_400_000;

/** A calendar date as numbers; `month` counts from 1. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

/** Days from 1 January 1970 to a date of the proleptic Gregorian calendar, for years 0 to 9999. */
export function daysFromCivil({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): Civil {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD` of a day counted from 1 January 1970. */
export function isoDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${year}-${two(month)}-${two(day)}`;
}

/** RFC 3339 in UTC to the second, as `Temporal.Instant` writes it. For whole seconds of the years 1000 to 9999. */
export function isoInstant(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const seconds = Math.floor((ms - days * DAY_MS) / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${isoDate(days)}T${clock}Z`;
}

/**
 * Milliseconds since 1970 of an instant written to the second in UTC, with or without the `.000` that JavaScript adds,
 * or `undefined` for any other spelling (offsets, fractions, leap seconds, dates that do not exist): those are for
 * `Temporal` to judge.
 *
 * Read character by character: a batch of deadlines spends most of its time here.
 */
export function wholeSecondMs(text: string): number | undefined {
  return text.length === 24 && text.endsWith('.000Z')
    ? plainSecondMs(`${text.slice(0, 19)}Z`)
    : plainSecondMs(text);
}

function plainSecondMs(text: string): number | undefined {
  if (text.length !== 20 || !hasSeparators(text)) {
    return undefined;
  }
  const year = number(text, 0, 4);
  const month = number(text, 5, 7);
  const day = number(text, 8, 10);
  const seconds = secondsOfDay(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
  // A part that is no number fails every comparison, so it is refused here too.
  const exists =
    year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists && seconds >= 0
    ? daysFromCivil({ year, month, day }) * DAY_MS + seconds * 1000
    : undefined;
}

const HYPHEN = 45;
const COLON = 58;
const T = 84;
const Z = 90;

function hasSeparators(text: string): boolean {
  return (
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    text.charCodeAt(10) === T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON &&
    text.charCodeAt(19) === Z
  );
}

/** `NaN` where a character is no digit. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

/** -1 for a time that does not exist. */
function secondsOfDay(hour: number, minute: number, second: number): number {
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : -1;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
