import { OTHER_ACTS } from '@cradle/core/law';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import classes from './guide.module.css';
import type { Words } from './guide-report.ts';
import { MarkWord } from './mark-word.tsx';

/** Other law that meets the Regulation, as it is read beside it: what those acts ask for themselves is not told. */
export function OtherActs({ words }: { readonly words: Words }) {
  const { say, day } = words;
  return (
    <details className={classes['otherActs']}>
      <summary>{say('guide.otherActs')}</summary>
      <ul className={classes['reasons']}>
        {OTHER_ACTS.map(({ id, act, from, because }) => (
          <li key={id}>
            <strong>
              <LawSentence says={act} text={words} />
            </strong>
            {from !== null && ` (${say('guide.since', { day: day(from) })})`}:{' '}
            <LawSentence says={because.says} text={words} />{' '}
            <LawPlace cite={because.cite} source={because.source} text={words} />{' '}
            <MarkWord mark={because.mark} say={say} />
          </li>
        ))}
      </ul>
    </details>
  );
}
