import type { ClockView } from '@cradle/contract';
import { describe, expect, it } from 'vitest';
import { clockPhase, durationParts, nextClock } from './clock-phase.ts';

const clock: ClockView = {
  step: 'earlyWarning',
  cite: 'Art. 14(2)(a)',
  runsFrom: 'becameAware',
  startedAt: '2026-12-18T16:20:00Z',
  plainEnd: '2026-12-19T16:20:00Z',
  legalEnd: '2026-12-19T17:00:00Z',
  state: 'running',
  doneAt: null,
  inTime: null,
  rule: 'Within 24 hours.',
  timeZone: 'Europe/Brussels',
};
const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

describe('clockPhase', () => {
  it.each([
    ['just started', '2026-12-18T16:20:00Z', 'onTrack'],
    ['just before the last quarter', '2026-12-19T10:19:59Z', 'onTrack'],
    ['from the last quarter on', '2026-12-19T10:20:00Z', 'actNow'],
    ['one second before the plain end', '2026-12-19T16:19:59Z', 'actNow'],
    ['from the plain end on', '2026-12-19T16:20:00Z', 'pastPlainEnd'],
    ['one second before the legal end', '2026-12-19T16:59:59Z', 'pastPlainEnd'],
    ['from the legal end on', '2026-12-19T17:00:00Z', 'overdue'],
  ])('says %s', (_, now, kind) => {
    expect(clockPhase(clock, at(now)).kind).toBe(kind);
  });

  it('counts lateness from the plain end, not from the legal one', () => {
    expect(clockPhase(clock, at('2026-12-19T17:20:00Z'))).toEqual({
      kind: 'overdue',
      lateMs: HOUR,
    });
  });

  it('ticks on from a reply that said running', () => {
    expect(clockPhase({ ...clock, state: 'running' }, at('2026-12-20T00:00:00Z')).kind).toBe(
      'overdue',
    );
  });

  it('waits while nothing has started it', () => {
    const waiting: ClockView = { ...clock, startedAt: null, plainEnd: null, legalEnd: null };
    expect(clockPhase(waiting, at('2026-12-20T00:00:00Z'))).toEqual({ kind: 'waiting' });
  });

  it.each([
    ['2026-12-19T13:10:00Z', true, 3 * HOUR + 10 * 60_000],
    ['2026-12-19T17:20:00Z', false, -HOUR],
  ])('done at %s', (doneAt, inTime, byMs) => {
    const done: ClockView = { ...clock, state: 'done', doneAt, inTime };
    expect(clockPhase(done, at('2027-01-01T00:00:00Z'))).toEqual({ kind: 'done', byMs, inTime });
  });
});

describe('nextClock', () => {
  it('takes the plain end that comes first among those that run', () => {
    const later: ClockView = { ...clock, step: 'notification', plainEnd: '2026-12-21T16:20:00Z' };
    const done: ClockView = { ...clock, state: 'done', doneAt: '2026-12-18T17:00:00Z' };
    expect(nextClock([later, clock])?.step).toBe('earlyWarning');
    expect(nextClock([done, later])?.step).toBe('notification');
    expect(nextClock([done])).toBeUndefined();
  });
});

describe('durationParts', () => {
  it.each([
    [0, 'minutes', 0, 0],
    [59 * 60_000 + 59_000, 'minutes', 59, 59],
    [HOUR, 'hours', 1, 0],
    [24 * HOUR, 'hours', 24, 0],
    [72 * HOUR, 'hours', 72, 0],
    [72 * HOUR + 1, 'days', 3, 0],
    [14 * 24 * HOUR - 1, 'days', 13, 23],
    [-5, 'minutes', 0, 0],
  ])('%d ms', (ms, unit, big, small) => {
    expect(durationParts(ms)).toEqual({ unit, big, small });
  });
});
