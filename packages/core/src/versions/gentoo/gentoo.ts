import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, compareTexts, isDigits, type Natural, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

type Suffix = { readonly rank: number; readonly number: Natural };
type GentooVersion = {
  readonly numbers: readonly string[];
  readonly letter: string;
  readonly suffixes: readonly Suffix[];
  readonly revision: Natural;
};

const SUFFIX_RANKS: ReadonlyMap<string, number> = new Map([
  ['alpha', 0],
  ['beta', 1],
  ['pre', 2],
  ['rc', 3],
  ['p', 5],
]);
/** Where a version stands that has no further suffix: after the pre-releases, before `_p`. */
const NO_SUFFIX: Suffix = { rank: 4, number: natural('') };

/** Gentoo ebuilds. */
export const gentoo = defineScheme<GentooVersion>({
  id: 'gentoo',
  source: 'Package Manager Specification, sections 3.2 and 3.3 (version comparison)',
  read,
  compare,
});

function read(text: string): GentooVersion | undefined {
  const revision = /-r(\d+)$/.exec(text);
  const [main = '', ...suffixTexts] = text.slice(0, revision?.index ?? text.length).split('_');
  const letter = /[a-z]$/.exec(main)?.[0] ?? '';
  const numbers = main.slice(0, main.length - letter.length).split('.');
  const suffixes = suffixTexts.map(readSuffix);
  const readable = suffixes.filter((suffix) => suffix !== undefined);
  return numbers.every(isDigits) && readable.length === suffixes.length
    ? { numbers, letter, suffixes: readable, revision: natural(revision?.[1] ?? '') }
    : undefined;
}

function readSuffix(text: string): Suffix | undefined {
  const digits = /\d*$/.exec(text)?.[0] ?? '';
  const rank = SUFFIX_RANKS.get(text.slice(0, text.length - digits.length));
  return rank === undefined ? undefined : { rank, number: natural(digits) };
}

function compare(a: GentooVersion, b: GentooVersion): Order {
  return (
    compareNumbers(a.numbers, b.numbers) ||
    compareTexts(a.letter, b.letter) ||
    compareSuffixes(a.suffixes, b.suffixes) ||
    compareNaturals(a.revision, b.revision)
  );
}

function compareNumbers(a: readonly string[], b: readonly string[]): Order {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareComponents(a[at] ?? '', b[at] ?? '', at);
    if (order !== 0) {
      return order;
    }
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

/** From the second on, a leading zero makes both fractions: text order without trailing zeros (algorithm 3.3). */
function compareComponents(a: string, b: string, at: number): Order {
  return at > 0 && (a.startsWith('0') || b.startsWith('0'))
    ? compareTexts(a.replace(/0+$/, ''), b.replace(/0+$/, ''))
    : compareNaturals(natural(a), natural(b));
}

function compareSuffixes(a: readonly Suffix[], b: readonly Suffix[]): Order {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a[at] ?? NO_SUFFIX, b[at] ?? NO_SUFFIX];
    if (left.rank !== right.rank) {
      return left.rank < right.rank ? -1 : 1;
    }
    const order = compareNaturals(left.number, right.number);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}
