import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import classes from './guide.module.css';
import { dueDays } from './guide-markdown.ts';
import type { DutyGroup, Words } from './guide-report.ts';
import { MarkWord } from './mark-word.tsx';

/** Duties of a role that begin on one day, each with its place in the law and when it falls due. */
export function DutyList({ group, words }: { readonly group: DutyGroup; readonly words: Words }) {
  const { say, day } = words;
  const when = { day: day(group.since) };
  return (
    <div className={classes['duties']}>
      <h4>
        {say('guide.duties.asRole', { role: say(`guide.role.${group.role}`) })}:{' '}
        {group.isToday ? say('guide.duties.today', when) : say('guide.duties.from', when)}
      </h4>
      <ol>
        {group.duties.map((duty) => (
          <li key={duty.id}>
            <LawSentence says={duty.says} text={words} /> <LawPlace cite={duty.cite} text={words} />{' '}
            <MarkWord mark={duty.mark} say={say} />
            <small>
              {say('guide.duties.due')}: <LawSentence says={duty.due} text={words} />
              {dueDays(duty, words)}
              {duty.to !== null && (
                <>
                  {` · ${say('guide.duties.to')}: `}
                  <LawSentence says={duty.to} text={words} />
                </>
              )}
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}
