import { expect, it } from 'vitest';
import { portalCounters } from './portal-counter.ts';

const END = '2026-11-26T10:00:00Z';

it.each([
  // Becoming aware 23 November 10:00; the early warning after 2, 24 and 30 hours.
  ['2026-11-23T12:00:00Z', '2026-11-25T12:00:00Z', 'earlier'],
  ['2026-11-24T10:00:00Z', '2026-11-26T10:00:00Z', 'same'],
  ['2026-11-24T16:00:00Z', '2026-11-26T16:00:00Z', 'later'],
])(
  'early warning at %s: the platform shows %s, %s than the law',
  (earlyWarningAt, shows, differs) => {
    const facts = { kind: 'severeIncident', earlyWarningAt, ends: { notification: END } } as const;
    expect(portalCounters(facts)).toEqual([{ stage: 'notification', shows, differs }]);
  },
);

it.each([
  ['before the early warning', null, { notification: END }, []],
  ['once the notification is done', '2026-11-23T12:00:00Z', {}, []],
] as const)('shows nothing %s', (_, earlyWarningAt, ends, counters) => {
  expect(portalCounters({ kind: 'severeIncident', earlyWarningAt, ends })).toEqual(counters);
});

it('has no counter for the final report on a vulnerability, and the right one for an incident', () => {
  const facts = { earlyWarningAt: null, ends: { finalReport: null } };
  expect(portalCounters({ kind: 'exploitedVulnerability', ...facts })).toEqual([
    { stage: 'finalReport', shows: null, differs: 'noCounter' },
  ]);
  expect(portalCounters({ kind: 'severeIncident', ...facts })).toEqual([]);
});
