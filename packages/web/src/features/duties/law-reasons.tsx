import type { Reason } from '@cradle/core/law';
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
  const { say, law } = words;
  return (
    <details className={classes['reasons']}>
      <summary>{say('law.reasons')}</summary>
      <ul>
        {reasons.map(({ cite, says, mark, source }) => (
          <li key={cite + says}>
            {law(says)} <cite>{source === null ? cite : `${cite}; ${source}`}</cite>{' '}
            <MarkWord mark={mark} say={say} />
          </li>
        ))}
      </ul>
    </details>
  );
}
