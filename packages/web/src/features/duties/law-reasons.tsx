import type { Reason } from '@cradle/core/law';
import { ReasonItems, type Words } from '../guide/index.ts';
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
        <ReasonItems reasons={reasons} words={words} />
      </ul>
    </details>
  );
}
