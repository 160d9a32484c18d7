import type { DecidingView, TriggerQuestion } from '@cradle/contract';
import { Button, Group, Radio, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { usePlaceText } from '../../platform/place-text.ts';
import { useSay } from '../../platform/text.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import classes from './candidate-page.module.css';

type Answers = DecidingView['questions'][number]['answers'];
const KNOWN = ['yes', 'no', 'unknown'] as const;
type Known = (typeof KNOWN)[number];

/** One question of the law: what it asks and where, who answered, and the place to answer. */
export function DecidingQuestion({
  id,
  answers,
  mayAnswer,
  isSaving,
  onAnswer,
}: {
  readonly id: TriggerQuestion;
  /** Latest first. */
  readonly answers: Answers;
  readonly mayAnswer: boolean;
  readonly isSaving: boolean;
  readonly onAnswer: (given: { readonly answer: Known; readonly why: string }) => void;
}) {
  const say = useSay();
  const place = usePlaceText();
  const [latest, ...earlier] = answers;
  const help = (
    <>
      {say(`deciding.${id}.help`)}{' '}
      <cite>{place(say(`deciding.${id}.cite`).replaceAll(', ', '; '))}</cite>
    </>
  );
  return (
    <li>
      {mayAnswer ? (
        <AnswerForm
          key={latest?.at ?? ''}
          asks={say(`deciding.${id}`)}
          help={help}
          start={latest?.answer ?? null}
          isSaving={isSaving}
          onAnswer={onAnswer}
        />
      ) : (
        <>
          <p className={classes['asks']}>{say(`deciding.${id}`)}</p>
          <p className={classes['calm']}>{help}</p>
        </>
      )}
      {latest !== undefined && <Said answer={latest} />}
      {earlier.length > 0 && (
        <details>
          <summary>{say('deciding.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Said key={one.at + one.by.id} answer={one} />
          ))}
        </details>
      )}
    </li>
  );
}

function Said({ answer }: { readonly answer: Answers[number] }) {
  const say = useSay();
  return (
    <p className={classes['said']}>
      {say('deciding.by', {
        answer: say(`deciding.answer.${answer.answer}`),
        who: answer.by.name,
      })}
      , <InstantText iso={answer.at} />
      {answer.why !== '' && `: ${answer.why}`}
    </p>
  );
}

/** Yes, no or not known yet; the reason and the button come once something else is chosen than was said. */
function AnswerForm({
  asks,
  help,
  start,
  isSaving,
  onAnswer,
}: {
  readonly asks: string;
  readonly help: ReactNode;
  readonly start: Known | null;
  readonly isSaving: boolean;
  readonly onAnswer: (given: { readonly answer: Known; readonly why: string }) => void;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState(start);
  const [why, setWhy] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) {
          onAnswer({ answer: chosen, why: why.trim() });
        }
      }}
    >
      <Radio.Group
        label={asks}
        description={help}
        value={chosen ?? ''}
        onChange={(value) => {
          setChosen(KNOWN.find((one) => one === value) ?? null);
        }}
      >
        <Group mt={6}>
          {KNOWN.map((value) => (
            <Radio key={value} value={value} label={say(`deciding.answer.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      {chosen !== null && chosen !== start && (
        <Group align="end" mt="xs">
          <TextInput
            label={say('deciding.why')}
            maxLength={2000}
            value={why}
            onChange={(event) => {
              setWhy(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={isSaving}>
            {say('deciding.save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
