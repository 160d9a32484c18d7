/**
 * The length to stay within: 5 % below the stated limit.
 *
 * Reading: how the platform counts (code units, code points, line breaks) is not known, so a text that just
 * fits by our count may be cut by theirs.
 */
export function safeLength(limit: number): number {
  return Math.floor(limit * 0.95);
}

/** Length of a text as a field counts it: UTF-16 code units or code points, whichever is more. */
export function fieldLength(text: string): number {
  // A code point is one or two code units, so the units are never fewer.
  return text.length;
}
