import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatPurl, parsePurl, purlFromParts, readForeignPurl } from './purl.ts';
import type { Purl } from './purl-parts.ts';
import { PURL_LENGTH_LIMIT } from './purl-syntax.ts';
import { purlTypeRule } from './purl-type-rules.ts';

const FIXTURES = new URL('../../../../fixtures/purl/', import.meta.url);

const Parts = z.object({
  type: z.string().nullable(),
  namespace: z.string().nullable(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  qualifiers: z.record(z.string(), z.string()).nullable(),
  subpath: z.string().nullable(),
});
const Case = z.object({
  description: z.string(),
  test_type: z.enum(['parse', 'build', 'validate', 'roundtrip']),
  expected_failure: z.boolean().default(false),
  input: z.union([z.string(), Parts]),
  expected_output: z.union([z.string(), Parts]).nullish(),
});
type Case = z.infer<typeof Case>;

/**
 * The suite contradicts itself here: this key in capitals must be refused, while `repositorY_url` in a Maven purl must be
 * accepted and written in lower case. The specification says the latter.
 */
const DEPARTURE = 'pkg:gem/jruby-launcher@1.1.2?Platform=java';

function casesOf(folder: string): readonly (readonly [string, Case])[] {
  const at = new URL(`tests/${folder}/`, FIXTURES);
  return readdirSync(at).flatMap((file) =>
    z
      .object({ tests: z.array(Case) })
      .parse(JSON.parse(readFileSync(new URL(file, at), 'utf8')))
      .tests.filter((test) => test.test_type !== 'parse' || test.input !== DEPARTURE)
      .map((test) => [`${file} ${test.test_type} ${JSON.stringify(test.input)}`, test] as const),
  );
}

function answer({ test_type: type, input }: Case): unknown {
  if (typeof input !== 'string') {
    const built = purlFromParts({
      ...input,
      type: input.type ?? '',
      name: input.name ?? '',
      qualifiers: Object.entries(input.qualifiers ?? {}),
    });
    return built.ok ? formatPurl(built.value) : null;
  }
  const parsed = parsePurl(input);
  if (!parsed.ok) {
    return null;
  }
  return type === 'parse' ? asParts(parsed.value) : formatPurl(parsed.value);
}

function asParts(purl: Purl) {
  return {
    ...purl,
    qualifiers: purl.qualifiers.size === 0 ? null : Object.fromEntries(purl.qualifiers),
  };
}

describe('the official purl test suite', () => {
  it.each([...casesOf('spec'), ...casesOf('types')])('%s', (_, test) => {
    expect(answer(test)).toEqual(test.expected_failure ? null : (test.expected_output ?? null));
  });
});

const Definition = z.object({
  type: z.string(),
  namespace_definition: z.object({
    requirement: z.string(),
    case_sensitive: z.boolean().default(true),
  }),
  name_definition: z.object({ case_sensitive: z.boolean().default(true) }),
  version_definition: z.object({ case_sensitive: z.boolean().default(true) }).optional(),
  qualifiers_definition: z
    .array(z.object({ key: z.string(), requirement: z.string().default('optional') }))
    .default([]),
});

describe('the type definitions', () => {
  const folder = new URL('types/', FIXTURES);
  const definitions = readdirSync(folder).map((file) =>
    Definition.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  );

  it.each(definitions.map((definition) => [definition.type, definition] as const))(
    '%s is read by its definition',
    (type, definition) => {
      const lower = [
        ...(definition.namespace_definition.case_sensitive ? [] : ['namespace']),
        ...(definition.name_definition.case_sensitive ? [] : ['name']),
        ...(definition.version_definition?.case_sensitive === false ? ['version'] : []),
      ];
      const rule = purlTypeRule(type);
      // pkg:golang/stdlib: see the rules’ own comment.
      const requirement =
        type === 'golang' ? 'optional' : definition.namespace_definition.requirement;
      expect(rule.namespace).toBe(requirement);
      expect(rule.lower).toEqual(lower);
      expect(rule.requiredQualifiers ?? []).toEqual(
        definition.qualifiers_definition
          .filter((qualifier) => qualifier.requirement === 'required')
          .map(({ key }) => key),
      );
    },
  );
});

describe('parsePurl', () => {
  it.each([
    ['', 'it must begin with “pkg:”'],
    ['pkg:npm', 'a type and a name are required: pkg:type/name'],
    ['pkg:npm/', 'a type and a name are required: pkg:type/name'],
    ['pkg:npm/a%', 'the name is not valid percent-encoding'],
    ['pkg:npm/a@%FF', 'the version is not valid percent-encoding'],
    ['pkg:npm/a?b=1&B=2', 'the qualifier “b” is given twice'],
    ['pkg:npm/a?1b=1', '“1b” is not a qualifier key'],
    ['pkg:vcpkg/boost/asio', 'a vcpkg purl has no namespace, but “boost” was given'],
    ['pkg:julia/Dates', 'a julia purl needs the qualifier “uuid”'],
    ['pkg:maven/junit', 'a maven purl needs a namespace: pkg:maven/namespace/name'],
    ['pkg:swid/a/b/c/d?tag_id=1', 'a swid namespace has at most two segments'],
    [
      'pkg:cpan/LWP::UserAgent',
      'a distribution name has no “::” (that is a module name; write a hyphen)',
    ],
    [`pkg:npm/${'a'.repeat(PURL_LENGTH_LIMIT)}`, `longer than ${PURL_LENGTH_LIMIT} characters`],
  ])('refuses “%.40s”: %s', (text, reason) => {
    const parsed = parsePurl(text);
    expect(parsed.ok ? 'read' : parsed.failure.reason).toContain(reason);
  });

  it('keeps foreign qualifier keys apart from the object prototype', () => {
    const parsed = readForeignPurl('pkg:npm/a?constructor=x&tostring=y');
    expect(parsed.ok && [...parsed.value.qualifiers]).toEqual([
      ['constructor', 'x'],
      ['tostring', 'y'],
    ]);
  });

  it('reads the Go standard library, which has no namespace', () => {
    expect(parsePurl('pkg:golang/stdlib@1.22.3').ok).toBe(true);
  });

  it('never throws, and what it reads it writes so that it reads the same again', () => {
    const part = fc.string({ maxLength: 12, unit: 'binary' });
    const text = fc
      .tuple(fc.constantFrom('npm', 'generic', 'git', 'pypi', 'deb', 'cpan'), part, part, part)
      .map(([type, a, b, c]) => `pkg:${type}/${a}/${b}@${c}`);
    fc.assert(
      fc.property(fc.oneof(part, text), (input) => {
        const first = parsePurl(input);
        if (first.ok) {
          const second = parsePurl(formatPurl(first.value));
          expect(second.ok && asParts(second.value)).toEqual(asParts(first.value));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readForeignPurl', () => {
  it('lets through what a definition forbids but documents contain', () => {
    expect(readForeignPurl('pkg:deb/curl@7.50.3').ok).toBe(true);
    expect(readForeignPurl('pkg:julia/Dates@1.9.0').ok).toBe(true);
  });
});
