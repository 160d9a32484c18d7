import { type FeedView, importFeedFile, listFeedRuns, listFeeds, runFeed } from '@cradle/contract';
import { Button, FileButton, Group, Skeleton, Stack, Table, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, NO_INPUT, upload } from '../../platform/api.ts';
import { useMay } from '../../platform/session.ts';
import { useNumberText, useSay } from '../../platform/text.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { FeedAges } from '../../ui/feed-ages.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MomentText } from '../../ui/moment-text.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { StateWord } from '../../ui/state-word.tsx';
import classes from './feeds-page.module.css';

/** Each feed: how fresh, how many records, what could not be read, what comes next. */
export function FeedsPage() {
  const say = useSay();
  const numberText = useNumberText();
  const feeds = useQuery({
    queryKey: ['feeds'],
    queryFn: ({ signal }) => call(listFeeds, NO_INPUT, signal),
    refetchInterval: (query) =>
      query.state.data?.feeds.some((feed) => feed.lastRun?.outcome === 'running') === true
        ? 2000
        : 30_000,
  });
  return (
    <Page title={say('feeds.title')}>
      <p className={classes['intro']}>{say('feeds.intro')}</p>
      {feeds.isPending && <Skeleton height={400} />}
      {feeds.isError && <ProblemText error={feeds.error} />}
      {feeds.data !== undefined && (
        <>
          <p>
            {feeds.data.index.builtAt === null ? (
              say('feeds.noIndex')
            ) : (
              <>
                {say('feeds.index', {
                  vulnerabilities: numberText(feeds.data.index.vulnerabilities),
                  packages: numberText(feeds.data.index.packages),
                })}{' '}
                <InstantText iso={feeds.data.index.builtAt} />.
              </>
            )}
          </p>
          <Stack gap="lg">
            {feeds.data.feeds.map((feed) => (
              <Feed key={feed.kind} feed={feed} />
            ))}
          </Stack>
        </>
      )}
    </Page>
  );
}

function Feed({ feed }: { readonly feed: FeedView }) {
  const say = useSay();
  const queries = useQueryClient();
  const mayRun = useMay('feeds.run');
  const changed = () => queries.invalidateQueries({ queryKey: ['feeds'] });
  const params = { feed: feed.kind };
  const run = useMutation({
    mutationFn: () => call(runFeed, { params, query: undefined, body: undefined }),
    onSuccess: changed,
  });
  const bring = useMutation({
    mutationFn: (file: File) =>
      upload(importFeedFile, { params, query: { fileName: file.name } }, file, () => undefined),
    onSuccess: changed,
  });
  const isRunning = feed.lastRun?.outcome === 'running';
  return (
    <section className={classes['feed']} aria-labelledby={`feed-${feed.kind}`}>
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h3" id={`feed-${feed.kind}`}>
            {feed.title}
          </Title>
          <p className={classes['explains']}>{feed.explains}</p>
        </div>
        {mayRun && (
          <Group gap="xs">
            <Button
              size="sm"
              loading={run.isPending || isRunning}
              onClick={() => {
                run.mutate();
              }}
              aria-label={`${say('feeds.runNow')}: ${feed.title}`}
            >
              {say('feeds.runNow')}
            </Button>
            <FileButton
              onChange={(file) => {
                if (file !== null) {
                  bring.mutate(file);
                }
              }}
            >
              {(props) => (
                <Button
                  {...props}
                  size="sm"
                  variant="default"
                  loading={bring.isPending}
                  aria-label={`${say('feeds.import')}: ${feed.title}`}
                >
                  {say('feeds.import')}
                </Button>
              )}
            </FileButton>
          </Group>
        )}
      </Group>
      <FeedAges ages={[feed.age]} />
      {run.isError && <ProblemText error={run.error} />}
      {bring.isError && <ProblemText error={bring.error} />}
      <Outcome feed={feed} />
      <FeedFacts feed={feed} />
      <History feed={feed} />
    </section>
  );
}

function Outcome({ feed }: { readonly feed: FeedView }) {
  const say = useSay();
  const run = feed.lastRun;
  switch (run?.outcome) {
    case undefined:
      return null;
    case 'running':
      return (
        <p role="status">
          {say('feeds.running')} <InstantText iso={run.startedAt} /> …
        </p>
      );
    case 'failed':
      return (
        <p>
          <StateWord colour="critical">{say('feeds.failed', { error: run.error ?? '' })}</StateWord>
        </p>
      );
    case 'succeeded':
      return (
        <p>
          <StateWord colour="good">
            {say('feeds.succeeded', { count: run.changedFindings })}
          </StateWord>
        </p>
      );
    case 'unchanged':
      return (
        <p>
          <StateWord colour="good">{say('feeds.unchanged')}</StateWord>
        </p>
      );
  }
}

function FeedFacts({ feed }: { readonly feed: FeedView }) {
  const say = useSay();
  const numberText = useNumberText();
  return (
    <Facts as="tiles">
      <Fact term={say('feeds.lastSuccess')}>
        {feed.lastSuccessAt === null ? (
          say('feeds.never')
        ) : (
          <InstantText iso={feed.lastSuccessAt} />
        )}
      </Fact>
      <Fact term={say('feeds.dataAsOf')}>
        <MomentText text={feed.age.dataAsOf} />
      </Fact>
      <Fact term={say('feeds.records')}>{numberText(feed.records)}</Fact>
      <Fact term={say('feeds.refused')}>{numberText(feed.refusedCount)}</Fact>
      <Fact term={say('feeds.nextRun')}>
        {feed.nextRunAt === null ? say('feeds.byHand') : <InstantText iso={feed.nextRunAt} />}
      </Fact>
      <Fact term={say('feeds.source')}>
        <Breakable>{feed.source}</Breakable>
      </Fact>
      <Fact term={say('feeds.licence')}>{feed.licence}</Fact>
    </Facts>
  );
}

/** Refused records of the last run, and the runs before; asked for only when opened. */
function History({ feed }: { readonly feed: FeedView }) {
  const say = useSay();
  const numberText = useNumberText();
  const [isOpen, setOpen] = useState(false);
  const runs = useQuery({
    queryKey: ['feedRuns', feed.kind],
    queryFn: ({ signal }) =>
      call(
        listFeedRuns,
        { params: { feed: feed.kind }, query: { limit: 20 }, body: undefined },
        signal,
      ),
    enabled: isOpen,
  });
  return (
    <>
      {feed.lastRun !== null && feed.lastRun.refused.length > 0 && (
        <details>
          <summary>
            {say('feeds.refusedList')} ({feed.lastRun.refusedCount})
          </summary>
          <ul>
            {feed.lastRun.refused.map((one) => (
              <li key={one.record}>
                {one.record}: {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{say('feeds.history')}</summary>
        {runs.isError && <ProblemText error={runs.error} />}
        <ScrollTable label={say('feeds.history')} minWidth={480}>
          <Table.Tbody>
            {(runs.data?.items ?? []).map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td>
                  <InstantText iso={run.startedAt} />
                </Table.Td>
                <Table.Td>{run.outcome}</Table.Td>
                <Table.Td>{numberText(run.records)}</Table.Td>
                <Table.Td>{run.error ?? run.source}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
      </details>
    </>
  );
}
