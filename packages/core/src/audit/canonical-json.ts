/** A JSON value as the log can hold it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/**
 * One spelling for each JSON value: no spaces, names sorted by UTF-16 code units, numbers and texts as ECMAScript
 * writes them.
 *
 * Throws `TypeError` for a number that JSON cannot say, and for a lone surrogate: both come from our own code.
 * Source: RFC 8785 (JSON Canonicalization Scheme), sections 3.2.2 and 3.2.3.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('JSON has no such number');
  }
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new TypeError('a text with half a character cannot be logged');
  }
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  if (isList(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json & object): value is readonly Json[] {
  return Array.isArray(value);
}
