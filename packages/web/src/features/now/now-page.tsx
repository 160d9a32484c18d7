import {
  type CandidateView,
  getNow,
  listFeeds,
  listProducts,
  loadDemo,
  type NowView,
} from '@cradle/contract';
import { Anchor, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, NO_INPUT } from '../../platform/api.ts';
import { useLawText } from '../../platform/law-text.tsx';
import { useMay } from '../../platform/session.ts';
import { useDayText, useSay } from '../../platform/text.ts';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import { CandidateQuestion, CaseClock, nextClock } from '../reporting/index.ts';
import { BringSbom } from '../sboms/index.ts';
import classes from './now-page.module.css';

/** The first page: what runs, what needs a decision, what there is. */
export function NowPage() {
  const say = useSay();
  const now = useQuery({
    queryKey: ['now'],
    queryFn: ({ signal }) => call(getNow, NO_INPUT, signal),
    refetchInterval: 60_000,
  });
  const mayOpenCase = useMay('cases.write');
  if (now.isPending) {
    return (
      <Page title={say('now.title')}>
        <Skeleton height={320} />
      </Page>
    );
  }
  if (now.isError) {
    return (
      <Page title={say('now.title')}>
        <ProblemText error={now.error} />
        <Button mt="md" variant="default" onClick={() => void now.refetch()}>
          {say('action.retry')}
        </Button>
      </Page>
    );
  }
  const action = mayOpenCase && now.data.products > 0 && (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/cases/new" />}>
      {say('now.incident')}
    </Button>
  );
  return (
    <Page title={say('now.title')} action={action}>
      {now.data.products === 0 ? <FirstSteps /> : <Running view={now.data} />}
    </Page>
  );
}

/** A fresh installation: bring an SBOM, or look at the demonstration. */
function FirstSteps() {
  const say = useSay();
  const queries = useQueryClient();
  const demo = useMutation({
    mutationFn: () => call(loadDemo, NO_INPUT),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Stack gap="lg" maw={720}>
      <p>{say('now.empty')}</p>
      {useMay('sboms.write') && <BringSbom />}
      {useMay('demo.remove') && (
        <Group>
          <Button
            variant="default"
            loading={demo.isPending}
            onClick={() => {
              demo.mutate();
            }}
          >
            {say('now.loadDemo')}
          </Button>
        </Group>
      )}
      {demo.isError && <ProblemText error={demo.error} />}
    </Stack>
  );
}

function Running({ view }: { readonly view: NowView }) {
  const say = useSay();
  const dayText = useDayText();
  const { law, place } = useLawText();
  const running = view.clocks.flatMap((one) => {
    const clock = nextClock(one.clocks);
    return clock === undefined ? [] : [{ one, clock }];
  });
  return (
    <div className={classes['columns']}>
      <Stack gap="xl" className={classes['left'] ?? ''}>
        <section aria-labelledby="clocks">
          <Title order={2} size="h3" id="clocks" mb="xs">
            {say('now.clocks')}
          </Title>
          {running.length === 0 && (
            <p>
              {say('now.noClocks')}{' '}
              {view.nextDate !== null &&
                say('now.nextDate', {
                  date: dayText(view.nextDate.on),
                  text: law(view.nextDate.text),
                  cite: place(view.nextDate.cite),
                })}
            </p>
          )}
          <Stack>
            {running.map(({ one, clock }) => (
              <article key={one.id} aria-label={one.title}>
                <Group justify="space-between" mb={4}>
                  <strong>{one.title}</strong>
                  <Anchor
                    renderRoot={(props) => (
                      <Link {...props} to="/cases/$caseId" params={{ caseId: one.id }} />
                    )}
                  >
                    {say('now.showCase')}
                  </Anchor>
                </Group>
                <CaseClock clock={clock} kind={one.kind} />
              </article>
            ))}
          </Stack>
        </section>
        <Candidates candidates={view.candidates} total={view.candidatesTotal} />
      </Stack>
      <Glance />
    </div>
  );
}

function Candidates({
  candidates,
  total,
}: {
  readonly candidates: readonly CandidateView[];
  readonly total: number;
}) {
  const say = useSay();
  return (
    <section aria-labelledby="candidates">
      <Title order={2} size="h3" id="candidates">
        {say('now.candidates')}
      </Title>
      {candidates.length === 0 && <p>{say('now.noCandidates')}</p>}
      <ul className={classes['list']}>
        {candidates.map((candidate) => (
          <li key={candidate.id} className={classes['card']}>
            <Group justify="space-between" align="start">
              <div className={classes['question']}>
                <Anchor
                  fw={600}
                  renderRoot={(props) => (
                    <Link
                      {...props}
                      to="/candidates/$candidateId"
                      params={{ candidateId: candidate.id }}
                    />
                  )}
                >
                  {candidate.vulnerability}
                </Anchor>{' '}
                <StateWord colour="critical">{say('now.exploited')}</StateWord>
                <CandidateQuestion candidate={candidate} />
              </div>
              <Button
                size="sm"
                className={classes['decide'] ?? ''}
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/candidates/$candidateId"
                    params={{ candidateId: candidate.id }}
                    aria-label={`${say('now.decide')}: ${candidate.vulnerability}`}
                  />
                )}
              >
                {say('now.decide')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {total > candidates.length && (
        <p>{say('now.moreCandidates', { count: total - candidates.length })}</p>
      )}
    </section>
  );
}

/** Products and feeds at a glance. */
function Glance() {
  const say = useSay();
  const dayText = useDayText();
  const products = useQuery({
    queryKey: ['products', 'glance'],
    queryFn: ({ signal }) =>
      call(
        listProducts,
        { params: undefined, query: { limit: 12, sort: '-updatedAt' }, body: undefined },
        signal,
      ),
  });
  const feeds = useQuery({
    queryKey: ['feeds'],
    queryFn: ({ signal }) => call(listFeeds, NO_INPUT, signal),
  });
  return (
    <aside className={classes['right']}>
      <section aria-labelledby="products">
        <Title order={2} size="h3" id="products">
          {say('now.products')}
        </Title>
        <ul className={classes['list']}>
          {(products.data?.items ?? []).map((product) => (
            <li key={product.id} className={classes['row']}>
              <Anchor
                renderRoot={(props) => (
                  <Link {...props} to="/products/$productId" params={{ productId: product.id }} />
                )}
              >
                {product.name}
              </Anchor>
              <small>
                {product.findings.exploited > 0 && (
                  <StateWord colour="critical">{`${product.findings.exploited} ${say('now.exploited')}`}</StateWord>
                )}{' '}
                {product.supportEndsOn === null
                  ? say('now.noSupportEnd')
                  : say('now.supportEnds', { date: dayText(product.supportEndsOn) })}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="feeds">
        <Title order={2} size="h3" id="feeds">
          {say('now.feeds')}
        </Title>
        <FeedAges ages={feeds.data?.feeds.map((feed) => feed.age) ?? []} />
        <Anchor renderRoot={(props) => <Link {...props} to="/feeds" />}>{say('nav.feeds')}</Anchor>
      </section>
    </aside>
  );
}
