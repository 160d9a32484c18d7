import { expect, it } from 'vitest';
import { bothZones } from './report-words.ts';

it.each([
  [
    '2026-10-06T08:17:59.999Z',
    'Europe/Berlin',
    '2026-10-06 08:17 UTC (2026-10-06 10:17 Europe/Berlin)',
  ],
  [
    '2026-12-31T23:05:00Z',
    'Europe/Athens',
    '2026-12-31 23:05 UTC (2027-01-01 01:05 Europe/Athens)',
  ],
  [
    '2026-10-25T00:30:00Z',
    'Europe/Dublin',
    '2026-10-25 00:30 UTC (2026-10-25 01:30 Europe/Dublin)',
  ],
  [
    '2026-10-24T22:00:00Z',
    'Europe/Brussels',
    '2026-10-24 22:00 UTC (2026-10-25 00:00 Europe/Brussels)',
  ],
])('says %s in %s and in UTC', (instant, timeZone, text) => {
  expect(bothZones(instant, timeZone)).toBe(text);
});
