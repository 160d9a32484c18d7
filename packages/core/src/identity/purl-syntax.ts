import { fail, ok, type Result } from '../shared/index.ts';
import { type BadPurl, badPurl, type PurlParts } from './purl-parts.ts';
import { decodePart, decodePath } from './purl-text.ts';

/** Longest text read as a purl, in UTF-16 units. Real ones with long qualifiers stay under 2 000. */
export const PURL_LENGTH_LIMIT = 8192;

/**
 * Takes a purl apart from the right to the left (ECMA-427, "How to parse a purl string in its components"). The parts are decoded
 * but not yet checked or normalised.
 *
 * Fails with `badPurl` where the text has not the form of a purl.
 */
export function splitPurl(text: string): Result<PurlParts, BadPurl> {
  if (text.length > PURL_LENGTH_LIMIT) {
    return badPurl(text.slice(0, 80), `longer than ${PURL_LENGTH_LIMIT} characters`);
  }
  const [beforeSubpath, rawSubpath] = splitLast(text, '#');
  const subpath = decodePath(rawSubpath ?? '', ['.', '..']);
  if (!subpath.ok) {
    return badPurl(text, subpath.failure);
  }
  const [beforeQualifiers, rawQualifiers] = splitLast(beforeSubpath, '?');
  const qualifiers = splitQualifiers(rawQualifiers ?? '');
  if (!qualifiers.ok) {
    return badPurl(text, qualifiers.failure);
  }
  const scheme = /^pkg:\/*/i.exec(beforeQualifiers)?.[0];
  if (scheme === undefined) {
    return badPurl(text, 'it must begin with “pkg:”');
  }
  const rest = beforeQualifiers.slice(scheme.length).replace(/\/$/, '');
  const slash = rest.indexOf('/');
  if (slash === -1) {
    return badPurl(text, 'a type and a name are required: pkg:type/name');
  }
  const located = splitLocation(rest.slice(slash + 1));
  return located.ok
    ? ok({
        type: rest.slice(0, slash),
        ...located.value,
        qualifiers: qualifiers.value,
        subpath: subpath.value.join('/'),
      })
    : badPurl(text, located.failure);
}

/** Reads `namespace/name@version`. An `@` that opens a segment with more behind it is an npm scope, not a version. */
function splitLocation(
  text: string,
): Result<{ namespace: string; name: string; version: string | null }, string> {
  const trimmed = text.replace(/^\/+/, '');
  const at = trimmed.lastIndexOf('@');
  const opensScope =
    at !== -1 && (at === 0 || trimmed[at - 1] === '/') && trimmed.slice(at).includes('/');
  const path = at === -1 || opensScope ? trimmed : trimmed.slice(0, at);
  const version = at === -1 || opensScope ? '' : decodePart(trimmed.slice(at + 1));
  if (version === undefined) {
    return fail('the version is not valid percent-encoding');
  }
  const slash = path.lastIndexOf('/');
  const namespace = decodePath(slash === -1 ? '' : path.slice(0, slash));
  if (!namespace.ok) {
    return namespace;
  }
  const name = decodePart(path.slice(slash + 1));
  return name === undefined
    ? fail('the name is not valid percent-encoding')
    : ok({ namespace: namespace.value.join('/'), name, version });
}

function splitQualifiers(text: string): Result<readonly (readonly [string, string])[], string> {
  const pairs: (readonly [string, string])[] = [];
  for (const pair of text === '' ? [] : text.split('&')) {
    const equals = pair.indexOf('=');
    const value = decodePart(equals === -1 ? '' : pair.slice(equals + 1));
    if (value === undefined) {
      return fail(`the qualifier “${pair}” is not valid percent-encoding`);
    }
    if (pair !== '') {
      pairs.push([equals === -1 ? pair : pair.slice(0, equals), value]);
    }
  }
  return ok(pairs);
}

function splitLast(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.lastIndexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
