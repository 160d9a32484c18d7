import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dueReminders,
  nextReminder,
  type ReminderFacts,
  reminderKey,
  remindersOf,
} from './due-reminders.ts';
import { placesAt, repeatedWeekly, rosterGaps, type Shift } from './duty-roster.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { reminderSteps } from './reminder-steps.ts';

const DAY = { startedAt: '2026-11-23T10:00:00Z', endsAt: '2026-11-24T10:00:00Z' };

describe('reminderSteps', () => {
  it('of a day: at the start, then ever closer to the end, then each hour, then each day', () => {
    const steps = reminderSteps(DAY);
    expect(steps.slice(0, 9).map(({ key, at, urgency }) => [key, at, urgency])).toEqual([
      ['started', '2026-11-23T10:00:00Z', 'pressing'],
      ['before-PT12H', '2026-11-23T22:00:00Z', 'pressing'],
      ['before-PT6H', '2026-11-24T04:00:00Z', 'pressing'],
      ['before-PT3H', '2026-11-24T07:00:00Z', 'pressing'],
      ['before-PT1H', '2026-11-24T09:00:00Z', 'pressing'],
      ['before-PT30M', '2026-11-24T09:30:00Z', 'pressing'],
      ['before-PT0S', '2026-11-24T10:00:00Z', 'overdue'],
      ['after-PT1H', '2026-11-24T11:00:00Z', 'overdue'],
      ['after-PT2H', '2026-11-24T12:00:00Z', 'overdue'],
    ]);
    expect(steps.at(-1)).toMatchObject({ key: 'after-PT720H', at: '2026-12-24T10:00:00Z' });
  });

  it('of two weeks begins early and becomes pressing half a day before the end', () => {
    const steps = reminderSteps({ ...DAY, endsAt: '2026-12-07T10:00:00Z' });
    expect(steps.slice(0, 5).map(({ key, urgency }) => [key, urgency])).toEqual([
      ['started', 'early'],
      ['before-P7D', 'early'],
      ['before-P3D', 'early'],
      ['before-P1D', 'early'],
      ['before-PT12H', 'pressing'],
    ]);
  });

  it('are in order of time, each key once (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 24 * 40 }), (minutes) => {
        const endsAt = Temporal.Instant.from(DAY.startedAt).add({ minutes }).toString();
        const steps = reminderSteps({ ...DAY, endsAt });
        const times = steps.map(({ at }) => Temporal.Instant.from(at).epochMilliseconds);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      }),
    );
  });
});

const shift = (
  personId: string,
  place: 'first' | 'backup',
  from: string,
  until: string,
): Shift => ({
  personId,
  place,
  from: `2026-11-23T${from}:00Z`,
  until: `2026-11-23T${until}:00Z`,
});

describe('the roster', () => {
  const shifts = [shift('ada', 'first', '08:00', '16:00'), shift('bo', 'backup', '08:00', '16:00')];
  const all = ['ada', 'bo', 'cy'];

  it.each([
    ['07:59', { ada: 'first', bo: 'first', cy: 'first' }],
    ['08:00', { ada: 'first', bo: 'backup', cy: 'other' }],
    ['15:59', { ada: 'first', bo: 'backup', cy: 'other' }],
    // Nobody is on duty: everybody is told at once.
    ['16:00', { ada: 'first', bo: 'first', cy: 'first' }],
  ])('at %s: %j', (at, places) => {
    expect(Object.fromEntries(placesAt(shifts, all, `2026-11-23T${at}:00Z`))).toEqual(places);
  });

  it('somebody on the roster who left covers nothing', () => {
    expect(Object.fromEntries(placesAt(shifts, ['bo', 'cy'], '2026-11-23T09:00:00Z'))).toEqual({
      bo: 'first',
      cy: 'first',
    });
  });

  it('repeats by the wall clock, over the end of summer time (25 October 2026)', () => {
    const nine = {
      ...shift('ada', 'first', '08:00', '16:00'),
      from: '2026-10-20T07:00:00Z',
      until: '2026-10-20T15:00:00Z',
    };
    expect(
      repeatedWeekly(nine, 1, 'Europe/Berlin').map(({ from, until }) => [from, until]),
    ).toEqual([
      ['2026-10-20T07:00:00Z', '2026-10-20T15:00:00Z'],
      ['2026-10-27T08:00:00Z', '2026-10-27T16:00:00Z'],
    ]);
  });

  it('names its gaps', () => {
    const day = [
      shift('ada', 'first', '08:00', '12:00'),
      shift('bo', 'first', '11:00', '14:00'),
      shift('cy', 'backup', '14:00', '20:00'),
      shift('ada', 'first', '15:00', '16:00'),
    ];
    expect(rosterGaps(day, '2026-11-23T06:00:00Z', '2026-11-23T18:00:00Z')).toEqual([
      { from: '2026-11-23T06:00:00Z', until: '2026-11-23T08:00:00Z' },
      { from: '2026-11-23T14:00:00Z', until: '2026-11-23T15:00:00Z' },
      { from: '2026-11-23T16:00:00Z', until: '2026-11-23T18:00:00Z' },
    ]);
  });
});

describe('afterQuietHours', () => {
  const night = { from: '22:00', until: '07:00', timeZone: 'Europe/Berlin' };
  it.each([
    ['before them', '2026-11-23T20:59:59Z', night, '2026-11-23T20:59:59Z'],
    ['at their begin', '2026-11-23T21:00:00Z', night, '2026-11-24T06:00:00Z'],
    ['after midnight', '2026-11-24T03:00:00Z', night, '2026-11-24T06:00:00Z'],
    ['at their end', '2026-11-24T06:00:00Z', night, '2026-11-24T06:00:00Z'],
    [
      'before noon',
      '2026-11-24T10:59:59Z',
      { ...night, from: '12:00', until: '14:00' },
      '2026-11-24T10:59:59Z',
    ],
    [
      'within noon',
      '2026-11-24T11:30:00Z',
      { ...night, from: '12:00', until: '14:00' },
      '2026-11-24T13:00:00Z',
    ],
    ['none', '2026-11-24T03:00:00Z', null, '2026-11-24T03:00:00Z'],
    ['empty ones', '2026-11-24T03:00:00Z', { ...night, until: '22:00' }, '2026-11-24T03:00:00Z'],
    // 29 March 2026: 02:00 becomes 03:00; 25 October 2026: 03:00 becomes 02:00.
    [
      'an end that is skipped',
      '2026-03-29T00:30:00Z',
      { ...night, until: '02:30' },
      '2026-03-29T01:30:00Z',
    ],
    ['the longer night', '2026-10-25T00:30:00Z', night, '2026-10-25T06:00:00Z'],
  ])('%s', (_, at, quiet, expected) => {
    expect(afterQuietHours(at, quiet)).toBe(expected);
  });
});

const facts = (part: Partial<ReminderFacts> = {}): ReminderFacts => ({
  clock: DAY,
  people: [
    { id: 'ada', quiet: null },
    { id: 'bo', quiet: { from: '22:00', until: '07:00', timeZone: 'Europe/Berlin' } },
    { id: 'cy', quiet: null },
  ],
  shifts: [
    {
      personId: 'ada',
      place: 'first',
      from: '2026-11-01T00:00:00Z',
      until: '2027-12-31T00:00:00Z',
    },
    {
      personId: 'bo',
      place: 'backup',
      from: '2026-11-01T00:00:00Z',
      until: '2027-12-31T00:00:00Z',
    },
  ],
  acknowledgedAt: null,
  ...part,
});

describe('escalation', () => {
  const at = (key: string, part: Partial<ReminderFacts> = {}) =>
    remindersOf(facts(part))
      .filter(({ step }) => step.key === key)
      .map(({ personId, place, dueAt }) => [personId, place, dueAt]);

  it('goes from who is on duty to the backup to everybody, and breaks quiet hours', () => {
    expect(at('before-PT12H')).toEqual([
      ['ada', 'first', '2026-11-23T22:00:00Z'],
      ['bo', 'backup', '2026-11-23T22:15:00Z'],
      ['cy', 'other', '2026-11-23T22:30:00Z'],
    ]);
  });

  it('stops where somebody acknowledged after the step, and begins anew with the next', () => {
    const acknowledgedAt = '2026-11-23T22:05:00Z';
    expect(at('before-PT12H', { acknowledgedAt })).toEqual([
      ['ada', 'first', '2026-11-23T22:00:00Z'],
    ]);
    expect(at('before-PT6H', { acknowledgedAt })).toHaveLength(3);
  });

  it('of an early step there is none, and it waits for the end of quiet hours', () => {
    const part = {
      clock: { startedAt: '2026-11-23T22:00:00Z', endsAt: '2026-12-07T22:00:00Z' },
      people: [{ id: 'bo', quiet: { from: '22:00', until: '07:00', timeZone: 'Europe/Berlin' } }],
      shifts: [],
    };
    expect(at('started', part)).toEqual([['bo', 'first', '2026-11-24T06:00:00Z']]);
  });
});

describe('dueReminders', () => {
  it('after a night without a server sends one to each and names the others as missed', () => {
    const { send, missed } = dueReminders(facts(), new Set(), '2026-11-24T08:00:00Z');
    expect(send.map(({ personId, step }) => [personId, step.key])).toEqual([
      ['ada', 'before-PT3H'],
      ['bo', 'before-PT3H'],
      ['cy', 'before-PT3H'],
    ]);
    expect(missed).toHaveLength(9);
  });

  it('says what comes next', () => {
    expect(nextReminder(facts(), '2026-11-24T09:40:00Z')).toMatchObject({
      personId: 'bo',
      step: { key: 'before-PT30M' },
      dueAt: '2026-11-24T09:45:00Z',
    });
    expect(nextReminder(facts(), '2027-11-24T09:59:00Z')).toBeUndefined();
  });

  it.each([
    ['Europe/Berlin', '2026-03-27T10:00:00Z'],
    ['Europe/Berlin', '2026-10-23T10:00:00Z'],
    ['America/New_York', '2028-02-27T10:00:00Z'],
    ['Asia/Kathmandu', '2027-12-30T10:00:00Z'],
    ['Pacific/Apia', '2028-02-28T23:30:00Z'],
  ])('loses none and doubles none, however the ticks fall (%s, %s)', (timeZone, startedAt) => {
    const start = Temporal.Instant.from(startedAt);
    const clock = { startedAt, endsAt: start.add({ hours: 14 * 24 }).toString() };
    const people = [
      { id: 'ada', quiet: { from: '21:30', until: '06:45', timeZone } },
      { id: 'bo', quiet: null },
    ];
    const all = facts({ clock, people, shifts: [] });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 40 }),
        (gaps) => {
          const settled = new Set<string>();
          const counted: string[] = [];
          let now = start;
          for (const minutes of [...gaps, 60 * 24 * 60]) {
            now = now.add({ minutes });
            const { send, missed } = dueReminders(all, settled, now.toString());
            for (const one of [...send, ...missed]) {
              counted.push(reminderKey(one));
              settled.add(reminderKey(one));
            }
            expect(send.length).toBeLessThanOrEqual(people.length);
          }
          expect(counted).toHaveLength(new Set(counted).size);
          expect(new Set(counted)).toEqual(new Set(remindersOf(all).map(reminderKey)));
        },
      ),
      { numRuns: 30 },
    );
  });
});
