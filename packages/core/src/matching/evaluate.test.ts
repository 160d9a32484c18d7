import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findScheme } from '../versions/index.ts';
import { type AffectedVersions, evaluate } from './evaluate.ts';
import type { OsvEvent, OsvRange } from './osv-record.ts';

const KINDS = {
  introduced: 'introduced',
  fixed: 'fixed',
  last: 'lastAffected',
  limit: 'limit',
} as const;

/** `introduced 0, fixed 2` as a range. */
function range(text: string, type: OsvRange['type'] = 'semver'): OsvRange {
  const events = text.split(', ').map((part): OsvEvent => {
    const [kind = '', version = ''] = part.split(' ');
    if (kind !== 'introduced' && kind !== 'fixed' && kind !== 'last' && kind !== 'limit') {
      throw new Error(`no kind of event: ${kind}`);
    }
    return { kind: KINDS[kind], version };
  });
  return { type, repo: null, events };
}

function entry(ranges: readonly (string | OsvRange)[], more: Partial<AffectedVersions> = {}) {
  return {
    ranges: ranges.map((text) => (typeof text === 'string' ? range(text) : text)),
    versions: [],
    lastKnownAffected: null,
    ...more,
  };
}

const semver = findScheme('npm');

describe('evaluate, OSV schema "Evaluation"', () => {
  it.each([
    ['before the beginning', '0.9.0', ['introduced 1.0.0, fixed 2.0.0'], 'notAffected'],
    ['at the beginning', '1.0.0', ['introduced 1.0.0, fixed 2.0.0'], 'affected'],
    ['just before the fix', '1.9.9', ['introduced 1.0.0, fixed 2.0.0'], 'affected'],
    ['at the fix', '2.0.0', ['introduced 1.0.0, fixed 2.0.0'], 'notAffected'],
    ['a pre-release of the fix', '2.0.0-rc.1', ['introduced 0, fixed 2.0.0'], 'affected'],
    ['the last affected itself', '2.0.0', ['introduced 0, last 2.0.0'], 'affected'],
    ['after the last affected', '2.0.1', ['introduced 0, last 2.0.0'], 'notAffected'],
    ['before everything', '0.0.0-alpha', ['introduced 0, fixed 1.0.0'], 'affected'],
    ['without an end', '99.0.0', ['introduced 1.0.0'], 'affected'],
    [
      'between two ranges',
      '1.5.0',
      ['introduced 0, fixed 1.0.0', 'introduced 2.0.0'],
      'notAffected',
    ],
    ['in the second range', '2.5.0', ['introduced 0, fixed 1.0.0', 'introduced 2.0.0'], 'affected'],
    [
      'in the second part of one',
      '2.1.0',
      ['introduced 0, fixed 1.0.0, introduced 2.0.0'],
      'affected',
    ],
    ['unsorted events', '1.5.0', ['fixed 2.0.0, introduced 1.0.0'], 'affected'],
    ['an empty range', '1.0.0', ['introduced 1.0.0, fixed 1.0.0'], 'notAffected'],
    [
      'fixed and begun again there',
      '2.0.0',
      ['introduced 1.0.0, fixed 2.0.0, introduced 2.0.0'],
      'affected',
    ],
    ['behind the limit', '3.0.0', ['introduced 1.0.0, limit 2.0.0'], 'notAffected'],
    ['before the limit', '1.5.0', ['introduced 1.0.0, limit 2.0.0'], 'affected'],
  ])('%s: %s', (_, version, ranges, expected) => {
    expect(evaluate(version, entry(ranges), semver).kind).toBe(expected);
  });

  it('says by which range, and what fixes it', () => {
    const ranges = ['introduced 0, fixed 1.2.0', 'introduced 2.0.0, fixed 2.3.0'];

    expect(evaluate('1.0.0', entry(ranges), semver)).toEqual({
      kind: 'affected',
      because: '1.0.0 is within introduced 0, fixed 1.2.0 (semver order)',
      fixedIn: ['1.2.0', '2.3.0'],
    });
  });

  it('offers no fix that another range names as affected', () => {
    const ranges = ['introduced 0, fixed 1.2.0', 'introduced 1.1.0, fixed 2.3.0'];

    expect(evaluate('1.0.0', entry(ranges), semver)).toMatchObject({ fixedIn: ['2.3.0'] });
  });

  it('finds a listed version by its text and by its order', () => {
    const listed = entry([], { versions: ['1.0', '2.0'] });

    expect(evaluate('2.0', listed, findScheme('PyPI')).kind).toBe('affected');
    expect(evaluate('2.0.0', listed, findScheme('PyPI')).kind).toBe('affected');
    expect(evaluate('3.0', listed, findScheme('PyPI')).kind).toBe('notAffected');
  });

  it('takes epochs as the scheme does', () => {
    const fixed = entry([range('introduced 0, fixed 1:1.0-1', 'ecosystem')]);

    expect(evaluate('9.9-1', fixed, findScheme('Debian')).kind).toBe('affected');
    expect(evaluate('1:1.0-2', fixed, findScheme('Debian')).kind).toBe('notAffected');
  });
});

describe('evaluate, where it cannot tell', () => {
  it.each([
    ['no version', null, ['introduced 0, fixed 2.0.0']],
    ['a version nobody can read', 'latest', ['introduced 0, fixed 2.0.0']],
    ['an end nobody can read', '1.0.0', ['introduced 0, fixed ???']],
    ['a beginning nobody can read', '1.0.0', ['introduced ???, fixed 2.0.0']],
    ['no beginning', '1.0.0', ['fixed 2.0.0']],
    ['a range of an unknown type', '1.0.0', [range('introduced 0, fixed 2.0.0', 'other')]],
    ['commits', '1.0.0', [range('introduced 0, fixed abcdef', 'git')]],
    ['neither ranges nor versions', '1.0.0', []],
  ])('%s: undetermined, with a reason', (_, version, ranges) => {
    const verdict = evaluate(version, entry(ranges), semver);

    expect(verdict).toMatchObject({ kind: 'undetermined' });
    expect(verdict.kind === 'undetermined' && verdict.because.join('').length).toBeGreaterThan(10);
  });

  it('does not doubt what the unreadable boundary cannot change', () => {
    expect(evaluate('0.5.0', entry(['introduced 1.0.0, fixed ???']), semver).kind).toBe(
      'notAffected',
    );
  });

  it('needs no version where all are affected', () => {
    expect(evaluate(null, entry(['introduced 0']), semver).kind).toBe('affected');
    expect(evaluate('latest', entry(['introduced 0']), undefined).kind).toBe('affected');
  });

  it('needs no order for a commit that the record names', () => {
    const commits = entry([range('introduced aaaa, fixed bbbb', 'git')]);

    expect(evaluate('aaaa', commits, undefined).kind).toBe('affected');
    expect(evaluate('bbbb', commits, undefined).kind).toBe('notAffected');
    expect(evaluate('cccc', commits, undefined).kind).toBe('undetermined');
  });

  it('lets ordered ranges decide where commits stand beside them', () => {
    const both = entry(['introduced 0, fixed 2.0.0', range('introduced 0, fixed bbbb', 'git')]);

    expect(evaluate('3.0.0', both, semver).kind).toBe('notAffected');
  });

  it('does not choose where a version is the fix of one range and inside another', () => {
    const streams = entry(['introduced 0, fixed 2.0.6', 'introduced 0, fixed 2.1.5']);

    expect(evaluate('2.0.6', streams, semver).kind).toBe('undetermined');
    expect(evaluate('2.0.5', streams, semver).kind).toBe('affected');
    expect(evaluate('2.1.5', streams, semver).kind).toBe('notAffected');
  });

  it('says nothing beyond the last version that the source knows', () => {
    const known = entry(['introduced 0'], { lastKnownAffected: '<= 1.5.0' });

    expect(evaluate('1.5.0', known, semver).kind).toBe('affected');
    expect(evaluate('1.5.1', known, semver).kind).toBe('undetermined');
  });
});

describe('evaluate, as a law of arithmetic', () => {
  const version = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)).map((parts) => parts.join('.'));

  it('a later fix never makes an affected version not affected', () => {
    fc.assert(
      fc.property(version, version, version, version, (subject, from, fix, later) => {
        const scheme = semver;
        const parsed = [fix, later].map((text) => scheme?.parse(text));
        const [a, b] = parsed;
        fc.pre(scheme !== undefined && a?.ok === true && b?.ok === true);
        fc.pre(scheme.compare(a.value, b.value) <= 0);

        const early = evaluate(subject, entry([`introduced ${from}, fixed ${fix}`]), scheme);
        const late = evaluate(subject, entry([`introduced ${from}, fixed ${later}`]), scheme);

        // A range whose fix lies before its beginning is nonsense, not a range.
        const begins = scheme.parse(from);
        fc.pre(begins.ok && scheme.compare(begins.value, a.value) <= 0);
        if (early.kind === 'affected') {
          expect(late.kind).toBe('affected');
        }
      }),
    );
  });

  it('another range never takes a verdict of affected away, but for a named fix', () => {
    fc.assert(
      fc.property(version, version, version, version, (subject, from, fix, extra) => {
        const one = entry([`introduced ${from}, fixed ${fix}`]);
        const two = entry([`introduced ${from}, fixed ${fix}`, `introduced ${extra}`]);
        if (evaluate(subject, one, semver).kind === 'affected') {
          expect(evaluate(subject, two, semver).kind).toBe('affected');
        }
      }),
    );
  });

  it('every fix it offers is greater than the version and itself not affected', () => {
    fc.assert(
      fc.property(
        version,
        fc.array(fc.tuple(version, version), { minLength: 1 }),
        (subject, pairs) => {
          const ranges = entry(pairs.map(([from, fix]) => `introduced ${from}, fixed ${fix}`));
          const verdict = evaluate(subject, ranges, semver);
          for (const fix of verdict.kind === 'notAffected' ? [] : verdict.fixedIn) {
            expect(evaluate(fix, ranges, semver).kind).not.toBe('affected');
          }
        },
      ),
    );
  });
});
