import { fail, ok, type Result } from '../shared/index.ts';
import { type BadPurl, badPurl, type Purl, type PurlParts } from './purl-parts.ts';
import { purlTypeRule } from './purl-type-rules.ts';

const TYPE = /^[a-z][a-z0-9.-]*$/;
const QUALIFIER_KEY = /^[a-z][a-z0-9._-]*$/;

/**
 * Normalises parts and checks them: the common rules always, those of the type's definition where asked to.
 *
 * Fails with `badPurl`; `text` is what the refusal names.
 */
export function normalisePurl(
  parts: PurlParts,
  text: string,
  checks: 'typeRules' | 'syntaxOnly',
): Result<Purl, BadPurl> {
  const type = parts.type.toLowerCase();
  if (!TYPE.test(type)) {
    return badPurl(
      text,
      `“${parts.type}” is not a type: letters, digits, period and dash, a letter first`,
    );
  }
  const qualifiers = normaliseQualifiers(parts.qualifiers ?? []);
  if (!qualifiers.ok) {
    return badPurl(text, qualifiers.failure);
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
    return badPurl(text, 'a name is required');
  }
  if (!isEncodable(purl)) {
    return badPurl(text, 'it contains half of a surrogate pair, which UTF-8 cannot write');
  }
  const problem = checks === 'typeRules' ? problemOfType(purl) : undefined;
  return problem === undefined ? ok(purl) : badPurl(text, problem);
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
