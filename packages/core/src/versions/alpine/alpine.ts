import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, compareTexts, type Natural, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

/**
 * The parts of a version in the order in which apk meets them; the rank is apk’s token type and decides when two versions
 * go on in different ways.
 */
type Token =
  | { readonly rank: typeof FIRST_NUMBER | typeof SUFFIX_NUMBER; readonly value: Natural }
  | { readonly rank: typeof NUMBER | typeof LETTER | typeof HASH; readonly raw: string }
  | { readonly rank: typeof SUFFIX; readonly order: number };

const FIRST_NUMBER = 0;
const NUMBER = 1;
const LETTER = 2;
const SUFFIX = 3;
const SUFFIX_NUMBER = 4;
const HASH = 5;
const END = 6;

type AlpineVersion = {
  readonly tokens: readonly Token[];
  /** The number after `-r`, or `null` without one. */
  readonly revision: Natural | null;
  /** What does not fit the grammar. Such a version comes before the one that stops there. */
  readonly rest: string;
};

/** Suffixes in their order; those before the release itself are negative. */
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['alpha', -4],
  ['beta', -3],
  ['pre', -2],
  ['rc', -1],
  ['cvs', 1],
  ['svn', 2],
  ['git', 3],
  ['hg', 4],
  ['p', 5],
]);

/** Alpine and the distributions that use its package manager: Wolfi, Chainguard, Alpaquita, MinimOS … */
export const alpine = defineScheme<AlpineVersion>({
  id: 'alpine',
  source: 'apk-package(5), section on versions; apk-tools 3, src/version.c',
  read,
  compare,
});

/** `number(.number)*[letter](_suffix[number])*[~hash][-rN]`. apk orders odd ones too, so only text without a number is refused. */
function read(text: string): AlpineVersion | undefined {
  if (!/^\.*\d/.test(text) || /[\s\p{Cc}]/u.test(text)) {
    return undefined;
  }
  const tokens: Token[] = [];
  let at = readNumbers(text, tokens);
  const letter = /^[a-z]/.exec(text.slice(at, at + 1));
  if (letter !== null && tokens.length > 0) {
    tokens.push({ rank: LETTER, raw: letter[0] });
    at += 1;
  }
  at = readSuffixes(text, at, tokens);
  const hash = matchAt(/~([0-9a-f]+)/y, text, at);
  if (hash !== null) {
    tokens.push({ rank: HASH, raw: hash[1] ?? '' });
    at += hash[0].length;
  }
  const revision = matchAt(/-r(\d*)/y, text, at);
  return {
    tokens,
    revision: revision === null ? null : natural(revision[1] ?? ''),
    rest: text.slice(at + (revision?.[0].length ?? 0)),
  };
}

function readNumbers(text: string, tokens: Token[]): number {
  let at = 0;
  for (;;) {
    const found = matchAt(tokens.length === 0 ? /()(\d+)/y : /(\.)(\d+)/y, text, at);
    if (found === null) {
      return at;
    }
    const raw = found[2] ?? '';
    tokens.push(
      tokens.length === 0 ? { rank: FIRST_NUMBER, value: natural(raw) } : { rank: NUMBER, raw },
    );
    at += found[0].length;
  }
}

function readSuffixes(text: string, start: number, tokens: Token[]): number {
  let at = start;
  for (;;) {
    const found = matchAt(/_([a-z]+)(\d*)/y, text, at);
    const order = SUFFIXES.get(found?.[1] ?? '');
    if (found?.[2] === undefined || order === undefined) {
      return at;
    }
    tokens.push({ rank: SUFFIX, order });
    if (found[2] !== '') {
      tokens.push({ rank: SUFFIX_NUMBER, value: natural(found[2]) });
    }
    at += found[0].length;
  }
}

function compare(a: AlpineVersion, b: AlpineVersion): Order {
  return compareTokens(a.tokens, b.tokens) || compareTails(a, b);
}

function compareTokens(a: readonly Token[], b: readonly Token[]): Order {
  for (let at = 0; ; at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined || right === undefined) {
      return left === right ? 0 : compareWaysOn(left, right);
    }
    const order = left.rank === right.rank ? compareAlike(left, right) : compareWaysOn(left, right);
    if (order !== 0) {
      return order;
    }
  }
}

/** Whoever goes on is later, unless with a pre-release suffix. */
function compareWaysOn(a: Token | undefined, b: Token | undefined): Order {
  if (a?.rank === SUFFIX && a.order < 0) {
    return -1;
  }
  if (b?.rank === SUFFIX && b.order < 0) {
    return 1;
  }
  return (a?.rank ?? END) > (b?.rank ?? END) ? -1 : 1;
}

function compareAlike(a: Token, b: Token): Order {
  if (a.rank === NUMBER && b.rank === NUMBER) {
    return compareLaterNumbers(a.raw, b.raw);
  }
  if (a.rank === SUFFIX && b.rank === SUFFIX) {
    return a.order === b.order ? 0 : a.order < b.order ? -1 : 1;
  }
  if ('value' in a && 'value' in b) {
    return compareNaturals(a.value, b.value);
  }
  return 'raw' in a && 'raw' in b ? compareTexts(a.raw, b.raw) : 0;
}

/** As in Gentoo: a leading zero makes a part a fraction, which text order compares. */
function compareLaterNumbers(a: string, b: string): Order {
  return a.startsWith('0') || b.startsWith('0')
    ? compareTexts(a, b)
    : compareNaturals(natural(a), natural(b));
}

function compareTails(a: AlpineVersion, b: AlpineVersion): Order {
  if (a.revision !== null && b.revision !== null) {
    return compareNaturals(a.revision, b.revision) || compareRestPresence(a.rest, b.rest);
  }
  const order = compareRestPresence(a.rest, b.rest);
  if (order !== 0) {
    return order;
  }
  return a.revision === b.revision ? compareTexts(a.rest, b.rest) : a.revision === null ? -1 : 1;
}

function compareRestPresence(a: string, b: string): Order {
  return (a === '') === (b === '') ? 0 : a === '' ? 1 : -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
