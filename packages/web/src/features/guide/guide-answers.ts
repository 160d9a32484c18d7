import { type GuideQuestionId, guideQuestions } from '@cradle/core/law';

/** What somebody answered; stale where an answer it rests on was changed afterwards. */
export type Answer = { readonly value: string; readonly stale: boolean };

/** The answers so far, by question. Those that no longer matter stay, so that going back brings them back. */
export type Answers = Readonly<Partial<Record<GuideQuestionId, Answer>>>;

/** The answer to a question as it counts: not where it is missing or stale. */
export function given(answers: Answers, id: GuideQuestionId): string | undefined {
  const answer = answers[id];
  return answer === undefined || answer.stale ? undefined : answer.value;
}

/** The answers with one given or changed. Answers that rest on a changed one become stale and are asked again. */
export function withAnswer(answers: Answers, id: GuideQuestionId, value: string): Answers {
  const before = answers[id];
  const changed = before !== undefined && before.value !== value;
  const after: Partial<Record<GuideQuestionId, Answer>> = {
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
