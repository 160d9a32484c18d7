import { type GuideAnswer, type GuideAnswers, given } from './guide-answers.ts';
import { applies } from './guide-applies.ts';
import type { GuidePart, GuideQuestion, GuideQuestionId } from './guide-question.ts';
import { guideQuestions, isGuideAnswer } from './guide-questions.ts';

/** One step of the path: a question that matters, with the answer to it; stale ones are asked again. */
export type GuideStep = { readonly question: GuideQuestion; readonly answer: GuideAnswer };

/** Where somebody stands in the guide. */
export type GuidePath = {
  readonly steps: readonly GuideStep[];
  /** The first question that matters and has no answer that counts; `null` at the end. */
  readonly next: GuideQuestion | null;
  /** The answers that count, for the rules. */
  readonly known: GuideAnswers;
  /** GuideAnswers that no longer matter. They are kept, and count again when the path comes by. */
  readonly setAside: readonly GuideQuestionId[];
  /** Parts in which a question still waits. */
  readonly open: ReadonlySet<GuidePart>;
};

/** Walks the questions in order; each is judged by the answers before it alone, so the order stays. */
export function pathOf(answers: GuideAnswers): GuidePath {
  const steps: GuideStep[] = [];
  const open = new Set<GuidePart>();
  let known: GuideAnswers = {};
  let next: GuideQuestion | null = null;
  for (const question of guideQuestions) {
    if (!applies(question, known)) {
      continue;
    }
    const answer = answers[question.id];
    const fits = answer !== undefined && fitsHere(question, answer, known);
    if (fits) {
      steps.push({ question, answer });
    }
    if (fits && !answer.stale) {
      known = { ...known, [question.id]: answer };
    } else {
      next ??= question;
      open.add(question.part);
    }
  }
  const shown = new Set(steps.map(({ question }) => question.id));
  const setAside = guideQuestions
    .map(({ id }) => id)
    .filter((id) => answers[id] !== undefined && !shown.has(id));
  return { steps, next, known, setAside, open };
}

/** What comes closest is another category than the one chosen. */
function fitsHere(question: GuideQuestion, { value }: GuideAnswer, known: GuideAnswers): boolean {
  const isSame =
    question.id === 'runnerUp' && value !== 'none' && value === given(known, 'category');
  return isGuideAnswer(question, value) && !isSame;
}
