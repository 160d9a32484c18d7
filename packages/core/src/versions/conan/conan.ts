import { defineScheme } from '../define-scheme.ts';
import {
  compareNaturals,
  compareOptional,
  compareTexts,
  isDigits,
  natural,
  ZERO,
} from '../natural.ts';
import type { Order } from '../scheme.ts';

/** `items[-prerelease][+build]`; the last two are versions of the same form. */
type ConanVersion = {
  readonly items: readonly string[];
  readonly prerelease: ConanVersion | null;
  readonly build: ConanVersion | null;
};

/**
 * Conan (C and C++). Two numbers compare by value, anything else as text, so `1.a` follows `1.1`. Mixed with letters that is
 * not an order in the mathematical sense (10 < 1a < 2 < 10); Conan has it so.
 */
export const conan = defineScheme<ConanVersion>({
  id: 'conan',
  source: 'docs.conan.io/2, Versions; conans.model.version.Version',
  read: (text) => (/^[\w.+*~-]+$/.test(text) ? readParts(text) : undefined),
  compare,
});

function readParts(text: string): ConanVersion {
  const plus = text.lastIndexOf('+');
  const unbuilt = plus === -1 ? text : text.slice(0, plus);
  const hyphen = unbuilt.lastIndexOf('-');
  const items = (hyphen === -1 ? unbuilt : unbuilt.slice(0, hyphen)).split('.');
  while (items.length > 0 && isZero(items.at(-1) ?? '')) {
    items.pop();
  }
  return {
    items,
    prerelease: hyphen === -1 ? null : readParts(unbuilt.slice(hyphen + 1)),
    build: plus === -1 ? null : readParts(text.slice(plus + 1)),
  };
}

function compare(a: ConanVersion, b: ConanVersion): Order {
  return (
    compareItems(a.items, b.items) ||
    compareOptional(a.prerelease, b.prerelease, 1, compare) ||
    compareOptional(a.build, b.build, -1, compare)
  );
}

function compareItems(a: readonly string[], b: readonly string[]): Order {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a[at] ?? '', b[at] ?? ''];
    const order =
      isDigits(left) && isDigits(right)
        ? compareNaturals(natural(left), natural(right))
        : compareTexts(left, right);
    if (order !== 0) {
      return order;
    }
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

function isZero(item: string): boolean {
  return isDigits(item) && natural(item) === ZERO;
}
