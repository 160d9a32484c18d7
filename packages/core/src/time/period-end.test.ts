import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type PeriodLength, periodEnd, plainEnd } from './period-end.ts';
import type { Place } from './place.ts';

const BRUSSELS: Place = { timeZone: 'Europe/Brussels', publicHolidays: new Set(['2026-12-25']) };
const UTC: Place = { timeZone: 'UTC', publicHolidays: new Set(['2026-12-25']) };

type Row = readonly [
  says: string,
  event: string,
  length: PeriodLength,
  place: Place,
  plain: string,
  legal: string,
];

describe('the end of a period, Reg. 1182/71 Art. 3', () => {
  it.each<Row>([
    [
      '3(1) the hour of the event is not counted',
      '2026-09-14T08:17:00Z',
      { hours: 24 },
      BRUSSELS,
      '2026-09-15T08:17:00Z',
      '2026-09-15T09:00:00Z',
    ],
    [
      '3(1) nor where the event falls on the full hour',
      '2026-09-14T08:00:00Z',
      { hours: 24 },
      BRUSSELS,
      '2026-09-15T08:00:00Z',
      '2026-09-15T09:00:00Z',
    ],
    [
      '3(4) hours do not roll over a weekend',
      '2026-12-18T16:20:00Z',
      { hours: 24 },
      UTC,
      '2026-12-19T16:20:00Z',
      '2026-12-19T17:00:00Z',
    ],
    [
      '3(4) 72 hours run through a weekend',
      '2026-12-18T16:20:00Z',
      { hours: 72 },
      UTC,
      '2026-12-21T16:20:00Z',
      '2026-12-21T17:00:00Z',
    ],
    [
      '72 hours are 72 hours over the change to winter time',
      '2026-10-24T10:30:00Z',
      { hours: 72 },
      BRUSSELS,
      '2026-10-27T10:30:00Z',
      '2026-10-27T11:00:00Z',
    ],
    [
      '3(2)(b) days end with their last hour, 3(4) day 14 is Christmas, a Friday: Monday',
      '2026-12-11T09:00:00Z',
      { days: 14 },
      UTC,
      '2026-12-25T09:00:00Z',
      '2026-12-29T00:00:00Z',
    ],
    [
      '14 days over the change to winter time keep the local hour',
      '2026-10-20T10:00:00Z',
      { days: 14 },
      BRUSSELS,
      '2026-11-03T11:00:00Z',
      '2026-11-03T23:00:00Z',
    ],
    [
      '3(2)(c) a month without the day ends on its last day; that is a Sunday: Monday',
      '2027-01-31T12:00:00Z',
      { months: 1 },
      UTC,
      '2027-02-28T12:00:00Z',
      '2027-03-02T00:00:00Z',
    ],
    [
      '3(2)(c) 31 January in a leap year',
      '2028-01-31T12:00:00Z',
      { months: 1 },
      UTC,
      '2028-02-29T12:00:00Z',
      '2028-03-01T00:00:00Z',
    ],
    [
      'the day of the event is the local one',
      '2026-09-20T22:30:00Z',
      { days: 14 },
      BRUSSELS,
      '2026-10-04T22:30:00Z',
      '2026-10-05T22:00:00Z',
    ],
  ])('%s', (...row) => {
    const [, event, length, place, plain, legal] = row;
    const at = Temporal.Instant.from(event);
    expect(plainEnd(at, length, place).toString()).toBe(plain);
    expect(periodEnd(at, length, place).toString()).toBe(legal);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a length of %s', (amount) => {
    const at = Temporal.Instant.from('2026-09-14T08:17:00Z');
    expect(() => periodEnd(at, { hours: amount }, UTC)).toThrow(RangeError);
    expect(() => plainEnd(at, { days: amount }, UTC)).toThrow(RangeError);
  });

  it('never ends later by plain counting than by the law, across a leap year and every change of the clocks', () => {
    const from = Date.parse('2027-06-01T00:00:00Z');
    const until = Date.parse('2029-06-01T00:00:00Z');
    const lengths = fc.oneof(
      fc.record({ hours: fc.integer({ min: 1, max: 200 }) }),
      fc.record({ days: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ months: fc.integer({ min: 1, max: 14 }) }),
    );
    const zones = fc.constantFrom(
      'Europe/Brussels',
      'Europe/Dublin',
      'Europe/Athens',
      'Atlantic/Azores',
      'America/New_York',
      'UTC',
    );
    const holidays = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: until }),
        lengths,
        zones,
        holidays,
        (ms, length, timeZone, days) => {
          const publicHolidays = new Set(
            days.map((day) => `2028-03-${String(day).padStart(2, '0')}`),
          );
          const event = Temporal.Instant.fromEpochMilliseconds(ms);
          const place = { timeZone, publicHolidays };
          const plain = plainEnd(event, length, place);
          expect(
            Temporal.Instant.compare(plain, periodEnd(event, length, place)),
          ).toBeLessThanOrEqual(0);
          expect(Temporal.Instant.compare(event, plain)).toBeLessThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
