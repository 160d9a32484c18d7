import { describe, expect, it } from 'vitest';
import {
  type DutyDays,
  type DutyProgress,
  type DutyUrgency,
  type NextDate,
  nextDateOf,
  urgencyOn,
} from './duty-dates.ts';

const TODAY = '2028-03-01';
const DAYS: DutyDays = { since: '2027-12-11', dueOn: null, until: null };
const OPEN: DutyProgress = { state: 'open', plannedOn: null };

describe('the next date of a duty', () => {
  it.each<[string, Partial<DutyDays>, Partial<DutyProgress>, NextDate | null]>([
    ['is none where it goes on for ever and nothing is planned', {}, {}, null],
    ['is the day planned', {}, { plannedOn: '2028-05-01' }, { on: '2028-05-01', kind: 'planned' }],
    [
      'is the day due where that comes before the day planned',
      { dueOn: '2028-04-01' },
      { plannedOn: '2028-05-01' },
      { on: '2028-04-01', kind: 'due' },
    ],
    [
      'is the day planned where both are the same',
      { dueOn: '2028-04-01' },
      { plannedOn: '2028-04-01' },
      { on: '2028-04-01', kind: 'planned' },
    ],
    [
      'stays the day due when that has passed',
      { dueOn: '2028-02-01', until: '2033-01-01' },
      { state: 'inWork' },
      { on: '2028-02-01', kind: 'due' },
    ],
    ['is the day it begins', { since: '2028-03-02' }, {}, { on: '2028-03-02', kind: 'begins' }],
    [
      'is no longer the day it begins, on that day',
      { since: TODAY, until: '2033-01-01' },
      {},
      { on: '2033-01-01', kind: 'ends' },
    ],
    [
      'is the day it ends once it is seen to',
      { dueOn: '2028-02-01', until: '2033-01-01' },
      { state: 'done', plannedOn: '2028-01-01' },
      { on: '2033-01-01', kind: 'ends' },
    ],
    ['ends today', { until: TODAY }, { state: 'done' }, { on: TODAY, kind: 'ends' }],
    ['is none when it has ended', { until: '2028-02-29' }, { state: 'done' }, null],
    ['is none when it has ended and was left open', { until: '2028-02-29' }, {}, null],
    [
      'is none where it does not apply',
      { dueOn: '2028-04-01' },
      { state: 'notApplicable', plannedOn: '2028-04-01' },
      null,
    ],
  ])('%s', (_, days, progress, want) => {
    expect(nextDateOf({ ...DAYS, ...days }, { ...OPEN, ...progress }, TODAY)).toEqual(want);
  });
});

describe('how urgent a date is', () => {
  it.each<[NextDate | null, DutyUrgency]>([
    [null, 'none'],
    [{ on: '2028-02-29', kind: 'due' }, 'overdue'],
    [{ on: '2028-02-29', kind: 'planned' }, 'overdue'],
    [{ on: TODAY, kind: 'due' }, 'soon'],
    [{ on: '2028-03-31', kind: 'ends' }, 'soon'],
    [{ on: '2028-02-29', kind: 'ends' }, 'soon'],
    [{ on: '2028-04-01', kind: 'begins' }, 'later'],
  ])('%j: %s', (next, want) => {
    expect(urgencyOn(TODAY)(next)).toBe(want);
  });
});
