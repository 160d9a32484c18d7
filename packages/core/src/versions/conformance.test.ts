import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compareVersions, findScheme } from './registry.ts';

const FIXTURES = new URL('../../../../fixtures/versions/', import.meta.url);
const ECOSYSTEMS: Readonly<Record<string, string>> = {
  alpine: 'Alpine',
  cran: 'CRAN',
  debian: 'Debian',
  hackage: 'Hackage',
  maven: 'Maven',
  nuget: 'NuGet',
  packagist: 'Packagist',
  pub: 'Pub',
  pypi: 'PyPI',
  redhat: 'Red Hat',
  rubygems: 'RubyGems',
  semver: 'semver',
};

/** `c` has no number in it. apk orders it among versions; we say that it is none. */
const DEPARTURES = new Set(['c = c']);

function relation(name: string, a: string, b: string): string {
  const scheme = findScheme(name);
  const result = scheme === undefined ? undefined : compareVersions(scheme, a, b);
  return result?.ok === true ? (['<', '=', '>'][result.value + 1] ?? '?') : '?';
}

describe('the orders that OSV’s own tool is tested with', () => {
  const folder = new URL('osv-scalibr/', FIXTURES);

  it.each(readdirSync(folder).map((file) => [file] as const))('%s', (file) => {
    const name = ECOSYSTEMS[file.split('-')[0] ?? ''] ?? '';
    const claims = readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^(?:#|\/\/)/.test(line) && !DEPARTURES.has(line));
    const wrong = claims.filter((claim) => {
      const [a = '', wanted = '', b = ''] = claim.split(' ');
      const mirror = { '<': '>', '>': '<', '=': '=' }[wanted];
      return relation(name, a, b) !== wanted || relation(name, b, a) !== mirror;
    });
    expect(claims.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

const Suite = z.object({
  tests: z.array(
    z.object({
      test_type: z.enum(['comparison', 'equality']),
      input: z.object({ input_scheme: z.string(), versions: z.array(z.string()) }),
      expected_output: z.union([z.boolean(), z.array(z.string())]),
    }),
  ),
});

describe('the comparison tests of the vers specification', () => {
  const folder = new URL('vers-spec/', FIXTURES);

  it.each(readdirSync(folder).map((file) => [file] as const))('%s', (file) => {
    const { tests } = Suite.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    const wrong = tests.filter(({ test_type: type, input, expected_output: expected }) => {
      const name = input.input_scheme;
      const [a = '', b = ''] = input.versions;
      if (type === 'equality') {
        return (relation(name, a, b) === '=') !== expected;
      }
      // The suite writes NuGet versions in lower case where the input has capitals.
      const wanted = (Array.isArray(expected) ? expected : []).map((text) => text.toLowerCase());
      return wanted.some(
        (text, at) => at > 0 && !['<', '='].includes(relation(name, wanted[at - 1] ?? '', text)),
      );
    });
    expect(tests.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
