import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, isDigits, type Natural, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

/** A number, or the rank of a word: unknown −1, dev 0, alpha 1, beta 2, RC 3, (a number 4,) patch level 5. */
type Part = { readonly number: Natural } | { readonly rank: number };
type PackagistVersion = { readonly parts: readonly Part[] };

const RANK_OF_A_NUMBER = 4;
const RANKS: readonly (readonly [string, number])[] = [
  ['dev', 0],
  ['a', 1],
  ['b', 2],
  ['RC', 3],
  ['rc', 3],
  // PHP’s own placeholder for “a number”, which may stand in a version too.
  ['#', RANK_OF_A_NUMBER],
  ['p', 5],
];

/** Packagist: PHP’s `version_compare` on the version without its leading `v`. */
export const packagist = defineScheme<PackagistVersion>({
  id: 'packagist',
  source: 'php.net/version_compare; getcomposer.org/doc/articles/versions.md',
  read,
  compare,
});

/** Branch names (`dev-main`) have no place in the order and are not read. */
function read(text: string): PackagistVersion | undefined {
  const bare = text.replace(/^[vV]/, '');
  if (!/^\d[\x21-\x7e]*$/.test(bare)) {
    return undefined;
  }
  const words = bare.match(/\d+|[^\d._+-]+/g) ?? [];
  return { parts: words.map(readPart) };
}

function readPart(word: string): Part {
  return isDigits(word)
    ? { number: natural(word) }
    : { rank: RANKS.find(([prefix]) => word.startsWith(prefix))?.[1] ?? -1 };
}

function compare(a: PackagistVersion, b: PackagistVersion): Order {
  const length = Math.min(a.parts.length, b.parts.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareParts(a.parts[at], b.parts[at]);
    if (order !== 0) {
      return order;
    }
  }
  return a.parts.length > length
    ? weighOverhang(a.parts, length)
    : ((-weighOverhang(b.parts, length) + 0) as Order);
}

/** Where one version goes on: a further number makes it later, a word by whether it ranks above a release. */
function weighOverhang(parts: readonly Part[], from: number): Order {
  const part = parts[from];
  if (part === undefined) {
    return 0;
  }
  if ('number' in part) {
    return 1;
  }
  const difference = part.rank - RANK_OF_A_NUMBER;
  return difference === 0 ? weighOverhang(parts, from + 1) : difference > 0 ? 1 : -1;
}

function compareParts(a: Part | undefined, b: Part | undefined): Order {
  if (a === undefined || b === undefined) {
    return 0;
  }
  if ('number' in a && 'number' in b) {
    return compareNaturals(a.number, b.number);
  }
  const difference = rankOf(a) - rankOf(b);
  return difference === 0 ? 0 : difference < 0 ? -1 : 1;
}

function rankOf(part: Part): number {
  return 'number' in part ? RANK_OF_A_NUMBER : part.rank;
}
