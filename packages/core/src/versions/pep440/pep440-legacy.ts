import { compareTexts } from '../natural.ts';
import type { Order } from '../scheme.ts';

/** A version from before PEP 440, as setuptools ordered it: its parts in comparable form. */
export type LegacyVersion = { readonly kind: 'legacy'; readonly parts: readonly string[] };

const REPLACED: ReadonlyMap<string, string> = new Map([
  ['pre', 'c'],
  ['preview', 'c'],
  ['rc', 'c'],
  ['-', 'final-'],
  ['dev', '@'],
]);

/**
 * Reads what PEP 440 does not: the rule that setuptools used before it (`pkg_resources.parse_version`, text in lower case).
 *
 * It must contain a digit. Names such as `main` or `latest` are no versions and are not read.
 */
export function readLegacy(text: string): LegacyVersion | undefined {
  if (!/\d/.test(text) || /[\s\p{Cc}]/u.test(text)) {
    return undefined;
  }
  const parts: string[] = [];
  for (const found of [...(text.match(/\d+|[a-z]+|-/g) ?? []), 'final']) {
    const part = comparable(found);
    if (part.startsWith('*')) {
      dropIdleParts(parts, part);
    }
    parts.push(part);
  }
  return { kind: 'legacy', parts };
}

/** Numbers are padded so that text order is their order; words get a star so that they come before numbers. */
function comparable(found: string): string {
  const part = REPLACED.get(found) ?? found;
  return /^\d/.test(part) ? part.padStart(8, '0') : `*${part}`;
}

/** A pre-release word cancels hyphens before it, and every word cancels the zeros before it. */
function dropIdleParts(parts: string[], word: string): void {
  while (word < '*final' && parts.at(-1) === '*final-') {
    parts.pop();
  }
  while (parts.at(-1) === '00000000') {
    parts.pop();
  }
}

/** Part by part in text order; the shorter of two that begin alike comes first. */
export function compareLegacy(a: LegacyVersion, b: LegacyVersion): Order {
  const length = Math.min(a.parts.length, b.parts.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareTexts(a.parts[at] ?? '', b.parts[at] ?? '');
    if (order !== 0) {
      return order;
    }
  }
  return a.parts.length === b.parts.length ? 0 : a.parts.length < b.parts.length ? -1 : 1;
}
