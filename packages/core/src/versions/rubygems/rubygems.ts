import { defineScheme } from '../define-scheme.ts';
import {
  compareNaturals,
  compareTexts,
  isDigits,
  type Natural,
  natural,
  ZERO,
} from '../natural.ts';
import type { Order } from '../scheme.ts';

type Segment = { readonly word: string } | { readonly number: Natural };
type RubyGemsVersion = { readonly segments: readonly Segment[] };

const NOTHING: Segment = { number: ZERO };

/** RubyGems: a version with a letter in it is a pre-release; a word sorts before any number; absent segments are 0. */
export const rubygems = defineScheme<RubyGemsVersion>({
  id: 'rubygems',
  source: 'Gem::Version (docs.ruby-lang.org), methods segments, canonical_segments and <=>',
  read,
  compare,
});

/** A hyphen opens a pre-release: `1.0-1` is `1.0.pre.1`, as Gem::Version has it. */
function read(text: string): RubyGemsVersion | undefined {
  if (!/^\d[0-9A-Za-z.-]*$/.test(text) || text.includes('..') || /[.-]$/.test(text)) {
    return undefined;
  }
  const words = text.replaceAll('-', '.pre.').match(/\d+|[A-Za-z]+/g) ?? [];
  return {
    segments: withoutIdleZeros(
      words.map((word) => (isDigits(word) ? { number: natural(word) } : { word })),
    ),
  };
}

/** Zeros that end the version or stand before its first word say nothing: `1.0.0.a` is `1.a`. */
function withoutIdleZeros(segments: readonly Segment[]): readonly Segment[] {
  const firstWord = segments.findIndex((segment) => 'word' in segment);
  const split = firstWord === -1 ? segments.length : firstWord;
  return [...trimZeros(segments.slice(0, split)), ...trimZeros(segments.slice(split))];
}

function trimZeros(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.findLastIndex(
    (segment) => 'word' in segment || compareNaturals(segment.number, ZERO) !== 0,
  );
  return segments.slice(0, last + 1);
}

function compare(a: RubyGemsVersion, b: RubyGemsVersion): Order {
  const [left, right] = [a.segments, b.segments];
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareSegments(left[at] ?? NOTHING, right[at] ?? NOTHING);
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

function compareSegments(a: Segment, b: Segment): Order {
  if ('word' in a) {
    return 'word' in b ? compareTexts(a.word, b.word) : -1;
  }
  return 'word' in b ? 1 : compareNaturals(a.number, b.number);
}
