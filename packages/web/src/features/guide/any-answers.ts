import { type GuideQuestion, guideQuestions } from '@cradle/core/law';
import fc from 'fast-check';
import type { Answer, Answers } from './guide-answers.ts';

/** Any answers to any of the questions, those that no longer matter too; for tests. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...guideQuestions.map((question) => fc.option(answerTo(question), { nil: undefined })))
  .map((answers) =>
    Object.fromEntries(
      answers.flatMap((answer, at) => {
        const id = guideQuestions[at]?.id;
        return answer === undefined || id === undefined ? [] : [[id, answer]];
      }),
    ),
  );

function answerTo({ kind, options }: GuideQuestion): fc.Arbitrary<Answer> {
  const chosen = fc.constantFrom(...options.map(({ id }) => id));
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const typed =
    kind === 'day' ? days : kind === 'years' ? fc.integer({ min: 1, max: 99 }).map(String) : chosen;
  return fc.record({ value: fc.oneof(chosen, typed), stale: fc.boolean() });
}
