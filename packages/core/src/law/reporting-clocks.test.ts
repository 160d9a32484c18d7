import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ReportingClock,
  type ReportingFacts,
  reportingApplies,
  reportingClocks,
  reportingSteps,
} from './reporting-clocks.ts';

const AWARE = '2026-09-14T08:17:00Z';
const BASE: ReportingFacts = {
  kind: 'exploitedVulnerability',
  becameAwareAt: null,
  measureAvailableAt: null,
  notificationSubmittedAt: null,
  submitted: {},
  timeZone: 'Europe/Brussels',
  memberState: 'BE',
  publicHolidays: new Set(),
  now: AWARE,
};

function say(clock: ReportingClock | undefined): string {
  if (clock === undefined) return 'no clock';
  if (clock.state === 'done') return `done ${clock.inTime === true ? 'in time' : 'late'}`;
  return clock.state === 'waiting'
    ? `waiting for ${clock.runsFrom}`
    : `${clock.state} ${clock.plainEnd ?? ''} / ${clock.legalEnd ?? ''}`;
}

function clocks(facts: Partial<ReportingFacts>): Record<string, string> {
  return Object.fromEntries(
    reportingClocks({ ...BASE, ...facts }).map((clock) => [clock.step, say(clock)]),
  );
}

describe('reportingClocks: an actively exploited vulnerability', () => {
  it.each<[string, Partial<ReportingFacts>, string, string]>([
    ['14(2)(a) nothing runs before awareness', {}, 'earlyWarning', 'waiting for becameAware'],
    [
      '14(2)(a) last second in time',
      { becameAwareAt: AWARE, now: '2026-09-15T08:59:59Z' },
      'earlyWarning',
      'running 2026-09-15T08:17:00Z / 2026-09-15T09:00:00Z',
    ],
    [
      '14(2)(a) first instant late',
      { becameAwareAt: AWARE, now: '2026-09-15T09:00:00Z' },
      'earlyWarning',
      'overdue 2026-09-15T08:17:00Z / 2026-09-15T09:00:00Z',
    ],
    [
      '14(2)(a) sent in time, seen later',
      {
        becameAwareAt: AWARE,
        submitted: { earlyWarning: '2026-09-15T08:59:59Z' },
        now: '2027-01-01T00:00:00Z',
      },
      'earlyWarning',
      'done in time',
    ],
    [
      '14(2)(a) sent at the first instant that is late',
      { becameAwareAt: AWARE, submitted: { earlyWarning: '2026-09-15T09:00:00Z' } },
      'earlyWarning',
      'done late',
    ],
    [
      '14(2)(b) 72 hours run from awareness, not from the early warning',
      { becameAwareAt: AWARE, submitted: { earlyWarning: '2026-09-14T09:00:00Z' } },
      'notification',
      'running 2026-09-17T08:17:00Z / 2026-09-17T09:00:00Z',
    ],
    [
      '14(2)(c) awareness alone does not start the final report',
      { becameAwareAt: AWARE, now: '2027-12-01T00:00:00Z' },
      'finalReport',
      'waiting for measureAvailable',
    ],
    [
      '14(2)(c) nor does the notification',
      { becameAwareAt: AWARE, notificationSubmittedAt: AWARE },
      'finalReport',
      'waiting for measureAvailable',
    ],
    [
      '14(2)(c) runs from the measure',
      { becameAwareAt: AWARE, measureAvailableAt: '2026-09-20T10:00:00Z' },
      'finalReport',
      'running 2026-10-04T10:00:00Z / 2026-10-05T22:00:00Z',
    ],
    [
      '14(2)(c) a report before any measure is in time',
      { becameAwareAt: AWARE, submitted: { finalReport: AWARE } },
      'finalReport',
      'done in time',
    ],
  ])('%s', (_says, facts, step, want) => {
    expect(clocks(facts)[step]).toBe(want);
  });
});

describe('reportingClocks: a severe incident', () => {
  const incident = { kind: 'severeIncident', becameAwareAt: AWARE } as const;

  it.each<[string, Partial<ReportingFacts>, string, string]>([
    [
      '14(4)(c) awareness does not start the final report',
      {},
      'finalReport',
      'waiting for notificationSubmitted',
    ],
    [
      '14(4)(c) nor does a fix',
      { measureAvailableAt: AWARE },
      'finalReport',
      'waiting for notificationSubmitted',
    ],
    [
      '14(4)(c) one month after submission; 31 January 2027 ends on Sunday 28 February, so Monday',
      { notificationSubmittedAt: '2027-01-31T12:00:00Z' },
      'finalReport',
      'running 2027-02-28T12:00:00Z / 2027-03-01T23:00:00Z',
    ],
    [
      '14(4)(c) an early notification brings the end forward',
      { submitted: { notification: '2026-09-14T10:00:00Z' } },
      'finalReport',
      'running 2026-10-14T10:00:00Z / 2026-10-14T22:00:00Z',
    ],
    [
      '14(4)(b) the submission counts wherever it was said',
      { notificationSubmittedAt: '2026-09-16T00:00:00Z' },
      'notification',
      'done in time',
    ],
  ])('%s', (_says, facts, step, want) => {
    expect(clocks({ ...incident, ...facts })[step]).toBe(want);
  });

  it('cites the place of each step', () => {
    expect(reportingClocks({ ...BASE, ...incident }).map((clock) => clock.cite)).toEqual([
      'Art. 14(4)(a)',
      'Art. 14(4)(b)',
      'Art. 14(4)(c)',
    ]);
  });
});

describe('reportingClocks: both kinds', () => {
  it('moves the legal end, and never the plain one, past a public holiday', () => {
    const facts = {
      becameAwareAt: AWARE,
      measureAvailableAt: '2026-12-11T10:00:00Z',
      now: '2026-12-12T00:00:00Z',
      publicHolidays: new Set(['2026-12-25']),
    };
    expect(clocks(facts)['finalReport']).toBe(
      'running 2026-12-25T10:00:00Z / 2026-12-28T23:00:00Z',
    );
  });

  it('has the plain end no later than the legal one', () => {
    const instant = fc
      .integer({ min: Date.parse('2026-09-11T00:00:00Z'), max: Date.parse('2032-01-01T00:00:00Z') })
      .map((ms) => new Date(ms).toISOString());
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.constantFrom('exploitedVulnerability' as const, 'severeIncident' as const),
        (aware, later, kind) => {
          for (const clock of reportingClocks({
            ...BASE,
            kind,
            becameAwareAt: aware,
            measureAvailableAt: later,
            notificationSubmittedAt: later,
            now: aware,
          })) {
            expect(Date.parse(clock.plainEnd ?? '')).toBeLessThanOrEqual(
              Date.parse(clock.legalEnd ?? ''),
            );
          }
        },
      ),
    );
  });

  it('asks at 24 hours about malicious acts for incidents only (14(4)(a))', () => {
    const content = (kind: ReportingFacts['kind']) =>
      reportingSteps(kind)[0]?.mustSay.map(({ id, owed }) => `${id} ${owed}`);
    expect(content('severeIncident')).toEqual([
      'suspectedMalicious always',
      'memberStates whereApplicable',
    ]);
    expect(content('exploitedVulnerability')).toEqual([
      'activelyExploitedVulnerability always',
      'memberStates whereApplicable',
    ]);
  });
});

describe('reportingApplies (Art. 71(2))', () => {
  it.each([
    ['2026-09-10T21:59:59Z', false],
    ['2026-09-10T22:00:00Z', true],
    ['2026-11-23T00:00:00Z', true],
  ])('%s in Brussels: %s', (at, applies) => {
    expect(reportingApplies(at, 'Europe/Brussels')).toBe(applies);
  });
});
