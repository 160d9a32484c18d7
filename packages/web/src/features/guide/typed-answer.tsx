import { type GuideQuestion, isGuideAnswer } from '@cradle/core/law/guide';
import { Button, Group, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { ChoiceAnswer } from './choice-answer.tsx';
import classes from './guide.module.css';
import type { Words } from './guide-report.ts';

/** A day or a number of years, and beside it the answers without one. */
export function TypedAnswer({
  question,
  before,
  words,
  onAnswer,
}: {
  readonly question: GuideQuestion;
  readonly before: string | undefined;
  readonly words: Words;
  readonly onAnswer: (value: string) => void;
}) {
  const { say } = words;
  const isOption = question.options.some(({ id }) => id === before);
  const [text, setText] = useState(isOption ? '' : (before ?? ''));
  const [isWrong, setWrong] = useState(false);
  const isDay = question.kind === 'day';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isAnswer = isGuideAnswer({ ...question, options: [] }, text);
    setWrong(!isAnswer);
    if (isAnswer) {
      onAnswer(text);
    }
  };
  return (
    <>
      <form onSubmit={submit} noValidate className={classes['typed']}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={say(isDay ? 'guide.day' : 'guide.years')}
            type={isDay ? 'date' : 'number'}
            inputMode={isDay ? undefined : 'numeric'}
            value={text}
            error={isWrong && say(isDay ? 'guide.dayWrong' : 'guide.yearsWrong')}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <Button type="submit">{say('guide.next')}</Button>
        </Group>
      </form>
      <ChoiceAnswer options={question.options} before={before} words={words} onAnswer={onAnswer} />
    </>
  );
}
