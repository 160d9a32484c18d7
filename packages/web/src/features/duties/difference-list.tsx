import { findDuty } from '@cradle/core/law';
import type { Difference } from '@cradle/core/law/guide';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import type { Words } from '../guide/index.ts';
import classes from './duties.module.css';
import { listText } from './use-law-words.ts';

/** What differs between two conclusions: parts from … to …, and duties that come, go or move. */
export function DifferenceList({
  differences,
  words,
}: {
  readonly differences: readonly Difference[];
  readonly words: Words;
}) {
  const { say } = words;
  return (
    <ul className={classes['differences']}>
      {differences.map((one) =>
        one.kind === 'part' ? (
          <li key={one.part}>
            {say('law.fromTo', {
              part: say(`law.part.${one.part}`),
              before: listText(one.part, one.before, words),
              after: listText(one.part, one.after, words),
            })}
          </li>
        ) : null,
      )}
      {DUTY_KINDS.map((kind) => (
        <DutyDifferences key={kind} kind={kind} differences={differences} words={words} />
      ))}
    </ul>
  );
}

const DUTY_KINDS = ['dutyAdded', 'dutyRemoved', 'dutyMoved'] as const;
const DUTY_TEXT = {
  dutyAdded: 'law.dutiesAdded',
  dutyRemoved: 'law.dutiesRemoved',
  dutyMoved: 'law.dutiesMoved',
} as const;

function DutyDifferences({
  kind,
  differences,
  words,
}: {
  readonly kind: (typeof DUTY_KINDS)[number];
  readonly differences: readonly Difference[];
  readonly words: Words;
}) {
  const of = differences.flatMap((one) => (one.kind === kind ? [one] : []));
  return of.length === 0 ? null : (
    <li>
      <details>
        <summary>{words.say(DUTY_TEXT[kind], { count: of.length })}</summary>
        <ul>
          {of.map(({ role, id }) => {
            const duty = findDuty(role, id);
            return (
              <li key={`${role}/${id}`}>
                {duty === undefined ? (
                  id
                ) : (
                  <>
                    <LawSentence says={duty.says} text={words} />{' '}
                    <LawPlace cite={duty.cite} text={words} />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}
