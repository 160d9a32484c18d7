import { type GuideAnswers, type GuideQuestion, given, pairOf } from '@cradle/core/law/guide';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import { CategoryAnswer } from './category-answer.tsx';
import { ChoiceAnswer } from './choice-answer.tsx';
import classes from './guide.module.css';
import { answerText, categoryText, type Words } from './guide-report.ts';
import { MarkWord } from './mark-word.tsx';
import { TypedAnswer } from './typed-answer.tsx';

/** One question with its answers and why it is asked. Takes the focus, so that reading begins at the question. */
export function QuestionCard({
  question,
  answers,
  known,
  words,
  takesFocus,
  onAnswer,
  onCancel,
}: {
  readonly question: GuideQuestion;
  readonly answers: GuideAnswers;
  readonly known: GuideAnswers;
  readonly words: Words;
  readonly takesFocus: boolean;
  readonly onAnswer: (value: string) => void;
  /** `null` where no earlier answer is being changed. */
  readonly onCancel: (() => void) | null;
}) {
  const { say } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, []);
  const before = answers[question.id];
  const { why } = question;
  return (
    <section aria-labelledby="guide-question" className={classes['card']}>
      <p className={classes['part']}>{say(`guide.part.${question.part}`)}</p>
      <h2 id="guide-question" ref={heading} tabIndex={-1} className={classes['question']}>
        <LawSentence says={question.asks} text={words} />
      </h2>
      {onCancel !== null && <p className={classes['calm']}>{say('guide.changing')}</p>}
      {onCancel === null && before?.stale === true && (
        <p className={classes['calm']}>
          {say('guide.askedAgain', { answer: answerText(question, before.value, words, known) })}
        </p>
      )}
      {question.more !== null && (
        <p className={classes['more']}>
          <LawSentence says={question.more} text={words} />
        </p>
      )}
      <AnswerOf
        question={question}
        before={before?.value}
        known={known}
        words={words}
        onAnswer={onAnswer}
      />
      <details className={classes['why']}>
        <summary>{say('guide.why')}</summary>
        <p>
          <LawSentence says={why.says} text={words} />{' '}
          <LawPlace cite={why.cite} source={why.source} text={words} />{' '}
          <MarkWord mark={why.mark} say={say} />
        </p>
      </details>
      {onCancel !== null && (
        <Button variant="default" onClick={onCancel}>
          {say('guide.cancelChange')}
        </Button>
      )}
    </section>
  );
}

function AnswerOf({
  question,
  before,
  known,
  words,
  onAnswer,
}: {
  readonly question: GuideQuestion;
  readonly before: string | undefined;
  readonly known: GuideAnswers;
  readonly words: Words;
  readonly onAnswer: (value: string) => void;
}) {
  switch (question.kind) {
    case 'category':
      return (
        <CategoryAnswer
          options={question.options.filter(
            ({ id }) =>
              question.id === 'category' || id === 'none' || id !== given(known, 'category'),
          )}
          before={before}
          words={words}
          onAnswer={onAnswer}
        />
      );
    case 'choice': {
      const pair = question.id === 'coreOfTwo' ? pairOf(known) : undefined;
      const names: Readonly<Record<string, string>> =
        pair === undefined
          ? {}
          : { first: categoryText(pair.first, words), second: categoryText(pair.second, words) };
      return (
        <ChoiceAnswer
          options={question.options}
          names={names}
          before={before}
          words={words}
          onAnswer={onAnswer}
        />
      );
    }
    case 'day':
    case 'years':
      return <TypedAnswer question={question} before={before} words={words} onAnswer={onAnswer} />;
  }
}
