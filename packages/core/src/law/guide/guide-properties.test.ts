import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOfAnswers, answersOfAddress } from './guide-address.ts';
import { type GuideAnswer, type GuideAnswers, withAnswer } from './guide-answers.ts';
import { scopeOf } from './guide-facts.ts';
import { pathOf } from './guide-path.ts';
import type { GuideQuestion } from './guide-question.ts';
import { guideQuestions } from './guide-questions.ts';

/** Any answers to any of the questions, those that no longer matter too. */
const anyAnswers: fc.Arbitrary<GuideAnswers> = fc
  .tuple(...guideQuestions.map((question) => fc.option(answerTo(question), { nil: undefined })))
  .map((answers) =>
    Object.fromEntries(
      answers.flatMap((answer, at) => {
        const id = guideQuestions[at]?.id;
        return answer === undefined || id === undefined ? [] : [[id, answer]];
      }),
    ),
  );

function answerTo({ kind, options }: GuideQuestion): fc.Arbitrary<GuideAnswer> {
  const chosen = fc.constantFrom(...options.map(({ id }) => id));
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const typed =
    kind === 'day' ? days : kind === 'years' ? fc.integer({ min: 1, max: 99 }).map(String) : chosen;
  return fc.record({ value: fc.oneof(chosen, typed), stale: fc.boolean() });
}

it('what was written is read again', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(answersOfAddress(addressOfAnswers(answers))).toEqual(answers);
    }),
  );
});

it('comes to an end whatever is answered', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      let now = answers;
      for (let asked = 0; asked < 60; asked++) {
        const { next: question } = pathOf(now);
        if (question === null) return;
        // The category that is chosen is not offered as the one that comes closest to it.
        const offered = question.options.filter(
          ({ id }) => question.id !== 'runnerUp' || id !== now.category?.value,
        );
        now = withAnswer(now, question.id, offered.at(-1)?.id ?? '');
      }
      expect.unreachable();
    }),
    { numRuns: 40, examples: [[{ category: { value: 'IV.3', stale: false } }]] },
  );
});

it('never ends outside the scope while an unknown answer could bring it in', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { known } = pathOf(answers);
      if (scopeOf(known).value !== 'outOfScope') return;
      for (const [id, answer] of Object.entries(known)) {
        for (const value of answer.value === 'unknown' ? ['yes', 'no'] : []) {
          expect(scopeOf({ ...known, [id]: { value, stale: false } }).value).toBe('outOfScope');
        }
      }
    }),
  );
});
