import type { DutyRoster, CaseReminders as Reminders } from '@cradle/contract';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { answerWith, showPage } from '../../testing/show-page.tsx';
import { shiftProblem } from './add-shift.tsx';
import { CaseReminders } from './case-reminders.tsx';
import { RemindersPage } from './reminders-page.tsx';

const ADA = { id: 'ada', name: 'Ada' };
const path = '/api/v1/cases/c1/reminders';
const reminders: Reminders = {
  sent: [
    {
      stage: 'earlyWarning',
      step: 'started',
      dueAt: '2026-11-24T10:00:00Z',
      sentAt: '2026-11-24T10:00:10Z',
      person: 'Ada',
      place: 'first',
    },
  ],
  answers: [],
  clocks: [
    {
      stage: 'earlyWarning',
      waits: true,
      next: { at: '2026-11-24T22:00:00Z', person: 'Ada', place: 'first', step: 'before-PT12H' },
    },
    { stage: 'intermediate-1', waits: false, next: null },
  ],
};
const roster: DutyRoster = {
  asOf: '2026-11-24T10:00:00Z',
  shifts: [],
  now: [{ person: ADA, place: 'first' }],
  gaps: [{ from: '2026-11-24T10:00:00Z', until: '2026-12-22T10:00:00Z' }],
  people: [ADA],
};

afterEach(cleanup);

describe('the reminders of a case', () => {
  it('say who comes next, and stop going up once somebody is at it', async () => {
    const bodies: unknown[] = [];
    answerWith({
      [`GET ${path}`]: reminders,
      [`POST ${path}/answers`]: ({ body }: { body: unknown }) => {
        bodies.push(body);
        return {
          ...reminders,
          answers: [{ stage: 'earlyWarning', at: '2026-11-24T10:05:00Z', by: ADA }],
          clocks: [{ ...reminders.clocks[0], waits: false }],
        };
      },
    });
    await showPage(<CaseReminders caseId="c1" />, '/', '/');
    await screen.findByText(/Early warning: next to Ada/);
    await userEvent.click(screen.getByRole('button', { name: 'I am at it: Early warning' }));
    await screen.findByText(/Ada is at it since/);
    expect(screen.queryByRole('button', { name: /I am at it/ })).toBeNull();
    expect(bodies).toEqual([{ stage: 'earlyWarning' }]);
  });
});

describe('the page', () => {
  it('says what an empty roster means and takes a shift', async () => {
    const bodies: unknown[] = [];
    answerWith({
      'GET /api/v1/duty-roster': roster,
      'GET /api/v1/me/quiet-hours': { quiet: null },
      'POST /api/v1/duty-roster/shifts': ({ body }: { body: unknown }) => {
        bodies.push(body);
        return roster;
      },
    });
    await showPage(<RemindersPage />, '/', '/');
    await screen.findByText(/Nobody is on duty, so everybody/);
    await userEvent.click(screen.getByRole('button', { name: 'Add shift' }));
    await screen.findByText('Choose who is on duty.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'ada');
    await userEvent.type(screen.getByLabelText('From'), '2026-11-30T09:00');
    await userEvent.type(screen.getByLabelText('Until'), '2026-11-30T17:00');
    await userEvent.click(screen.getByRole('button', { name: 'Add shift' }));
    await waitFor(() => {
      expect(bodies).toMatchObject([{ personId: 'ada', place: 'first', repeatWeeks: 0 }]);
    });
  });

  it('keeps quiet hours', async () => {
    const bodies: unknown[] = [];
    answerWith({
      'GET /api/v1/duty-roster': roster,
      'GET /api/v1/me/quiet-hours': { quiet: null },
      'PUT /api/v1/me/quiet-hours': ({ body }: { body: unknown }) => {
        bodies.push(body);
        return body;
      },
    });
    await showPage(<RemindersPage />, '/', '/');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'I have quiet hours' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save quiet hours' }));
    await screen.findByText('Saved.');
    expect(bodies).toMatchObject([{ quiet: { from: '22:00', until: '07:00' } }]);
  });
});

it.each([
  [{ personId: '' }, 'person'],
  [{ from: '' }, 'from'],
  [{ until: '2026-11-30T09:00' }, 'until'],
  [{}, null],
] as const)('a shift with %j lacks %s', (part, problem) => {
  const form = {
    personId: 'ada',
    place: 'first' as const,
    from: '2026-11-30T09:00',
    until: '2026-11-30T17:00',
    repeatWeeks: 0,
  };
  expect(shiftProblem({ ...form, ...part })).toBe(problem);
});
