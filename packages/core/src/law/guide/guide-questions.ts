import { DateFact } from '../answer-facts.ts';
import type { GuideQuestion, GuideQuestionId } from './guide-question.ts';
import { questionsOfClass } from './guide-questions-of-class.ts';
import { questionsOfDuties, questionsOfRoute } from './guide-questions-of-duties.ts';
import { questionsOfRole } from './guide-questions-of-role.ts';
import { questionsOfScope } from './guide-questions-of-scope.ts';

/**
 * Every question of the guide, in the order in which they are asked. Which of them matter depends on the answers
 * before and is for the rules to say.
 *
 * Not asked: temporary supply of prototypes and unfinished software (Art. 4(2)), which changes nothing in the scope.
 */
export const guideQuestions: readonly GuideQuestion[] = [
  ...questionsOfScope,
  ...questionsOfRole,
  ...questionsOfClass,
  ...questionsOfRoute,
  ...questionsOfDuties,
];

const byId = new Map(guideQuestions.map((question) => [question.id, question]));

/** The question with this id. */
export function guideQuestion(id: GuideQuestionId): GuideQuestion {
  const found = byId.get(id);
  if (found === undefined) {
    throw new Error(`no question ${id}`);
  }
  return found;
}

/** Whether a text is an answer to a question: one of its options, or a day or a number of years where it asks for one. */
export function isGuideAnswer({ kind, options }: GuideQuestion, text: string): boolean {
  if (options.some(({ id }) => id === text)) {
    return true;
  }
  return kind === 'day'
    ? DateFact.read(text, '', []) !== undefined
    : kind === 'years' && /^[1-9]\d?$/.test(text);
}
