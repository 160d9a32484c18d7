import { type ProductClass, productCategory } from '@cradle/core/law';
import type { GuideOption } from '@cradle/core/law/guide';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChoiceAnswer } from './choice-answer.tsx';
import classes from './guide.module.css';
import type { Words } from './guide-report.ts';

const CLASSES: readonly ProductClass[] = ['importantI', 'importantII', 'critical'];

/** The categories of Annexes III and IV by class, to be searched by words; what fits none of them comes first. */
export function CategoryAnswer({
  options,
  before,
  words,
  onAnswer,
}: {
  readonly options: readonly GuideOption[];
  readonly before: string | undefined;
  readonly words: Words;
  readonly onAnswer: (value: string) => void;
}) {
  const { say, law } = words;
  const [filter, setFilter] = useState('');
  const plain = options.filter(({ id }) => productCategory(id) === undefined);
  const found = options.filter(
    ({ id, says, more }) =>
      productCategory(id) !== undefined &&
      hasWords(`${law(says)} ${law(more ?? '')} ${examplesOf(id, law)}`, filter),
  );
  return (
    <>
      <ChoiceAnswer options={plain} before={before} words={words} onAnswer={onAnswer} />
      <TextInput
        type="search"
        label={say('guide.filter')}
        value={filter}
        onChange={(event) => {
          setFilter(event.currentTarget.value);
        }}
      />
      {found.length === 0 && <p role="status">{say('guide.noMatch')}</p>}
      {CLASSES.map((productClass) => {
        const ofClass = found.filter(({ id }) => productCategory(id)?.class === productClass);
        return (
          ofClass.length > 0 && (
            <div key={productClass}>
              <h3 className={classes['group']}>{say(`product.class.${productClass}`)}</h3>
              <ChoiceAnswer options={ofClass} before={before} words={words} onAnswer={onAnswer} />
            </div>
          )
        );
      })}
    </>
  );
}

/** Examples are searched and not shown: the list is long enough. */
function examplesOf(id: string, law: Words['law']): string {
  return (productCategory(id)?.examples ?? []).map(law).join(' ');
}

function hasWords(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
