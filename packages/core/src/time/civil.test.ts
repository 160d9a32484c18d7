import { describe, expect, it } from 'vitest';
import { civilFromDays, daysFromCivil, daysInMonth, isoDate, wholeSecondMs } from './civil.ts';

const GOOD = '2028-02-29T23:59:58Z';

describe('a day counted from 1970', () => {
  it('is that of the proleptic Gregorian calendar, on each day from year 1 to 9999 that begins or ends a month', () => {
    for (let year = 1; year <= 9999; year += year % 400 < 8 || year % 100 > 92 ? 1 : 7) {
      for (let month = 1; month <= 12; month += 1) {
        for (const day of [1, daysInMonth(year, month)]) {
          const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const days = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
          const counted = daysFromCivil({ year, month, day });
          if (counted !== days) throw new Error(`${iso} is ${days}, not ${counted}`);
          const back = civilFromDays(days);
          if (back.year !== year || back.month !== month || back.day !== day)
            throw new Error(`${days} is ${iso}, not ${JSON.stringify(back)}`);
        }
      }
    }
    expect(daysFromCivil({ year: 1970, month: 1, day: 1 })).toBe(0);
  });

  it.each<[year: number, days: number]>([
    [1900, 28],
    [2000, 29],
    [2026, 28],
    [2028, 29],
    [2100, 28],
    [2400, 29],
  ])('February %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('months have 30 or 31 days else', () => {
    const long = [1, 3, 5, 7, 8, 10, 12].map((month) => daysInMonth(2027, month));
    expect(new Set(long)).toEqual(new Set([31]));
    expect(new Set([4, 6, 9, 11].map((month) => daysInMonth(2027, month)))).toEqual(new Set([30]));
    expect(isoDate(daysFromCivil({ year: 2100, month: 3, day: 1 }) - 1)).toBe('2100-02-28');
  });
});

describe('an instant to the second', () => {
  it.each([
    [GOOD, Date.parse(GOOD)],
    ['2028-02-29T23:59:58.000Z', Date.parse(GOOD)],
    ['1970-01-01T00:00:00Z', 0],
    ['0000-01-01T00:00:00Z', Date.parse('0000-01-01T00:00:00Z')],
    ['2027-12-31T23:59:59Z', Date.parse('2027-12-31T23:59:59Z')],
  ])('%s is read', (text, ms) => {
    expect(wholeSecondMs(text)).toBe(ms);
  });

  it('is refused with any other character in any place', () => {
    for (let at = 0; at < GOOD.length; at += 1) {
      for (const other of ['/', ':', 'x', ' ', '.']) {
        if (other === GOOD[at]) continue;
        const text = GOOD.slice(0, at) + other + GOOD.slice(at + 1);
        expect(wholeSecondMs(text), text).toBeUndefined();
      }
    }
  });

  it.each([
    '2028-00-01T00:00:00Z',
    '2028-13-01T00:00:00Z',
    '2028-01-00T00:00:00Z',
    '2028-01-32T00:00:00Z',
    '2028-04-31T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2028-01-01T24:00:00Z',
    '2028-01-01T00:60:00Z',
    '2028-01-01T00:00:60Z',
    '2028-01-01T00:00:00.000',
    '2028-01-01T00:00:00.0000Z',
    '2028-01-01T00:00:00Zxxx.000Z',
    '2028-01-01T00:00:00.000Z ',
    '+12028-01-01T00:00:00Z',
    '28-01-01T00:00:00Z',
    'x028-01-01T00:00:00Z',
    '2028-x1-01T00:00:00Z',
  ])('%s is left to Temporal', (text) => {
    expect(wholeSecondMs(text)).toBeUndefined();
  });
});
