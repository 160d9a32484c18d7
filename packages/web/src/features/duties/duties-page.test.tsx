import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { lawOf, ROUTER, riskAssessment } from '../../testing/example-law.ts';
import { type Answers, answerWith, showPage } from '../../testing/show-page.tsx';
import { DutiesPage } from './duties-page.tsx';

const OVERDUE = {
  ...riskAssessment,
  next: { on: '2026-11-01', kind: 'planned' },
  urgency: 'overdue',
};
const TIMELINE = {
  today: '2026-11-24',
  months: [
    { month: '2026-11', duties: 1, products: 1, overdue: 1 },
    { month: '2027-12', duties: 30, products: 2, overdue: 0 },
  ],
  undated: 4,
  keyDates: [{ on: '2027-12-11', says: 'The Regulation applies as a whole.', cite: 'Art. 71(2)' }],
  withoutAnswers: [{ id: 'p9', name: 'Harbour' }],
  withoutAnswersCount: 3,
};
const NOTHING = { rulesVersion: '2026-11-24', changes: [], products: [], cases: [] };
const one = { count: 1, atLeast: false };

const show = async (answers: Answers = {}, at = '/duties') => {
  const asked = answerWith({
    'GET /api/v1/duties': { items: [OVERDUE], nextCursor: null, total: one },
    'GET /api/v1/duties/timeline': TIMELINE,
    'GET /api/v1/law/review': NOTHING,
    ...answers,
  });
  const router = await showPage(<DutiesPage />, '/duties', at);
  await screen.findByRole('heading', { name: 'By month' });
  return { asked, router };
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('counts by month, in words and not by colour, and names whom nobody has asked about', async () => {
  await show();
  expect(screen.getByRole('button', { name: /November 2026.*1 duty.*1 overdue/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /December 2027.*30 duties$/ })).toBeTruthy();
  expect(screen.getByText('4 duties without a date that matters next')).toBeTruthy();
  expect(screen.getByText(/3 products have no answers yet/).textContent).toContain('and 2 more');
  expect(await screen.findByText('Overdue')).toBeTruthy();
});

it('narrows the list to a month, in the address, and widens it again', async () => {
  const { asked, router } = await show();
  await userEvent.click(screen.getByRole('button', { name: /December 2027/ }));
  expect(router.state.location.search).toEqual({ month: '2027-12' });
  await vi.waitFor(() => {
    const last = asked.findLast(({ key }) => key === 'GET /api/v1/duties');
    expect(last?.url.searchParams.get('month')).toBe('2027-12');
  });
  await userEvent.click(screen.getByRole('button', { name: 'All months' }));
  expect(router.state.location.search).toEqual({});
});

it('gives the calendar of what is shown', async () => {
  await show({}, '/duties?state=open');
  const link = screen.getByRole('link', { name: /Calendar/ });
  expect(link.getAttribute('href')).toBe('/api/v1/duties/calendar?state=open');
});

it('lists what a change of the rules touches', async () => {
  const now = lawOf(ROUTER).now?.conclusions;
  await show({
    'GET /api/v1/law/review': {
      ...NOTHING,
      changes: [{ version: '2026-11-24', says: 'Read anew.', provisions: ['Art. 7'], touches: [] }],
      products: [
        {
          id: 'p1',
          name: 'Router',
          rulesVersion: '2026-01-01',
          then: { ...now, category: null },
          now,
        },
      ],
      cases: [{ id: 'c1', title: 'Case one', rulesVersion: null }],
    },
  });
  const review = within(await screen.findByRole('alert'));
  expect(review.getByText(/Read anew/)).toBeTruthy();
  expect(review.getByText(/^Category: not determined → Routers/)).toBeTruthy();
  expect(review.getByRole('link', { name: 'Case one' })).toBeTruthy();
});

it('says what to do where there are no duties', async () => {
  await show({
    'GET /api/v1/duties': { items: [], nextCursor: null, total: { count: 0, atLeast: false } },
  });
  expect(await screen.findByText(/They follow from the guide/)).toBeTruthy();
});
