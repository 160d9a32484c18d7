import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportingClocks } from './reporting-clocks.ts';
import { deadlineCounter } from './reporting-deadlines.ts';

describe('deadlineCounter', () => {
  it('gives the same ends as reportingClocks', () => {
    const place = {
      timeZone: 'Europe/Berlin',
      publicHolidays: new Set(['2026-12-25', '2027-01-01']),
    };
    const count = deadlineCounter(place);
    const instant = fc.oneof(
      fc.constant(null),
      fc
        .integer({
          min: Date.parse('2026-09-11T00:00:00Z'),
          max: Date.parse('2030-01-01T00:00:00Z'),
        })
        .map((ms) => new Date(ms).toISOString()),
      fc
        .integer({ min: 1_789_000_000, max: 1_900_000_000 })
        .map((s) => `${new Date(s * 1000).toISOString().slice(0, 19)}Z`),
    );
    const facts = fc.record({
      kind: fc.constantFrom('exploitedVulnerability' as const, 'severeIncident' as const),
      becameAwareAt: instant,
      measureAvailableAt: instant,
      notificationSubmittedAt: instant,
    });
    fc.assert(
      fc.property(facts, (given) => {
        const clocks = reportingClocks({
          ...given,
          ...place,
          submitted: {},
          memberState: 'DE',
          now: '2026-09-11T00:00:00Z',
        });
        expect(
          count(given).map(({ step, cite, runsFrom, plainEnd, legalEnd }) => ({
            step,
            cite,
            runsFrom,
            plainEnd,
            legalEnd,
          })),
        ).toEqual(
          clocks.map(({ step, cite, runsFrom, plainEnd, legalEnd }) => ({
            step,
            cite,
            runsFrom,
            plainEnd,
            legalEnd,
          })),
        );
      }),
    );
  });
});
