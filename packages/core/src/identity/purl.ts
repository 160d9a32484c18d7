import { fail, ok, type Result } from '../shared/index.ts';
import { decodePart, decodePath, encodePart, encodePath } from './purl-text.ts';
import { purlTypeRule } from './purl-type-rules.ts';

/** A package URL in decoded, normalised parts. What is absent is `null`; qualifiers are in the order of their keys. */
export type Purl = {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: ReadonlyMap<string, string>;
  readonly subpath: string | null;
};

/** Decoded parts as they come from a form or a document, before anything is checked. */
export type PurlParts = {
  readonly type: string;
  readonly namespace?: string | null;
  readonly name: string;
  readonly version?: string | null;
  readonly qualifiers?: Iterable<readonly [string, string]> | null;
  readonly subpath?: string | null;
};

/** Why a text or parts are not a package URL. `reason` says what was wrong, in words. */
export type BadPurl = {
  readonly kind: 'badPurl';
  readonly text: string;
  readonly reason: string;
};

/** Longest text read as a purl, in UTF-16 units. Real ones with long qualifiers stay under 2 000. */
export const PURL_LENGTH_LIMIT = 8192;

const TYPE = /^[a-z][a-z0-9.-]*$/;
const QUALIFIER_KEY = /^[a-z][a-z0-9._-]*$/;

/**
 * Reads a package URL and checks it against the definition of its type (ECMA-427 and the registered types).
 *
 * Fails with `badPurl`: not a purl, or its type forbids or demands a part.
 */
export function parsePurl(text: string): Result<Purl, BadPurl> {
  const parts = splitPurl(text);
  return parts.ok ? build(parts.value, text, 'typeRules') : parts;
}

/**
 * Reads a package URL from a document somebody else wrote: same syntax and normalisation as `parsePurl`, but parts that
 * the type's definition forbids or demands are let through, since such purls do occur and still name a package.
 */
export function readForeignPurl(text: string): Result<Purl, BadPurl> {
  const parts = splitPurl(text);
  return parts.ok ? build(parts.value, text, 'syntaxOnly') : parts;
}

/** Builds a purl from decoded parts, normalised and checked like `parsePurl`. */
export function purlFromParts(parts: PurlParts): Result<Purl, BadPurl> {
  return build(parts, `${parts.type}/${parts.name}`, 'typeRules');
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

/** The steps of "How to parse a purl string in its components", from the right to the left. */
function splitPurl(text: string): Result<PurlParts, BadPurl> {
  if (text.length > PURL_LENGTH_LIMIT) {
    return bad(text.slice(0, 80), `longer than ${PURL_LENGTH_LIMIT} characters`);
  }
  const [beforeSubpath, rawSubpath] = splitLast(text, '#');
  const subpath = decodePath(rawSubpath ?? '', ['.', '..']);
  if (!subpath.ok) {
    return bad(text, subpath.failure);
  }
  const [beforeQualifiers, rawQualifiers] = splitLast(beforeSubpath, '?');
  const qualifiers = splitQualifiers(rawQualifiers ?? '');
  if (!qualifiers.ok) {
    return bad(text, qualifiers.failure);
  }
  const scheme = /^pkg:\/*/i.exec(beforeQualifiers)?.[0];
  if (scheme === undefined) {
    return bad(text, 'it must begin with “pkg:”');
  }
  const rest = beforeQualifiers.slice(scheme.length).replace(/\/$/, '');
  const slash = rest.indexOf('/');
  if (slash === -1) {
    return bad(text, 'a type and a name are required: pkg:type/name');
  }
  const located = splitLocation(rest.slice(slash + 1));
  return located.ok
    ? ok({
        type: rest.slice(0, slash),
        ...located.value,
        qualifiers: qualifiers.value,
        subpath: subpath.value.join('/'),
      })
    : bad(text, located.failure);
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

function build(
  parts: PurlParts,
  text: string,
  checks: 'typeRules' | 'syntaxOnly',
): Result<Purl, BadPurl> {
  const type = parts.type.toLowerCase();
  if (!TYPE.test(type)) {
    return bad(
      text,
      `“${parts.type}” is not a type: letters, digits, period and dash, a letter first`,
    );
  }
  const qualifiers = normaliseQualifiers(parts.qualifiers ?? []);
  if (!qualifiers.ok) {
    return bad(text, qualifiers.failure);
  }
  const purl = normalise({
    type,
    namespace: absentIfEmpty(trimSlashes(parts.namespace ?? '')),
    name: trimSlashes(parts.name),
    version: absentIfEmpty(parts.version ?? ''),
    qualifiers: qualifiers.value,
    subpath: absentIfEmpty(withoutDots(trimSlashes(parts.subpath ?? ''))),
  });
  if (purl.name === '') {
    return bad(text, 'a name is required');
  }
  if (!isEncodable(purl)) {
    return bad(text, 'it contains half of a surrogate pair, which UTF-8 cannot write');
  }
  const problem = checks === 'typeRules' ? problemOfType(purl) : undefined;
  return problem === undefined ? ok(purl) : bad(text, problem);
}

function normaliseQualifiers(
  pairs: Iterable<readonly [string, string]>,
): Result<ReadonlyMap<string, string>, string> {
  const found = new Map<string, string>();
  for (const [rawKey, value] of pairs) {
    const key = rawKey.toLowerCase();
    if (!QUALIFIER_KEY.test(key)) {
      return fail(`“${rawKey}” is not a qualifier key`);
    }
    if (found.has(key)) {
      return fail(`the qualifier “${key}” is given twice`);
    }
    if (value !== '') {
      found.set(key, value);
    }
  }
  return ok(new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))));
}

function normalise(purl: Purl): Purl {
  const { lower } = purlTypeRule(purl.type);
  const cased = (part: 'namespace' | 'name' | 'version', text: string | null) =>
    text !== null && lower.includes(part) ? text.toLowerCase() : text;
  return normaliseByType({
    ...purl,
    namespace: cased('namespace', purl.namespace),
    name: cased('name', purl.name) ?? '',
    version: cased('version', purl.version),
  });
}

/** What single types do beyond letter case. */
function normaliseByType(purl: Purl): Purl {
  switch (purl.type) {
    case 'cpan':
      return { ...purl, namespace: purl.namespace?.toUpperCase() ?? null };
    case 'git':
      return splitHost(purl);
    case 'mlflow':
      return purl.qualifiers.get('repository_url')?.includes('databricks') === true
        ? { ...purl, name: purl.name.toLowerCase() }
        : purl;
    case 'pub':
      return { ...purl, name: purl.name.replace(/[^a-z0-9_]/g, '_') };
    case 'pypi':
      return { ...purl, name: purl.name.replaceAll('_', '-') };
    default:
      return purl;
  }
}

/** For `git` the namespace is the host alone and the name is the whole path on it. */
function splitHost(purl: Purl): Purl {
  const [host, ...path] = (purl.namespace ?? '').split('/');
  return path.length === 0
    ? purl
    : { ...purl, namespace: host ?? null, name: [...path, purl.name].join('/') };
}

function problemOfType(purl: Purl): string | undefined {
  const rule = purlTypeRule(purl.type);
  const missing = rule.requiredQualifiers?.find((key) => !purl.qualifiers.has(key));
  if (missing !== undefined) {
    return `a ${purl.type} purl needs the qualifier “${missing}”`;
  }
  return (
    problemOfNamespace(purl) ??
    rule.nameProblem?.(purl.name) ??
    (purl.version === null ? undefined : rule.versionProblem?.(purl.version))
  );
}

function problemOfNamespace({ type, namespace }: Purl): string | undefined {
  const rule = purlTypeRule(type);
  if (namespace === null) {
    return rule.namespace === 'required'
      ? `a ${type} purl needs a namespace: pkg:${type}/namespace/name`
      : undefined;
  }
  if (rule.namespace === 'prohibited') {
    return `a ${type} purl has no namespace, but “${namespace}” was given`;
  }
  return type === 'swid' && namespace.split('/').length > 2
    ? 'a swid namespace has at most two segments: the creator’s name and regid'
    : undefined;
}

function splitLast(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.lastIndexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** Without a leading or trailing slash, and without empty segments between. */
function trimSlashes(path: string): string {
  return path.includes('/')
    ? path
        .split('/')
        .filter((segment) => segment !== '')
        .join('/')
    : path;
}

/** `.` and `..` segments mean nothing in a subpath: it is always relative to the root of the package. */
function withoutDots(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '.' && segment !== '..')
    .join('/');
}

function isEncodable(purl: Purl): boolean {
  const texts = [
    purl.namespace,
    purl.name,
    purl.version,
    purl.subpath,
    ...purl.qualifiers.values(),
  ];
  return !texts.some((text) => text !== null && /\p{Surrogate}/u.test(text));
}

function absentIfEmpty(text: string): string | null {
  return text === '' ? null : text;
}

function bad(text: string, reason: string): Result<never, BadPurl> {
  return fail({ kind: 'badPurl', text, reason });
}
