import type { Order } from './scheme.ts';

/**
 * A non-negative integer of any length, kept as its digits without leading zeros (`''` is zero).
 *
 * Version parts may be dates or hashes far beyond 2^53. Digits of equal length order like text, so no number type is
 * needed and nothing is rounded.
 */
export type Natural = string & { readonly __natural: true };

/** The value of a run of ASCII digits; anything else is a bug of the caller. */
export function natural(digits: string): Natural {
  let start = 0;
  while (start < digits.length && digits.charCodeAt(start) === 48) {
    start += 1;
  }
  return digits.slice(start) as Natural;
}

/** Zero, for parts that are absent. */
export const ZERO = natural('');

/** By value. */
export function compareNaturals(a: Natural, b: Natural): Order {
  return a.length === b.length ? compareTexts(a, b) : a.length < b.length ? -1 : 1;
}

/** By UTF-16 code unit, which for ASCII is ASCII order. Never by locale. */
export function compareTexts(a: string, b: string): Order {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a UTF-16 code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The position after the run of ASCII digits that begins at `start`; `start` itself where there is none. */
export function endOfDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** Whether all characters are ASCII digits and there is at least one. */
export function isDigits(text: string): boolean {
  return text !== '' && endOfDigits(text, 0) === text.length;
}

/** Parts that a version may lack: `absent` says whether lacking comes before or after all that is there. */
export function compareOptional<T>(
  a: T | null,
  b: T | null,
  absent: -1 | 1,
  compare: (a: T, b: T) => Order,
): Order {
  if (a === null) {
    return b === null ? 0 : absent;
  }
  return b === null ? (absent === 1 ? -1 : 1) : compare(a, b);
}

/** Part by part; `absent` stands for the parts that the shorter list lacks. */
export function compareLists<T>(
  a: readonly T[],
  b: readonly T[],
  absent: T,
  compare: (a: T, b: T) => Order,
): Order {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const order = compare(a[at] ?? absent, b[at] ?? absent);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}
