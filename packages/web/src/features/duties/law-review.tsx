import { getLawReview } from '@cradle/contract';
import { differencesOf } from '@cradle/core/law/guide';
import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, NO_INPUT } from '../../platform/api.ts';
import { LawSentence } from '../../platform/law-text.tsx';
import { useMay } from '../../platform/session.ts';
import type { Words } from '../guide/index.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './duties.module.css';

/** What a change of the rules touches: products to look at again, and open cases. Nothing where it touches none. */
export function LawReview({ words }: { readonly words: Words }) {
  const { say } = words;
  const mayReadCases = useMay('cases.read');
  const review = useQuery({
    queryKey: [getLawReview.id],
    queryFn: ({ signal }) => call(getLawReview, NO_INPUT, signal),
  });
  const products = review.data?.products ?? [];
  const cases = mayReadCases ? (review.data?.cases ?? []) : [];
  if (products.length + cases.length === 0) {
    return null;
  }
  return (
    <Alert color="yellow" variant="light" title={say('duties.review')} mb="lg">
      <ul>
        {review.data?.changes.map(({ version, says, provisions }) => (
          <li key={version}>
            {words.day(version)}: <LawSentence says={says} text={words} />{' '}
            <cite>{provisions.map(words.place).join(', ')}</cite>
          </li>
        ))}
      </ul>
      {products.length > 0 && <p>{say('duties.review.products', { count: products.length })}</p>}
      {products.map(({ id, name, rulesVersion, then, now }) => (
        <details key={id} className={classes['reasons']}>
          <summary>
            {name} ({say('duties.review.version', { day: words.day(rulesVersion) })})
          </summary>
          <DifferenceList differences={differencesOf(then, now)} words={words} />
          <Anchor
            renderRoot={(props) => (
              <Link
                {...props}
                to="/products/$productId"
                params={{ productId: id }}
                search={{ tab: 'law' }}
              />
            )}
          >
            {name}
          </Anchor>
        </details>
      ))}
      {cases.length > 0 && <p>{say('duties.review.cases', { count: cases.length })}</p>}
      <ul>
        {cases.map(({ id, title }) => (
          <li key={id}>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/cases/$caseId" params={{ caseId: id }} />
              )}
            >
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
