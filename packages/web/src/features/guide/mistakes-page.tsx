import { COMMON_MISTAKES, type CommonMistake, MISTAKE_TOPICS } from '@cradle/core/law';
import { Anchor, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LawPlace, LawSentence } from '../../platform/law-text.tsx';
import classes from './guide.module.css';
import { GuideFrame } from './guide-frame.tsx';
import type { Words } from './guide-report.ts';
import { MarkWord } from './mark-word.tsx';
import { useWords } from './use-words.ts';

/** What the press of 2023 and other tools say, and the law does not. For anyone; each has an address. */
export function MistakesPage() {
  const words = useWords();
  const { say } = words;
  const [q, setQ] = useState('');
  const shown = COMMON_MISTAKES.filter((mistake) => contains(mistake, q, words));
  return (
    <GuideFrame title={say('mistakes.title')}>
      <p className={classes['intro']}>{say('mistakes.intro')}</p>
      <p>
        <Anchor renderRoot={(props) => <Link {...props} to="/guide" />}>
          {say('mistakes.toGuide')}
        </Anchor>
      </p>
      <TextInput
        type="search"
        label={say('mistakes.search')}
        value={q}
        maw={320}
        mb="lg"
        className={classes['noPrint'] ?? ''}
        onChange={(event) => {
          setQ(event.currentTarget.value);
        }}
      />
      <div role="status">{shown.length === 0 && <p>{say('mistakes.none')}</p>}</div>
      {MISTAKE_TOPICS.map((topic) => {
        const of = shown.filter((mistake) => mistake.topic === topic);
        return (
          of.length > 0 && (
            <section key={topic} aria-labelledby={`mistakes-${topic}`}>
              <h2 id={`mistakes-${topic}`} className={classes['heading']}>
                {say(`mistakes.topic.${topic}`)}
              </h2>
              {of.map((mistake) => (
                <MistakeView key={mistake.id} mistake={mistake} words={words} />
              ))}
            </section>
          )
        );
      })}
      <p className={classes['calm']}>{say('guide.marks')}</p>
      <p className={classes['calm']}>{say('guide.note')}</p>
    </GuideFrame>
  );
}

function contains({ said, law, cite, consequence }: CommonMistake, q: string, words: Words) {
  const text = [said, law, consequence].map(words.law).join(' ');
  return `${text} ${cite} ${words.place(cite)}`.toLowerCase().includes(q.trim().toLowerCase());
}

function MistakeView({
  mistake,
  words,
}: {
  readonly mistake: CommonMistake;
  readonly words: Words;
}) {
  const { say } = words;
  const { id, said, cite, source, mark, consequence } = mistake;
  return (
    <article id={id} className={classes['mistake']}>
      <dl>
        <div>
          <dt>{say('mistakes.said')}</dt>
          <dd>
            <q>
              <LawSentence says={said} text={words} />
            </q>
          </dd>
        </div>
        <div>
          <dt>{say('mistakes.law')}</dt>
          <dd>
            <strong>
              <LawSentence says={mistake.law} text={words} />
            </strong>{' '}
            <LawPlace cite={cite} source={source} text={words} /> <MarkWord mark={mark} say={say} />
          </dd>
        </div>
        <div>
          <dt>{say('mistakes.so')}</dt>
          <dd>
            <LawSentence says={consequence} text={words} />
          </dd>
        </div>
      </dl>
    </article>
  );
}
