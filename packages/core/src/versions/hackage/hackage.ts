import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, isDigits, type Natural, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

/** Numbers compared in turn; where one list is the beginning of the other, the longer is later (`1.0 < 1.0.0`). */
export type NumberList = { readonly numbers: readonly Natural[] };

/** Reads numbers between separators; `undefined` when any part is not a number. */
export function readNumberList(text: string, separator: string | RegExp): NumberList | undefined {
  const parts = text.split(separator);
  return parts.every(isDigits) ? { numbers: parts.map(natural) } : undefined;
}

/** Lexicographic order of the numbers: no zeros are filled in. */
export function compareNumberLists(a: NumberList, b: NumberList): Order {
  const length = Math.min(a.numbers.length, b.numbers.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.numbers[at], b.numbers[at]];
    const order = left === undefined || right === undefined ? 0 : compareNaturals(left, right);
    if (order !== 0) {
      return order;
    }
  }
  return a.numbers.length === b.numbers.length ? 0 : a.numbers.length < b.numbers.length ? -1 : 1;
}

/** Haskell packages. */
export const hackage = defineScheme<NumberList>({
  id: 'hackage',
  source: 'Cabal-syntax, Distribution.Types.Version (Ord by the list of numbers)',
  read: (text) => readNumberList(text.replace(/^v/, ''), '.'),
  compare: compareNumberLists,
});
