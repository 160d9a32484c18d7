import type { CandidateView } from '@cradle/contract';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { type Answers, answerWith, Refusal, showPage } from '../../testing/show-page.tsx';
import { CandidatePage } from './candidate-page.tsx';
import { candidate, IDS, PAULA } from './example-case.ts';

const path = `/api/v1/candidates/${IDS.candidate}`;
const show = async (answers: Answers) => {
  const asked = answerWith(answers);
  const router = await showPage(
    <CandidatePage />,
    '/candidates/$candidateId',
    `/candidates/${IDS.candidate}`,
  );
  return { asked, router };
};

/** A server that holds the candidate, and after a step shows it changed. */
const holding = (step: string, changed: CandidateView): Answers => {
  let held = candidate;
  return {
    [`GET ${path}`]: () => held,
    [step]: () => {
      held = changed;
      return held;
    },
  };
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('puts the question with who says it, where it is and what to decide', async () => {
  await show({ [`GET ${path}`]: candidate });
  const question = await screen.findByText(/^CISA listed/);
  // The day is written in the reader's way; the sentence round it is what matters.
  expect(question.textContent.replaceAll(/\s+/g, ' ')).toMatch(
    /^CISA listed CVE-2021-44228 as exploited on [^.]*2021\. It is in 2 supported releases\. It is also in 1 release past its support\. Decide whether you are aware of exploitation of your product\.$/,
  );
  expect(screen.getByText(/^No clock runs/)).toBeTruthy();
  expect(screen.getByText(/guidance, point 218/)).toBeTruthy();
  expect(screen.getByText(/A list starts no clock/)).toBeTruthy();
});

it('starts the assessment and says since when', async () => {
  const { asked } = await show(
    holding(`POST ${path}/assessment`, {
      ...candidate,
      state: 'assessing',
      assessmentStartedAt: '2026-11-24T00:10:00Z',
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Start assessment' }));
  expect(await screen.findByText(/The first assessment began/)).toBeTruthy();
  expect(asked.map(({ key }) => key)).toContain(`POST ${path}/assessment`);
});

it('asks for the reason before it calls nothing reportable, and then sends it', async () => {
  const { asked } = await show(
    holding(`POST ${path}/not-reportable`, {
      ...candidate,
      state: 'notReportable',
      answer: { by: PAULA, at: '2026-11-24T00:10:00Z', reason: 'JNDI is removed' },
    }),
  );
  const button = await screen.findByRole('button', { name: 'Not reportable' });
  await userEvent.click(button);
  expect(screen.getByText(/Give the reason in a sentence/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Why is nothing reportable?'), 'JNDI is removed');
  await userEvent.click(button);
  expect(await screen.findByRole('button', { name: 'Reopen' })).toBeTruthy();
  expect(asked.find(({ key }) => key.endsWith('not-reportable'))?.body).toEqual({
    reason: 'JNDI is removed',
  });
});

it('leads to opening a case from this candidate', async () => {
  const { router } = await show({ [`GET ${path}`]: candidate });
  await userEvent.click(await screen.findByRole('link', { name: 'Open case' }));
  expect(router.state.location.href).toBe(`/cases/new?candidateId=${IDS.candidate}`);
});

it('says why it cannot be shown', async () => {
  await show({ [`GET ${path}`]: new Refusal(403, 'Your role may not read this.') });
  expect((await screen.findByRole('alert')).textContent).toContain('may not read this');
});
