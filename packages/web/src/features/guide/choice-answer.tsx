import classes from './guide.module.css';

/** One answer as it is shown, in the reader's language. */
export type ShownOption = {
  readonly id: string;
  readonly says: string;
  readonly more: string | null;
};

/** Answers as a list of buttons: one press answers. The answer given before is marked. */
export function ChoiceAnswer({
  options,
  before,
  onAnswer,
}: {
  readonly options: readonly ShownOption[];
  readonly before: string | undefined;
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
            <span className={classes['says']}>{says}</span>
            {more !== null && <span className={classes['optionMore']}>{more}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
