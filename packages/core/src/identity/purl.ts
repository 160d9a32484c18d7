import type { Result } from '../shared/index.ts';
import { normalisePurl } from './purl-normal-form.ts';
import type { BadPurl, Purl, PurlParts } from './purl-parts.ts';
import { splitPurl } from './purl-syntax.ts';
import { encodePart, encodePath } from './purl-text.ts';

/**
 * Reads a package URL and checks it against the definition of its type (ECMA-427 and the registered types).
 *
 * Fails with `badPurl`: not a purl, or its type forbids or demands a part.
 */
export function parsePurl(text: string): Result<Purl, BadPurl> {
  const parts = splitPurl(text);
  return parts.ok ? normalisePurl(parts.value, text, 'typeRules') : parts;
}

/**
 * Reads a package URL from a document somebody else wrote: same syntax and normalisation as `parsePurl`, but parts that
 * the type's definition forbids or demands are let through, since such purls do occur and still name a package.
 */
export function readForeignPurl(text: string): Result<Purl, BadPurl> {
  const parts = splitPurl(text);
  return parts.ok ? normalisePurl(parts.value, text, 'syntaxOnly') : parts;
}

/** Builds a purl from decoded parts, normalised and checked like `parsePurl`. */
export function purlFromParts(parts: PurlParts): Result<Purl, BadPurl> {
  return normalisePurl(parts, `${parts.type}/${parts.name}`, 'typeRules');
}

/** Writes the canonical form. Two purls name the same package exactly when these texts are equal. */
export function formatPurl(purl: Purl): string {
  const namespace = purl.namespace === null ? '' : `${encodePath(purl.namespace)}/`;
  const name = purl.type === 'git' ? encodePath(purl.name) : encodePart(purl.name);
  const version = purl.version === null ? '' : `@${encodePart(purl.version)}`;
  const qualifiers = [...purl.qualifiers]
    .map(([key, value]) => `${key}=${encodePart(value)}`)
    .join('&');
  const subpath = purl.subpath === null ? '' : `#${encodePath(purl.subpath)}`;
  return `pkg:${purl.type}/${namespace}${name}${version}${qualifiers === '' ? '' : `?${qualifiers}`}${subpath}`;
}
