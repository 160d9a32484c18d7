import { CPE_ATTRIBUTES, type Cpe, type CpeValue } from './cpe.ts';

/**
 * How the set of products that one name covers stands to that of another. `undefined` where the specification leaves it
 * open: the target has wildcards.
 */
export type CpeRelation = 'equal' | 'superset' | 'subset' | 'disjoint' | 'undefined';

/**
 * Compares two CPE names attribute by attribute and combines the answers (NISTIR 7696, tables 6-2 and 6-4).
 *
 * `superset` means that `source` covers everything that `target` names. Names that are partly wider and partly narrower
 * than each other give `undefined`: they may overlap.
 */
export function cpeRelation(source: Cpe, target: Cpe): CpeRelation {
  const relations = new Set(
    CPE_ATTRIBUTES.map((attribute) => valueRelation(source[attribute], target[attribute])),
  );
  if (relations.has('disjoint')) {
    return 'disjoint';
  }
  relations.delete('equal');
  const [only, ...others] = relations;
  return others.length > 0 ? 'undefined' : (only ?? 'equal');
}

/** Compares two values of the same attribute (NISTIR 7696, table 6-2). */
export function valueRelation(source: CpeValue, target: CpeValue): CpeRelation {
  if (source.kind === 'text' && target.kind === 'text') {
    return textRelation(source, target);
  }
  if (target.kind === 'text' && hasWildcards(target.pattern)) {
    return 'undefined';
  }
  if (source.kind === target.kind) {
    return 'equal';
  }
  if (source.kind === 'any') {
    return 'superset';
  }
  return target.kind === 'any' ? 'subset' : 'disjoint';
}

type CpeText = Extract<CpeValue, { readonly kind: 'text' }>;

function textRelation(source: CpeText, target: CpeText): CpeRelation {
  if (source.pattern === target.pattern) {
    return 'equal';
  }
  if (hasWildcards(target.pattern)) {
    return 'undefined';
  }
  return covers(source.pattern, target.text) ? 'superset' : 'disjoint';
}

function hasWildcards(pattern: string): boolean {
  return wildcardsOf(pattern).core !== pattern;
}

/** `*` at an end stands for any number of characters, each `?` there for one or none. */
function covers(pattern: string, text: string): boolean {
  const { before, core, after } = wildcardsOf(pattern);
  const plain = core.replace(/\\(.)/g, '$1');
  for (let at = text.indexOf(plain); at !== -1; at = text.indexOf(plain, at + 1)) {
    if (at <= before && text.length - at - plain.length <= after) {
      return true;
    }
    if (at >= text.length) {
      break;
    }
  }
  return false;
}

/** Takes the unescaped wildcards off both ends: how many characters each end may stand for, and what is between. */
function wildcardsOf(pattern: string): {
  readonly before: number;
  readonly core: string;
  readonly after: number;
} {
  const start = /^(?:\*|\?+)/.exec(pattern)?.[0] ?? '';
  const rest = pattern.slice(start.length);
  const end = /(?<!\\)(?:\*|\?+)$/.exec(rest)?.[0] ?? '';
  const width = (wildcard: string) => (wildcard === '*' ? Infinity : wildcard.length);
  return { before: width(start), core: rest.slice(0, rest.length - end.length), after: width(end) };
}
