import type { GuideOption } from '@cradle/core/law/guide';
import { LawSentence } from '../../platform/law-text.tsx';
import classes from './guide.module.css';
import type { Words } from './guide-report.ts';

/** Answers as a list of buttons: one press answers. The answer given before is marked. */
export function ChoiceAnswer({
  options,
  names = {},
  before,
  words,
  onAnswer,
}: {
  readonly options: readonly GuideOption[];
  /** What an answer is called where its own words say too little, in the reader's language. */
  readonly names?: Readonly<Record<string, string>>;
  readonly before: string | undefined;
  readonly words: Words;
  readonly onAnswer: (value: string) => void;
}) {
  return (
    <ul className={classes['options']}>
      {options.map(({ id, says, more }) => (
        <li key={id}>
          <button
            type="button"
            className={classes['option']}
            aria-pressed={before === undefined ? undefined : id === before}
            onClick={() => {
              onAnswer(id);
            }}
          >
            <span className={classes['says']}>
              {names[id] ?? <LawSentence says={says} text={words} />}
            </span>
            {more !== null && (
              <span className={classes['optionMore']}>
                <LawSentence says={more} text={words} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
