import type { Reason } from '@cradle/core/law';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import { MarkWord, type Words } from '../guide/index.ts';
import classes from './duties.module.css';

/** Why the rules conclude what they do: each statement with its place and how firmly it stands. */
export function LawReasons({
  reasons,
  words,
}: {
  readonly reasons: readonly Reason[];
  readonly words: Words;
}) {
  const { say } = words;
  return (
    <details className={classes['reasons']}>
      <summary>{say('law.reasons')}</summary>
      <ul>
        {reasons.map(({ cite, says, mark, source }) => (
          <li key={cite + says}>
            <LawSentence says={says} text={words} />{' '}
            <LawPlace cite={cite} source={source} text={words} /> <MarkWord mark={mark} say={say} />
          </li>
        ))}
      </ul>
    </details>
  );
}
