import type { DecidingView } from '@cradle/contract';
import { TRIGGER_QUESTIONS } from '@cradle/contract';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { answerWith, showPage } from '../../testing/show-page.tsx';
import { Deciding } from './deciding.tsx';
import { PAULA } from './example-case.ts';

const path = '/api/v1/candidates/c1/questions';
const view: DecidingView = {
  questions: TRIGGER_QUESTIONS.map((id) => ({ id, answers: [] })),
  exploitedVulnerability: 'unknown',
  severeIncident: 'unknown',
  because: [{ cite: 'Art. 3(42)', says: 'A rule.', mark: 'law', source: null }],
  missing: [...TRIGGER_QUESTIONS],
};

afterEach(cleanup);

it('asks what the law asks, keeps who answered, and shows what follows', async () => {
  const bodies: unknown[] = [];
  answerWith({
    [`GET ${path}`]: view,
    [`POST ${path}`]: ({ body }: { body: unknown }) => {
      bodies.push(body);
      return {
        ...view,
        exploitedVulnerability: 'no',
        questions: view.questions.map((one) =>
          one.id === 'maliciousActor'
            ? {
                id: one.id,
                answers: [
                  { answer: 'no', why: 'A test of ours.', by: PAULA, at: '2026-11-24T10:00:00Z' },
                  { answer: 'yes', why: '', by: PAULA, at: '2026-11-24T09:00:00Z' },
                ],
              }
            : one,
        ),
      };
    },
  });
  await showPage(<Deciding candidateId="c1" mayAnswer />, '/', '/');
  expect(await screen.findAllByText(/cannot be said yet/)).toHaveLength(2);
  expect(screen.getAllByRole('radiogroup')).toHaveLength(9);

  const group = screen.getByRole('radiogroup', { name: 'Was it a malicious actor?' });
  await userEvent.click(within(group).getByRole('radio', { name: 'No' }));
  await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), 'A test of ours.');
  await userEvent.click(screen.getByRole('button', { name: 'Record answer' }));

  await screen.findByText(/No, says Paula, .*: A test of ours\./);
  screen.getByText('1 earlier answer');
  screen.getByText(/No actively exploited vulnerability by these answers/);
  expect(bodies).toEqual([{ question: 'maliciousActor', answer: 'no', why: 'A test of ours.' }]);
});

it('only shows answers to those who may not decide', async () => {
  answerWith({ [`GET ${path}`]: view });
  await showPage(<Deciding candidateId="c1" mayAnswer={false} />, '/', '/');
  await screen.findByText('Was it a malicious actor?');
  expect(screen.queryByRole('radio')).toBeNull();
});
