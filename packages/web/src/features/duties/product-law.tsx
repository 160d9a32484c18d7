import {
  getProductLaw,
  type ProductDetails,
  type ProductLaw as ProductLawView,
} from '@cradle/contract';
import { differencesOf, guideQuestions } from '@cradle/core/law/guide';
import { Alert, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { callTagged } from '../../platform/api.ts';
import { LawSentence } from '../../platform/law-text.tsx';
import { useMay } from '../../platform/session.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useWords, type Words } from '../guide/index.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './duties.module.css';
import { DutiesList } from './duties-list.tsx';
import { LawReasons } from './law-reasons.tsx';
import { classText, partText } from './use-law-words.ts';

/** What a product is in law, with reasons, and its duties with their state and next date. */
export function ProductLaw({ product }: { readonly product: ProductDetails }) {
  const words = useWords();
  const params = { productId: product.id };
  const found = useQuery({
    queryKey: [getProductLaw.id, product.id],
    queryFn: ({ signal }) =>
      callTagged(getProductLaw, { params, query: undefined, body: undefined }, signal),
  });
  if (found.isPending) {
    return <Skeleton height={300} />;
  }
  if (found.isError) {
    return <ProblemText error={found.error} />;
  }
  const law = found.data.data;
  const { given, now } = law;
  return (
    <Stack gap="xl">
      <section aria-labelledby="law-heading">
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h3" id="law-heading">
            {words.say('law.title')}
          </Title>
          <AnswerLink productId={product.id} answers={given?.answers ?? ''} words={words} />
        </Group>
        {given === null || now === null ? (
          <p>{words.say('law.empty')}</p>
        ) : (
          <Concluded law={{ given, now }} product={product} words={words} />
        )}
      </section>
      {given !== null && (
        <section aria-labelledby="duties-heading">
          <Title order={2} size="h3" mb="sm" id="duties-heading">
            {words.say('law.duties')}
          </Title>
          <DutiesList productId={product.id} empty={words.say('duties.noneOfProduct')} />
        </section>
      )}
    </Stack>
  );
}

function AnswerLink({
  productId,
  answers,
  words,
}: {
  readonly productId: string;
  readonly answers: string;
  readonly words: Words;
}) {
  return useMay('products.write') ? (
    <Button
      variant={answers === '' ? 'filled' : 'default'}
      renderRoot={(props) => (
        <Link {...props} to="/products/$productId/guide" params={{ productId }} hash={answers} />
      )}
    >
      {words.say(answers === '' ? 'law.answer' : 'law.change')}
    </Button>
  ) : null;
}

type Answered = {
  readonly given: NonNullable<ProductLawView['given']>;
  readonly now: NonNullable<ProductLawView['now']>;
};

function Concluded({
  law: { given, now },
  product,
  words,
}: {
  readonly law: Answered;
  readonly product: ProductDetails;
  readonly words: Words;
}) {
  const { say, day } = words;
  const { conclusions, because } = now;
  const outdated = differencesOf(given.conclusions, conclusions);
  const differing = differingFacts(product, conclusions, words);
  return (
    <Stack gap="md">
      {outdated.length > 0 && (
        <Alert color="yellow" variant="light" title={say('law.outdated')}>
          <DifferenceList differences={outdated} words={words} />
          <p>{say('law.saveAgain')}</p>
        </Alert>
      )}
      {differing !== '' && (
        <Alert color="yellow" variant="light">
          {say('law.differs', { facts: differing })}
        </Alert>
      )}
      <Facts as="rows">
        {PARTS.map((part) => (
          <Fact key={part} term={say(`law.part.${part}`)}>
            {partText(part, conclusions, words)}
          </Fact>
        ))}
      </Facts>
      <OpenQuestions open={now.open} words={words} />
      <LawReasons
        reasons={[...because.scope, ...because.role, ...because.class, ...because.route]}
        words={words}
      />
      <p className={classes['calm']}>
        {say('law.given', { name: given.by.name })} <InstantText iso={given.at} />.{' '}
        {say('law.rules', { day: day(given.rulesVersion) })}
      </p>
    </Stack>
  );
}

function OpenQuestions({
  open,
  words,
}: {
  readonly open: readonly string[];
  readonly words: Words;
}) {
  const asked = guideQuestions.filter(({ id }) => open.includes(id));
  return asked.length === 0 ? null : (
    <div>
      {words.say('law.open', { count: asked.length })}
      <ul className={classes['differences']}>
        {asked.map(({ id, asks }) => (
          <li key={id}>
            <LawSentence says={asks} text={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const PARTS = [
  'scope',
  'roles',
  'productClass',
  'category',
  'routes',
  'supportEndsOn',
  'keepDocumentsUntil',
] as const;

/** The facts of a product that say otherwise than the answers, in words; empty where they agree. */
function differingFacts(
  product: ProductDetails,
  { productClass, category }: Answered['now']['conclusions'],
  words: Words,
): string {
  const isOther =
    productClass !== null &&
    (product.productClass !== productClass || (product.category ?? null) !== category);
  const own =
    product.productClass === null
      ? words.say('law.notDetermined')
      : classText(product.productClass, words.say);
  return isOther ? [own, product.category ?? ''].filter((one) => one !== '').join(', ') : '';
}
