import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Answers, answerWith, showPage } from '../../testing/show-page.tsx';
import { candidate, IDS, reportingCase } from './example-case.ts';
import { localFieldOf } from './local-moment.ts';
import { OpenCasePage } from './open-case-page.tsx';

const products = {
  items: [
    { id: IDS.product, name: 'Gateway' },
    { id: IDS.release, name: 'Sensor' },
  ],
  nextCursor: null,
  total: { count: 2, atLeast: false },
};
const show = async (at = '/cases/new', answers: Answers = {}) => {
  const asked = answerWith({
    'GET /api/v1/products': products,
    [`GET /api/v1/candidates/${IDS.candidate}`]: candidate,
    'POST /api/v1/cases': reportingCase,
    ...answers,
  });
  const router = await showPage(<OpenCasePage />, '/cases/new', at);
  return { asked, router };
};
const setMoment = async (iso: string) => {
  const field = await screen.findByLabelText(/When did you become aware/);
  await userEvent.clear(field);
  await userEvent.type(field, localFieldOf(iso));
};

beforeEach(() => {
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows before saving which clocks start and when they end', async () => {
  await show();
  await setMoment('2026-11-20T10:00:00Z');
  const preview = within(
    await screen.findByRole('region', { name: 'What opening this case starts' }),
  );
  const ends = await vi.waitFor(() => {
    const found = preview.getAllByRole('time');
    expect(found).toHaveLength(2);
    return found.map((end) => Date.parse(end.getAttribute('datetime') ?? ''));
  });
  expect(ends).toEqual([Date.parse('2026-11-21T10:00:00Z'), Date.parse('2026-11-23T10:00:00Z')]);
  expect(preview.getByText(/runs from the day a corrective or mitigating measure/)).toBeTruthy();
});

it('says that the duty did not apply before 11 September 2026', async () => {
  await show();
  await setMoment('2026-09-01T10:00:00Z');
  expect(await screen.findByText(/applies from 11 September 2026/)).toBeTruthy();
});

it('lists what is missing with links, and sends nothing', async () => {
  const { asked } = await show();
  await setMoment('2036-01-01T10:00:00Z');
  await userEvent.click(screen.getByRole('button', { name: 'Open case' }));
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Give the case a title.',
    'Choose at least one product.',
    'This moment is in the future. You cannot be aware before it happens.',
    'Say in a sentence why you are reasonably certain.',
  ]);
  await userEvent.click(summary.getByRole('link', { name: 'Give the case a title.' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^Title/));
  expect(asked.some(({ key }) => key === 'POST /api/v1/cases')).toBe(false);
});

it('asks of an incident whether a malicious act is suspected, and takes "unknown"', async () => {
  const { asked } = await show();
  await userEvent.click(await screen.findByRole('radio', { name: 'Severe incident' }));
  await userEvent.type(screen.getByLabelText(/^Title/), 'Update server');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Sensor' }));
  await userEvent.type(screen.getByLabelText(/Why are you reasonably certain/), 'We saw it');
  await userEvent.click(screen.getByRole('button', { name: 'Open case' }));
  expect(await screen.findByRole('link', { name: /unlawful or malicious act/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Unknown' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open case' }));
  await vi.waitFor(() => {
    expect(asked.find(({ key }) => key === 'POST /api/v1/cases')?.body).toMatchObject({
      kind: 'severeIncident',
      suspectedMalicious: 'unknown',
      vulnerability: null,
      productIds: [IDS.release],
    });
  });
});

it('takes what the candidate knows, and leads to the case that was opened', async () => {
  const { asked, router } = await show(`/cases/new?candidateId=${IDS.candidate}`);
  expect(await screen.findByDisplayValue('CVE-2021-44228')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Gateway' }).checked).toBe(true);
  await userEvent.type(screen.getByLabelText(/Why are you reasonably certain/), 'Customer logs');
  await userEvent.click(screen.getByRole('button', { name: 'Open case' }));
  await vi.waitFor(() => {
    expect(router.state.location.pathname).toBe(`/cases/${IDS.case}`);
  });
  expect(asked.find(({ key }) => key === 'POST /api/v1/cases')?.body).toMatchObject({
    candidateId: IDS.candidate,
    vulnerability: 'CVE-2021-44228',
  });
});

it('keeps what was typed over a reload', async () => {
  await show();
  await userEvent.type(await screen.findByLabelText(/^Title/), 'Typed at 03:00');
  cleanup();
  await show();
  expect(await screen.findByDisplayValue('Typed at 03:00')).toBeTruthy();
});
