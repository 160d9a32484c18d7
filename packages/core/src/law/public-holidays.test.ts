import { describe, expect, it } from 'vitest';
import { isMemberState, MEMBER_STATES } from './member-states.ts';
import { publicHolidays } from './public-holidays.ts';

describe('publicHolidays', () => {
  it('knows the German holidays of 2026 that are the same everywhere', async () => {
    expect([...(await publicHolidays('DE', [2026]))].sort()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each(Object.keys(MEMBER_STATES).filter(isMemberState))(
    '%s: Christmas Day and New Year are holidays',
    async (state) => {
      const days = await publicHolidays(state, [2026, 2027]);
      expect(days).toContain('2026-12-25');
      expect(days).toContain('2027-01-01');
      expect(days.size).toBeGreaterThan(15);
    },
  );

  it('knows each zone', () => {
    for (const { timeZone } of Object.values(MEMBER_STATES)) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    }
  });
});
