import type { Reason } from '@cradle/core/law';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import type { Words } from './guide-report.ts';
import { MarkWord } from './mark-word.tsx';

/** Statements of the rules as items of a list: each with its place and how firmly it stands. */
export function ReasonItems({
  reasons,
  words,
}: {
  readonly reasons: readonly Reason[];
  readonly words: Words;
}) {
  return reasons.map(({ cite, says, mark, source }) => (
    <li key={cite + says}>
      <LawSentence says={says} text={words} /> <LawPlace cite={cite} source={source} text={words} />{' '}
      <MarkWord mark={mark} say={words.say} />
    </li>
  ));
}
