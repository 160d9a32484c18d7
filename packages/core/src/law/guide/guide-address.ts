import type { GuideAnswer, GuideAnswers } from './guide-answers.ts';
import type { GuideQuestion } from './guide-question.ts';
import { guideQuestions, isGuideAnswer } from './guide-questions.ts';

/** The version of the address: a link of another one is not guessed at. */
const VERSION = '1';
const STALE = '~';

/**
 * The answers as the text of an address, such as `1.ty-s.re-n.po-20280101`: question and answer by their codes.
 *
 * It stands behind the `#`, which browsers do not send to a server.
 */
export function addressOfAnswers(answers: GuideAnswers): string {
  const parts = guideQuestions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined ? [] : [partOf(question, answer)];
  });
  return parts.length === 0 ? '' : [VERSION, ...parts].join('.');
}

function partOf(question: GuideQuestion, { value, stale }: GuideAnswer): string {
  const option = question.options.find(({ id }) => id === value);
  return `${question.code}-${option?.code ?? value.replaceAll('-', '')}${stale ? STALE : ''}`;
}

/** Reads the answers of an address; `undefined` where any part of it is not one we write. */
export function answersOfAddress(text: string): GuideAnswers | undefined {
  if (text === '') {
    return {};
  }
  const [version, ...parts] = text.split('.');
  const read = parts.map(answerOfPart);
  const known = read.flatMap((one) => (one === undefined ? [] : [one]));
  const ids = new Set(known.map(([id]) => id));
  return version === VERSION && parts.length > 0 && ids.size === parts.length
    ? Object.fromEntries(known)
    : undefined;
}

function answerOfPart(part: string): readonly [GuideQuestion['id'], GuideAnswer] | undefined {
  const { code, answer, stale } = /^(?<code>[a-z]{2})-(?<answer>[a-z0-9]{1,8})(?<stale>~?)$/.exec(
    part,
  )?.groups ?? { code: '', answer: '', stale: '' };
  const question = guideQuestions.find((one) => one.code === code);
  if (question === undefined || answer === undefined) {
    return undefined;
  }
  const value = question.options.find((one) => one.code === answer)?.id ?? typed(question, answer);
  return isGuideAnswer(question, value)
    ? [question.id, { value, stale: stale === STALE }]
    : undefined;
}

/** `20280101` as `2028-01-01`; years as they are. */
function typed({ kind }: GuideQuestion, text: string): string {
  return kind === 'day'
    ? text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    : kind === 'years'
      ? text
      : '';
}
