import type { GuideQuestionId } from './guide-question.ts';
import { guideQuestions } from './guide-questions.ts';

/** What somebody answered; stale where an answer it rests on was changed afterwards. */
export type GuideAnswer = { readonly value: string; readonly stale: boolean };

/** The answers so far, by question. Those that no longer matter stay, so that going back brings them back. */
export type GuideAnswers = Readonly<Partial<Record<GuideQuestionId, GuideAnswer>>>;

/** The answer to a question as it counts: not where it is missing or stale. */
export function given(answers: GuideAnswers, id: GuideQuestionId): string | undefined {
  const answer = answers[id];
  return answer === undefined || answer.stale ? undefined : answer.value;
}

/** The answers with one given or changed. GuideAnswers that rest on a changed one become stale and are asked again. */
export function withAnswer(
  answers: GuideAnswers,
  id: GuideQuestionId,
  value: string,
): GuideAnswers {
  const before = answers[id];
  const changed = before !== undefined && before.value !== value;
  const after: Partial<Record<GuideQuestionId, GuideAnswer>> = {
    ...answers,
    [id]: { value, stale: false },
  };
  for (const question of changed ? guideQuestions : []) {
    const resting = after[question.id];
    if (resting !== undefined && question.restsOn.includes(id)) {
      after[question.id] = { ...resting, stale: true };
    }
  }
  return after;
}
