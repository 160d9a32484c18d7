import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERSION_LENGTH_LIMIT } from './define-scheme.ts';
import { type AnyScheme, compareVersions, findScheme, schemeNames } from './registry.ts';
import type { Order } from './scheme.ts';

/** Each order file with the name under which its scheme is found. */
const ORDERS: readonly (readonly [file: string, scheme: string])[] = [
  ['alpine/alpine', 'Alpine'],
  ['alpm/alpm', 'alpm'],
  ['conan/conan', 'ConanCenter'],
  ['cran/cran', 'CRAN'],
  ['datetime/datetime', 'datetime'],
  ['debian/debian', 'Debian'],
  ['freebsd/freebsd', 'FreeBSD'],
  ['gentoo/gentoo', 'gentoo'],
  ['hackage/hackage', 'Hackage'],
  ['lexicographic/lexicographic', 'lexicographic'],
  ['maven/maven', 'Maven'],
  ['nuget/nuget', 'NuGet'],
  ['opam/opam', 'opam'],
  ['openssl/openssl', 'openssl'],
  ['packagist/packagist', 'Packagist'],
  ['pep440/pep440', 'PyPI'],
  ['pub/julia', 'Julia'],
  ['pub/pub', 'Pub'],
  ['rpm/rpm', 'Red Hat'],
  ['rubygems/rubygems', 'RubyGems'],
  ['semver/semver', 'semver'],
];

type Claim = readonly [left: string, relation: '<' | '=', right: string];

function claimsOf(file: string): readonly Claim[] {
  return readFileSync(new URL(`${file}.orders.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [left = '', relation, right = ''] = line.split(' ');
      if (relation !== '<' && relation !== '=') {
        throw new Error(`not a claim: ${line}`);
      }
      return [left, relation, right];
    });
}

function schemeOf(name: string): AnyScheme {
  const scheme = findScheme(name);
  if (scheme === undefined) {
    throw new Error(`no scheme ${name}`);
  }
  return scheme;
}

function order(scheme: AnyScheme, a: string, b: string): Order {
  const result = compareVersions(scheme, a, b);
  if (!result.ok) {
    throw new Error(`${scheme.id} cannot read ${result.failure.text}`);
  }
  return result.value;
}

describe.each(ORDERS)('%s', (file, name) => {
  const scheme = schemeOf(name);
  const claims = claimsOf(file);

  it.each(claims)('%s %s %s', (left, relation, right) => {
    const expected = relation === '<' ? -1 : 0;
    expect(order(scheme, left, right)).toBe(expected);
    expect(order(scheme, right, left)).toBe(-expected + 0);
    expect(order(scheme, left, left)).toBe(0);
  });

  it('is transitive on every triple of its claims', () => {
    const versions = [...new Set(claims.flatMap(([left, , right]) => [left, right]))];
    const broken: string[] = [];
    for (const a of versions) {
      for (const b of versions) {
        for (const c of versions) {
          if (order(scheme, a, b) <= 0 && order(scheme, b, c) <= 0 && order(scheme, a, c) > 0) {
            broken.push(`${a} ≤ ${b} ≤ ${c} but ${a} > ${c}`);
          }
        }
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('every scheme', () => {
  it.each(schemeNames().map((name) => [name] as const))('%s reads or refuses any text', (name) => {
    const scheme = schemeOf(name);
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.stringMatching(/^[v0-9a-c.+~_:!^-]{0,20}$/),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [there, back] = [compareVersions(scheme, a, b), compareVersions(scheme, b, a)];
        expect(there.ok).toBe(back.ok);
        if (there.ok && back.ok) {
          expect(there.value).toBe(-back.value + 0);
          expect(order(scheme, a, a)).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what is longer than the limit, and names the text it could not read', () => {
    const long = '1'.repeat(VERSION_LENGTH_LIMIT + 1);
    for (const name of schemeNames()) {
      expect(schemeOf(name).parse(long)).toMatchObject({ ok: false, failure: { text: long } });
    }
  });

  it('answers within a second to text made to be slow', () => {
    const hostile = ['1-'.repeat(256), '1.'.repeat(256), '_p'.repeat(256), 'a1'.repeat(256)];
    const started = performance.now();
    for (const name of schemeNames()) {
      for (const text of hostile) {
        compareVersions(schemeOf(name), text, `${text.slice(0, -1)}2`);
      }
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('findScheme', () => {
  it('ignores the release after the colon', () => {
    expect(findScheme('Debian:12')).toBe(findScheme('Debian'));
    expect(findScheme('Alpine:v3.18')?.id).toBe('alpine');
  });

  it.each(['OSS-Fuzz', 'Linux', 'Android', 'debian', 'NPM', '', '__proto__', 'constructor'])(
    'knows no order for “%s” and does not guess one',
    (name) => {
      expect(findScheme(name)).toBeUndefined();
    },
  );
});

describe('what is no version', () => {
  it.each([
    ['npm', 'latest'],
    ['npm', ''],
    ['npm', '1.0.0 beta'],
    ['Packagist', 'dev-main'],
    ['PyPI', 'main'],
    ['Alpine', 'edge'],
    ['RubyGems', '1..2'],
    ['Hackage', '1.0-beta'],
    ['CRAN', '1.0a'],
    ['Debian', 'a b'],
    ['Debian', 'x:1.0'],
    ['datetime', 'yesterday'],
    ['openssl', '1.1'],
  ])('%s refuses “%s” instead of ordering it', (name, text) => {
    expect(compareVersions(schemeOf(name), text, '1.0.0').ok).toBe(false);
  });
});
