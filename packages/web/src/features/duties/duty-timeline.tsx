import type { getDutyTimeline, ReplyOf } from '@cradle/contract';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import type { Words } from '../guide/index.ts';
import classes from './duties.module.css';
import { useMonthText } from './use-month-text.ts';

type Timeline = ReplyOf<typeof getDutyTimeline>;

/** The months in which something is due, begins or ends; one narrows the list to it. With the dates for everybody. */
export function DutyTimeline({
  timeline,
  month,
  words,
  onMonth,
}: {
  readonly timeline: Timeline;
  readonly month: string | undefined;
  readonly words: Words;
  readonly onMonth: (month: string | undefined) => void;
}) {
  const { say, day } = words;
  return (
    <section aria-labelledby="timeline-heading" className={classes['timeline']}>
      <h2 id="timeline-heading">{say('duties.timeline')}</h2>
      <Months timeline={timeline} month={month} words={words} onMonth={onMonth} />
      {timeline.undated > 0 && (
        <p className={classes['calm']}>{say('duties.undated', { count: timeline.undated })}</p>
      )}
      <WithoutAnswers timeline={timeline} words={words} />
      <details className={classes['reasons']}>
        <summary>{say('duties.keyDates')}</summary>
        <ul>
          {timeline.keyDates.map(({ on, says, cite }) => (
            <li key={on + cite}>
              <time dateTime={on}>{day(on)}</time>: <LawSentence says={says} text={words} />{' '}
              <LawPlace cite={cite} text={words} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Months({
  timeline: { months, today },
  month,
  words: { say },
  onMonth,
}: {
  readonly timeline: Timeline;
  readonly month: string | undefined;
  readonly words: Words;
  readonly onMonth: (month: string | undefined) => void;
}) {
  const monthText = useMonthText();
  const most = Math.max(1, ...months.map(({ duties }) => duties));
  if (months.length === 0) {
    return null;
  }
  return (
    <ol className={classes['months']}>
      {months.map((one) => (
        <li key={one.month}>
          <button
            type="button"
            className={classes['month']}
            aria-pressed={one.month === month}
            data-past={one.month < today.slice(0, 7)}
            onClick={() => {
              onMonth(one.month === month ? undefined : one.month);
            }}
          >
            <span className={classes['monthName']}>{monthText(one.month)}</span>
            <span
              className={classes['bar']}
              style={{ inlineSize: `${(100 * one.duties) / most}%` }}
              aria-hidden="true"
            />
            <span>{say('duties.month', { count: one.duties })}</span>
            {one.overdue > 0 && (
              <StateWord colour="critical">
                {say('duties.monthOverdue', { count: one.overdue })}
              </StateWord>
            )}
          </button>
        </li>
      ))}
      {month !== undefined && (
        <li>
          <button
            type="button"
            className={classes['month']}
            onClick={() => {
              onMonth(undefined);
            }}
          >
            {say('duties.timelineAll')}
          </button>
        </li>
      )}
    </ol>
  );
}

/** As many products without answers as are named. */
const NAMED = 5;

function WithoutAnswers({
  timeline: { withoutAnswers, withoutAnswersCount },
  words: { say },
}: {
  readonly timeline: Timeline;
  readonly words: Words;
}) {
  const named = withoutAnswers.slice(0, NAMED);
  const more = withoutAnswersCount - named.length;
  return withoutAnswersCount === 0 ? null : (
    <p>
      {say('duties.withoutAnswers', { count: withoutAnswersCount })}{' '}
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Anchor
            renderRoot={(props) => (
              <Link
                {...props}
                to="/products/$productId"
                params={{ productId: id }}
                search={{ tab: 'law' }}
              />
            )}
          >
            {name}
          </Anchor>
        </span>
      ))}
      {more > 0 && ` ${say('duties.more', { count: more })}`}
    </p>
  );
}
