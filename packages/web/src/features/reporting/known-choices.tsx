import { Group, Radio } from '@mantine/core';
import { useSay } from '../../platform/text.ts';
import classes from './draft-sheet.module.css';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
type Known = (typeof ANSWERS)[number];

/** Statements, each with yes, no, or not known yet. */
export function KnownChoices<Key extends string>({
  legend,
  rows,
  disabled,
  onChange,
}: {
  readonly legend: string;
  readonly rows: readonly { readonly key: Key; readonly text: string; readonly value: Known }[];
  readonly disabled: boolean;
  readonly onChange: (key: Key, value: Known) => void;
}) {
  const say = useSay();
  return (
    <fieldset className={classes['many']}>
      <legend>{legend}</legend>
      {rows.map(({ key, text, value }) => (
        <Radio.Group
          key={key}
          label={text}
          value={value}
          onChange={(chosen) => {
            const answer = ANSWERS.find((one) => one === chosen);
            if (answer !== undefined) {
              onChange(key, answer);
            }
          }}
        >
          <Group mt={4} mb={8}>
            {ANSWERS.map((answer) => (
              <Radio
                key={answer}
                value={answer}
                label={say(`sensitivity.answer.${answer}`)}
                disabled={disabled}
              />
            ))}
          </Group>
        </Radio.Group>
      ))}
    </fieldset>
  );
}
