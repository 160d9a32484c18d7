import { compareNaturals, compareTexts, type Natural, ZERO } from '../natural.ts';
import type { Order } from '../scheme.ts';

/**
 * What a Maven version consists of. A list opens at every hyphen and at every change between digits and letters; it is
 * how `1-1` and `1.1` differ.
 */
export type MavenItem =
  | { readonly kind: 'number'; readonly value: Natural }
  | { readonly kind: 'word'; readonly rank: number; readonly word: string }
  | { readonly kind: 'list'; readonly items: readonly MavenItem[] };

/** Qualifiers that Maven knows, in their order. The empty one is the release itself. */
const KNOWN = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const KIND_RANKS = { word: 0, list: 1, number: 2 };
const RELEASE_RANK = KNOWN.indexOf('');
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ga', ''],
  ['final', ''],
  ['release', ''],
  ['cr', 'rc'],
]);
/** Short forms, which count only directly before a number. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);

/** A qualifier; unknown ones come after all known ones, in the order of their text. */
export function word(text: string, before: 'number' | 'other'): MavenItem {
  const long = before === 'number' ? (SHORT.get(text) ?? text) : text;
  const name = ALIASES.get(long) ?? long;
  const rank = KNOWN.indexOf(name);
  return rank === -1
    ? { kind: 'word', rank: KNOWN.length, word: name }
    : { kind: 'word', rank, word: '' };
}

/** Whether an item says nothing at the end of a list: zero, the release qualifier, an empty list. */
export function isNull(item: MavenItem): boolean {
  switch (item.kind) {
    case 'number':
      return item.value === ZERO;
    case 'word':
      return item.rank === RELEASE_RANK;
    case 'list':
      return item.items.length === 0;
  }
}

/** How two items at the same place stand; `undefined` is a place that the shorter version lacks. */
export function compareItems(a: MavenItem | undefined, b: MavenItem | undefined): Order {
  if (a === undefined) {
    return b === undefined ? 0 : reverse(compareToNothing(b));
  }
  if (b === undefined) {
    return compareToNothing(a);
  }
  return comparePresent(a, b);
}

function comparePresent(a: MavenItem, b: MavenItem): Order {
  if (a.kind === 'number' && b.kind === 'number') {
    return compareNaturals(a.value, b.value);
  }
  if (a.kind === 'word' && b.kind === 'word') {
    return a.rank === b.rank ? compareTexts(a.word, b.word) : a.rank < b.rank ? -1 : 1;
  }
  if (a.kind === 'list' && b.kind === 'list') {
    return compareLists(a.items, b.items);
  }
  // 1.sp < 1-1 < 1.1
  return KIND_RANKS[a.kind] < KIND_RANKS[b.kind] ? -1 : 1;
}

function compareLists(a: readonly MavenItem[], b: readonly MavenItem[]): Order {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareItems(a[at], b[at]);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function compareToNothing(item: MavenItem): Order {
  switch (item.kind) {
    case 'number':
      return isNull(item) ? 0 : 1;
    case 'word':
      return item.rank === RELEASE_RANK ? 0 : item.rank < RELEASE_RANK ? -1 : 1;
    case 'list':
      return item.items.reduce<Order>((order, inner) => order || compareToNothing(inner), 0);
  }
}

function reverse(order: Order): Order {
  return order === 0 ? 0 : order === 1 ? -1 : 1;
}
