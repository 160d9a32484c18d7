import {
  type GuidePart,
  type GuideQuestion,
  type GuideQuestionId,
  guideQuestions,
  isGuideAnswer,
} from '@cradle/core/law';
import { type Answer, type Answers, given } from './guide-answers.ts';
import { applies } from './guide-applies.ts';

/** One step of the path: a question that matters, with the answer to it; stale ones are asked again. */
export type Step = { readonly question: GuideQuestion; readonly answer: Answer };

/** Where somebody stands in the guide. */
export type Path = {
  readonly steps: readonly Step[];
  /** The first question that matters and has no answer that counts; `null` at the end. */
  readonly next: GuideQuestion | null;
  /** The answers that count, for the rules. */
  readonly known: Answers;
  /** Answers that no longer matter. They are kept, and count again when the path comes by. */
  readonly setAside: readonly GuideQuestionId[];
  /** Parts in which a question still waits. */
  readonly open: ReadonlySet<GuidePart>;
};

/** Walks the questions in order; each is judged by the answers before it alone, so the order stays. */
export function pathOf(answers: Answers): Path {
  const steps: Step[] = [];
  const open = new Set<GuidePart>();
  let known: Answers = {};
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
function fitsHere(question: GuideQuestion, { value }: Answer, known: Answers): boolean {
  const isSame =
    question.id === 'runnerUp' && value !== 'none' && value === given(known, 'category');
  return isGuideAnswer(question, value) && !isSame;
}
