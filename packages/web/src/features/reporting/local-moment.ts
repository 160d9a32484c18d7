/**
 * What a `datetime-local` field holds for an instant, in the viewer's own zone and to the minute.
 *
 * Throws   `RangeError` for text that is no instant.
 */
export function localFieldOf(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) {
    throw new RangeError(`not an instant: "${instant}"`);
  }
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/**
 * The instant (RFC 3339, UTC, whole seconds) that a `datetime-local` field means in the viewer's zone, or
 * `null` where it is empty or no moment. A time that the change of the clocks skips is moved on, as `Date` does.
 */
export function instantOfLocalField(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text)) {
    return null;
  }
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** What is wrong with a moment that must have happened: nothing, unreadable, or still to come. */
export type PastMoment =
  | { readonly kind: 'past'; readonly instant: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'future' };

/**
 * Reads a moment that must not be in the future. The field knows only minutes, so the running minute counts
 * as past.
 */
export function readPastMoment(text: string, nowMs: number): PastMoment {
  const instant = instantOfLocalField(text);
  if (instant === null) {
    return { kind: 'unreadable' };
  }
  return Date.parse(instant) > nowMs ? { kind: 'future' } : { kind: 'past', instant };
}

/** The viewer's zone by its IANA name, e.g. `Europe/Berlin`. */
export function viewerTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
