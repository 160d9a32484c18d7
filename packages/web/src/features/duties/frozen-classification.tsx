import type { FrozenClassification as Frozen } from '@cradle/contract';
import { Fact, Facts } from '../../ui/facts.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useWords } from '../guide/index.ts';
import classes from './duties.module.css';
import { LawReasons } from './law-reasons.tsx';
import { listText } from './use-law-words.ts';

/** What the product was in law when the release was published, with its reasons. */
export function FrozenClassification({ frozen }: { readonly frozen: Frozen }) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <Facts as="rows">
        <Fact term={say('law.class')}>
          {listText(
            'productClass',
            frozen.productClass === null ? null : [frozen.productClass],
            words,
          )}
        </Fact>
        {frozen.category !== null && (
          <Fact term={say('law.category')}>{listText('category', [frozen.category], words)}</Fact>
        )}
        <Fact term={say('law.routes')}>{listText('routes', frozen.routes, words)}</Fact>
      </Facts>
      <LawReasons reasons={frozen.because} words={words} />
      <p className={classes['calm']}>
        <InstantText iso={frozen.frozenAt} />.{' '}
        {say('law.rules', { day: words.day(frozen.rulesVersion) })}
      </p>
    </>
  );
}
