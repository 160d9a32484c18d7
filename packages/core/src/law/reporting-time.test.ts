import { describe, expect, it } from 'vitest';
import { publicHolidays } from './public-holidays.ts';
import { type ReportingFacts, reportingApplies, reportingClocks } from './reporting-clocks.ts';

const CHRISTMAS = new Set(['2026-12-25', '2026-12-26']);
const BASE: ReportingFacts = {
  kind: 'exploitedVulnerability',
  becameAwareAt: null,
  measureAvailableAt: null,
  notificationSubmittedAt: null,
  submitted: {},
  timeZone: 'UTC',
  memberState: null,
  publicHolidays: CHRISTMAS,
  now: '2026-12-18T16:20:00Z',
};

function ends(step: number, facts: Partial<ReportingFacts>): string {
  const clock = reportingClocks({ ...BASE, ...facts })[step];
  return `${clock?.plainEnd ?? 'none'} / ${clock?.legalEnd ?? 'none'}`;
}

const AWARE = { becameAwareAt: '2026-12-18T16:20:00Z' };
const INCIDENT = { kind: 'severeIncident' } as const;

/** Rows name the rule of Regulation (EEC, Euratom) 1182/71 that decides; ends are exclusive. */
describe('how time is counted', () => {
  it.each<[says: string, step: number, facts: Partial<ReportingFacts>, want: string]>([
    [
      '3(1), 3(2)(a) 24 hours from Friday 16:20: Saturday, the hour of the event not counted',
      0,
      AWARE,
      '2026-12-19T16:20:00Z / 2026-12-19T17:00:00Z',
    ],
    [
      '3(3), 3(4) 72 hours run through the weekend and are not moved',
      1,
      AWARE,
      '2026-12-21T16:20:00Z / 2026-12-21T17:00:00Z',
    ],
    [
      '3(4) hours that end on a public holiday are not moved',
      0,
      { becameAwareAt: '2026-12-24T09:30:00Z' },
      '2026-12-25T09:30:00Z / 2026-12-25T10:00:00Z',
    ],
    [
      '3(5) 72 hours over Christmas and a weekend are not made longer: unsettled, so not relied on',
      1,
      { becameAwareAt: '2026-12-24T23:10:00Z' },
      '2026-12-27T23:10:00Z / 2026-12-28T00:00:00Z',
    ],
    [
      '3(1), 3(4) day 14 after Friday 11 December is Christmas: moved to Monday 28, whose end is meant',
      2,
      { ...AWARE, measureAvailableAt: '2026-12-11T10:00:00Z' },
      '2026-12-25T10:00:00Z / 2026-12-29T00:00:00Z',
    ],
    [
      '3(2)(b) 14 days end with the last hour of a working day',
      2,
      { ...AWARE, measureAvailableAt: '2026-11-17T00:00:00Z' },
      '2026-12-01T00:00:00Z / 2026-12-02T00:00:00Z',
    ],
    [
      '3(2)(c) one month after 31 January is 28 February, a Sunday: moved to 1 March',
      2,
      { ...INCIDENT, notificationSubmittedAt: '2027-01-31T12:00:00Z' },
      '2027-02-28T12:00:00Z / 2027-03-02T00:00:00Z',
    ],
    [
      '3(2)(c) in a leap year it is 29 February',
      2,
      { ...INCIDENT, notificationSubmittedAt: '2028-01-31T12:00:00Z' },
      '2028-02-29T12:00:00Z / 2028-03-01T00:00:00Z',
    ],
    [
      '3(2)(c) one month keeps the day: 10 November to 10 December',
      2,
      { ...INCIDENT, notificationSubmittedAt: '2026-11-10T12:00:00Z' },
      '2026-12-10T12:00:00Z / 2026-12-11T00:00:00Z',
    ],
  ])('%s', (_says, step, facts, want) => {
    expect(ends(step, facts)).toBe(want);
  });

  it('2(1) holidays are those of one Member State: 3 May is one in Poland and none in Belgium', async () => {
    const facts = { ...AWARE, measureAvailableAt: '2027-04-19T10:00:00Z' };
    const [be, pl] = [await publicHolidays('BE', [2027]), await publicHolidays('PL', [2027])];
    expect(ends(2, { ...facts, publicHolidays: be })).toContain('/ 2027-05-04T00:00:00Z');
    expect(ends(2, { ...facts, publicHolidays: pl })).toContain('/ 2027-05-05T00:00:00Z');
  });

  it('14(4)(c) a notification sent early makes the month end early; the clock of 72 hours does not matter', () => {
    const sent = { ...INCIDENT, ...AWARE, notificationSubmittedAt: '2026-12-18T18:00:00Z' };
    expect(ends(2, sent)).toContain('2027-01-18T18:00:00Z /');
  });

  it('14(2)(c) without a measure the final report is not due, however long that lasts', () => {
    const [, , final] = reportingClocks({ ...BASE, ...AWARE, now: '2040-01-01T00:00:00Z' });
    expect(final).toMatchObject({
      state: 'waiting',
      plainEnd: null,
      legalEnd: null,
      startedAt: null,
    });
  });

  it('says when it was done, and nothing where it was not', () => {
    const [warning, notification] = reportingClocks({
      ...BASE,
      ...AWARE,
      submitted: { earlyWarning: '2026-12-18T20:00:00Z' },
    });
    expect(warning).toMatchObject({
      startedAt: '2026-12-18T16:20:00Z',
      state: 'done',
      doneAt: '2026-12-18T20:00:00Z',
      inTime: true,
    });
    expect(notification).toMatchObject({ state: 'running', doneAt: null, inTime: null });
  });

  it.each([
    ['known the day before: not reportable afterwards', '2026-09-10T23:59:59Z', false],
    ['known on the first day', '2026-09-11T00:00:00Z', true],
  ])('71(2) %s', (_says, at, applies) => {
    expect(reportingApplies(at, 'UTC')).toBe(applies);
  });
});
