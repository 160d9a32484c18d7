import {
  compareNaturals,
  compareTexts,
  endOfDigits,
  isDigits,
  type Natural,
  natural,
  ZERO,
} from '../natural.ts';
import type { Order } from '../scheme.ts';

/** One dot-separated identifier of a pre-release or build part: a number, or text. */
export type Identifier =
  | { readonly number: Natural; readonly text?: never }
  | { readonly text: string; readonly number?: never };

/** What versions of the Semantic Versioning family have in common. */
export type SemverParts = {
  readonly numbers: readonly Natural[];
  /** Everything after the numbers, without build metadata. Empty for a release. */
  readonly prerelease: readonly Identifier[];
  /** What follows the first `+`. */
  readonly build: string;
};

const DOT = 46;

/**
 * Reads `[v]number(.number)*[-prerelease][+build]` with the tolerance that published versions need: fewer numbers than
 * `limit` are filled up with zeros when compared, a pre-release may lack its hyphen (`1.2.0rc1`), and numbers past the
 * limit count as pre-release identifiers, as the OSV schema's tools do.
 *
 * `undefined` when it does not begin with a number or contains blanks or control characters.
 */
export function readSemverParts(text: string, limit: number): SemverParts | undefined {
  let at = text.startsWith('v') || text.startsWith('V') ? 1 : 0;
  const numbers: Natural[] = [];
  const extra: string[] = [];
  for (;;) {
    const end = endOfDigits(text, at);
    if (end === at) {
      break;
    }
    const digits = text.slice(at, end);
    if (numbers.length < limit) {
      numbers.push(natural(digits));
    } else {
      extra.push(digits);
    }
    at = end;
    if (text.charCodeAt(at) !== DOT) {
      break;
    }
    at += 1;
  }
  if (numbers.length === 0) {
    return undefined;
  }
  if (at === text.length && extra.length === 0) {
    return { numbers, prerelease: [], build: '' };
  }
  return readRest(numbers, text.slice(at), extra);
}

function readRest(
  numbers: readonly Natural[],
  rest: string,
  extra: readonly string[],
): SemverParts | undefined {
  if (/[^\x21-\x7e]/.test(rest)) {
    return undefined;
  }
  const plus = rest.indexOf('+');
  const build = plus === -1 ? '' : rest.slice(plus + 1);
  const tail = (plus === -1 ? rest : rest.slice(0, plus)).replace(/^[-.]/, '');
  return { numbers, prerelease: [...readIdentifiers(tail), ...extra.map(readIdentifier)], build };
}

/** Reads dot-separated identifiers; none of an empty text. */
export function readIdentifiers(text: string): readonly Identifier[] {
  return text === '' ? [] : text.split('.').map(readIdentifier);
}

function readIdentifier(text: string): Identifier {
  return isDigits(text) ? { number: natural(text) } : { text };
}

/** Number by number; a missing one is zero. */
export function compareNumbers(a: readonly Natural[], b: readonly Natural[]): Order {
  const length = a.length > b.length ? a.length : b.length;
  for (let at = 0; at < length; at += 1) {
    const order = compareNaturals(a[at] ?? ZERO, b[at] ?? ZERO);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

/** Semantic Versioning 2.0.0, item 11: a release follows its pre-releases. */
export function comparePrereleases(a: readonly Identifier[], b: readonly Identifier[]): Order {
  if (a.length === 0 || b.length === 0) {
    return a.length === b.length ? 0 : a.length === 0 ? 1 : -1;
  }
  return compareIdentifiers(a, b);
}

/** Item 11.4: numbers by value and before texts, texts in ASCII order, the longer list last. */
export function compareIdentifiers(a: readonly Identifier[], b: readonly Identifier[]): Order {
  const length = a.length < b.length ? a.length : b.length;
  for (let at = 0; at < length; at += 1) {
    const order = compareIdentifier(a[at], b[at]);
    if (order !== 0) {
      return order;
    }
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

function compareIdentifier(a: Identifier | undefined, b: Identifier | undefined): Order {
  if (a?.number !== undefined) {
    return b?.number === undefined ? -1 : compareNaturals(a.number, b.number);
  }
  return b?.number === undefined ? compareTexts(a?.text ?? '', b?.text ?? '') : 1;
}
