import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilFromDays, daysFromCivil, isoDate, isoInstant, wholeSecondMs } from './civil.ts';
import { periodCounter } from './period-counter.ts';
import { type PeriodLength, periodEnd, plainEnd } from './period-end.ts';

const seconds = fc
  .integer({
    min: Date.parse('2020-01-01T00:00:00Z') / 1000,
    max: Date.parse('2060-01-01T00:00:00Z') / 1000,
  })
  .map((s) => s * 1000);

describe('periodCounter', () => {
  it('gives what periodEnd and plainEnd give', () => {
    const lengths: fc.Arbitrary<PeriodLength> = fc.oneof(
      fc.constantFrom({ hours: 24 }, { hours: 72 }, { days: 14 }, { months: 1 }),
      fc.record({ hours: fc.integer({ min: 1, max: 500 }) }),
      fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ months: fc.integer({ min: 1, max: 60 }) }),
    );
    const zones = [
      'Europe/Brussels',
      'Europe/Dublin',
      'Atlantic/Azores',
      'America/New_York',
      'Asia/Kolkata',
      'Africa/Cairo',
      'America/Santiago',
      'UTC',
    ];
    const publicHolidays = new Set(['2026-12-25', '2028-02-29', '2030-01-01', '2030-05-01']);
    const counters = new Map(
      zones.map((timeZone) => [timeZone, periodCounter({ timeZone, publicHolidays })]),
    );
    fc.assert(
      fc.property(seconds, lengths, fc.constantFrom(...zones), (ms, length, timeZone) => {
        const event = Temporal.Instant.fromEpochMilliseconds(ms);
        const place = { timeZone, publicHolidays };
        expect(counters.get(timeZone)?.ends(ms, length)).toEqual({
          plain: plainEnd(event, length, place).epochMilliseconds,
          legal: periodEnd(event, length, place).epochMilliseconds,
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same around every change of the clocks in Brussels', () => {
    const place = { timeZone: 'Europe/Brussels', publicHolidays: new Set<string>() };
    const counter = periodCounter(place);
    for (const change of ['2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z']) {
      for (let minutes = -1560; minutes <= 1560; minutes += 13) {
        for (const length of [{ hours: 24 }, { days: 1 }, { days: 14 }, { months: 1 }]) {
          const event = Temporal.Instant.from(change).add({ minutes });
          for (const at of [event, event.subtract({ hours: 336 })]) {
            expect(counter.ends(at.epochMilliseconds, length)?.plain).toBe(
              plainEnd(at, length, place).epochMilliseconds,
            );
            expect(counter.ends(at.epochMilliseconds, length)?.legal).toBe(
              periodEnd(at, length, place).epochMilliseconds,
            );
          }
        }
      }
    }
  });

  it('does not answer where it cannot tell', () => {
    const lordHowe = periodCounter({ timeZone: 'Australia/Lord_Howe', publicHolidays: new Set() });
    expect(lordHowe.ends(Date.parse('2026-01-01T00:00:00Z'), { hours: 24 })).toBeUndefined();
    const brussels = periodCounter({ timeZone: 'Europe/Brussels', publicHolidays: new Set() });
    expect(brussels.ends(Date.parse('1990-01-01T00:00:00Z'), { hours: 24 })).toBeUndefined();
    expect(brussels.ends(Date.parse('2098-01-01T00:00:00Z'), { days: 14 })).toBeUndefined();
    expect(brussels.ends(Number.NaN, { days: 14 })).toBeUndefined();
  });

  it('refuses an unknown zone', () => {
    expect(() => periodCounter({ timeZone: 'Europe/Atlantis', publicHolidays: new Set() })).toThrow(
      RangeError,
    );
  });
});

describe('civil dates', () => {
  it('writes instants and dates as Temporal does, and reads them back', () => {
    fc.assert(
      fc.property(seconds, (ms) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(isoInstant(ms)).toBe(instant.toString());
        expect(wholeSecondMs(isoInstant(ms))).toBe(ms);
        expect(wholeSecondMs(new Date(ms).toISOString())).toBe(ms);
        const days = Math.floor(ms / 86_400_000);
        expect(isoDate(days)).toBe(instant.toString().slice(0, 10));
        expect(daysFromCivil(civilFromDays(days))).toBe(days);
      }),
    );
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+01:00',
    '2026-01-01T00:00:00.5Z',
    '2026-01-01T00:00:00.001Z',
    '2026-02-29T00:00:00.000Z',
    '',
  ])('leaves "%s" to Temporal', (text) => {
    expect(wholeSecondMs(text)).toBeUndefined();
  });
});
