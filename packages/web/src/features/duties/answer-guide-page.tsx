import {
  changeProductLaw,
  getProduct,
  getProductLaw,
  type ProductDetails,
  type ProductLaw,
} from '@cradle/contract';
import {
  addressOfAnswers,
  assessmentOf,
  conclusionsOf,
  type Difference,
  differencesOf,
  type GuideAnswers,
} from '@cradle/core/law/guide';
import { Alert, Anchor, Button, Group, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { z } from 'zod';
import { callTagged } from '../../platform/api.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { SaveProblem } from '../../ui/save-problem.tsx';
import { useReadState } from '../../ui/use-read-state.ts';
import { GuideTool, useGuideAddress, useWords, type Words } from '../guide/index.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './duties.module.css';

const ProductParams = z.object({ productId: z.string() });

/** The guide about one product: what saving would change stands beside the answers before anything is saved. */
export function AnswerGuidePage() {
  const { productId } = ProductParams.parse(useParams({ strict: false }));
  const words = useWords();
  const found = useQuery({
    queryKey: [getProductLaw.id, productId, 'answering'],
    queryFn: async ({ signal }) => {
      const input = { params: { productId }, query: undefined, body: undefined };
      const [product, law] = await Promise.all([
        callTagged(getProduct, input, signal),
        callTagged(getProductLaw, input, signal),
      ]);
      return { product: product.data, law: law.data, etag: law.etag ?? '' };
    },
  });
  if (found.isError || found.isPending) {
    return (
      <Page title={words.say('law.title')}>
        {found.isError ? <ProblemText error={found.error} /> : <Skeleton height={400} />}
      </Page>
    );
  }
  return <Answering {...found.data} words={words} />;
}

function Answering({
  product,
  law,
  etag,
  words,
}: {
  readonly product: ProductDetails;
  readonly law: ProductLaw;
  readonly etag: string;
  readonly words: Words;
}) {
  const { say } = words;
  const { answers, isBad, change } = useGuideAddress();
  const read = useReadState(law, etag);
  const shown = Object.keys(answers).length === 0 ? startOf(product) : answers;
  return (
    <Page
      title={say('law.guideTitle', { product: product.name })}
      wide
      above={
        <Anchor
          renderRoot={(props) => (
            <Link
              {...props}
              to="/products/$productId"
              params={{ productId: product.id }}
              search={{ tab: 'law' }}
            />
          )}
        >
          {product.name}
        </Anchor>
      }
    >
      <p>{say('law.guideIntro')}</p>
      {isBad && (
        <Alert role="alert" color="yellow" variant="light" mb="md">
          {say('guide.badAddress')}
        </Alert>
      )}
      <GuideTool
        answers={shown}
        words={words}
        onChange={change}
        actions={<Save product={product} answers={shown} read={read} words={words} />}
      />
    </Page>
  );
}

/** What is known of the product answers the first question. */
function startOf(product: ProductDetails): GuideAnswers {
  return { type: { value: product.type, stale: false } };
}

function Save({
  product,
  answers,
  read,
  words,
}: {
  readonly product: ProductDetails;
  readonly answers: GuideAnswers;
  readonly read: ReturnType<typeof useReadState<ProductLaw>>;
  readonly words: Words;
}) {
  const { say } = words;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const address = addressOfAnswers(answers);
  const params = { productId: product.id };
  const differences = useMemo(() => changesBy(answers, read.data), [answers, read.data]);
  const save = useMutation({
    mutationFn: () =>
      callTagged(
        changeProductLaw,
        { params, query: undefined, body: { answers: address } },
        undefined,
        read.etag,
      ),
    async onSuccess() {
      void queries.invalidateQueries();
      await navigate({ to: '/products/$productId', params, search: { tab: 'law' } });
    },
  });
  const reload = useMutation({
    mutationFn: () => callTagged(getProductLaw, { params, query: undefined, body: undefined }),
    onSuccess(newest) {
      read.take(newest);
      save.reset();
    },
  });
  const { given } = read.data;
  return (
    <section className={classes['preview']} aria-labelledby="preview-heading">
      <h2 id="preview-heading">{say('law.preview')}</h2>
      {given === null && <p>{say('law.previewFirst')}</p>}
      {given !== null && given.answers === address && differences.length === 0 && (
        <p>{say('law.previewNone')}</p>
      )}
      <DifferenceList differences={differences} words={words} />
      <p className={classes['calm']}>{say('law.previewTakes')}</p>
      <SaveProblem error={save.error} reload={reload} />
      <Group mt="sm">
        <Button
          loading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {say('law.save')}
        </Button>
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/products/$productId" params={params} search={{ tab: 'law' }} />
          )}
        >
          {say('law.back')}
        </Button>
      </Group>
    </section>
  );
}

const NOTHING = conclusionsOf(assessmentOf({}, '2027-12-11'));

/** What the product is in law after saving, against what was concluded when the answers there were given. */
function changesBy(answers: GuideAnswers, { given }: ProductLaw): Difference[] {
  const today = new Date().toISOString().slice(0, 10);
  return differencesOf(given?.conclusions ?? NOTHING, conclusionsOf(assessmentOf(answers, today)));
}
