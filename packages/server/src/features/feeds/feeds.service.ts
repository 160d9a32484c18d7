import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  FeedRunView,
  FeedView,
  InputOf,
  listFeedRuns,
  listFeeds,
  ReplyOf,
} from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { shownAddress } from '../../platform/outbound/index.ts';
import { boundedTotal, COUNT_BOUND, pageFrom, readCursor } from '../../platform/paging/index.ts';
import type { FeedDeps } from './feed-deps.ts';
import { FEED_FACTS, type FeedKind } from './feed-kinds.ts';
import { performFeedRun } from './feeds.jobs.ts';
import {
  countRuns,
  feedAges,
  findFeeds,
  findLastRuns,
  findRun,
  findRuns,
  insertRun,
} from './feeds.repository.ts';
import { findIndexState } from './index-state.repository.ts';
import { importPath } from './perform-run.ts';

/** Every feed as the page shows it, and the index they made. */
export async function getFeeds(
  deps: FeedDeps,
): Promise<Result<ReplyOf<typeof listFeeds>, Failure>> {
  const feeds = await findFeeds(deps.db);
  const runs = await findLastRuns(deps.db);
  const ages = new Map((await feedAges(deps.db, deps.now())).map((age) => [age.feed, age]));
  const index = await findIndexState(deps.db);
  return ok({
    feeds: feeds.map((feed): FeedView => {
      const enabled = feed.enabled && deps.settings.enabled;
      return {
        kind: feed.kind,
        ...FEED_FACTS[feed.kind],
        source: shownAddress(deps.settings.sources[feed.kind]),
        age: ages.get(feed.kind) ?? {
          feed: feed.kind,
          dataAsOf: null,
          fetchedAt: null,
          state: 'never',
        },
        records: feed.records,
        refusedCount: feed.refusedCount,
        lastRun: runs.get(feed.kind) ?? null,
        lastSuccessAt: feed.lastSuccessAt,
        nextRunAt: enabled ? feed.nextRunAt : null,
        enabled,
      };
    }),
    index: {
      builtAt: index?.builtAt ?? null,
      vulnerabilities: index?.vulnerabilities ?? 0,
      packages: index?.packages ?? 0,
    },
  });
}

/** Past runs of a feed, newest first. */
export async function getFeedRuns(
  deps: Pick<FeedDeps, 'db'>,
  feed: FeedKind,
  query: InputOf<typeof listFeedRuns>['query'],
): Promise<Result<ReplyOf<typeof listFeedRuns>, Failure>> {
  const after = readCursor(query.cursor, 2);
  if (!after.ok) {
    return after;
  }
  const rows = await findRuns(deps.db, feed, { after: after.value, limit: query.limit + 1 });
  return ok({
    ...pageFrom(rows, query.limit, {
      keyset: (row) => [row.startedAt, row.id],
      item: (row) => row,
    }),
    total: boundedTotal(await countRuns(deps.db, feed, COUNT_BOUND + 1)),
  });
}

/**
 * Begins a run of a feed; the work is done in the background, one run at a time.
 *
 * Fails `conflict` while the same feed is running.
 */
export async function startRun(
  deps: FeedDeps,
  feed: FeedKind,
  actor: Actor,
): Promise<Result<FeedRunView, Failure>> {
  return begin(
    deps,
    { id: deps.newId(), feed, source: shownAddress(deps.settings.sources[feed]) },
    actor,
  );
}

/** Begins a run that reads a file that a person brought: the exact download of the publisher. */
export async function importFile(
  deps: FeedDeps,
  feed: FeedKind,
  file: { readonly bytes: Uint8Array; readonly fileName: string | null },
  actor: Actor,
): Promise<Result<FeedRunView, Failure>> {
  const id = deps.newId();
  const path = importPath(deps, id, endingOf(file.bytes, feed));
  await mkdir(join(deps.dataFolder, 'feeds'), { recursive: true });
  await writeFile(path, file.bytes, { flush: true });
  const source = `file: ${oneLine(file.fileName ?? 'without a name')}`;
  const begun = await begin(deps, { id, feed, source }, actor);
  if (!begun.ok) {
    await rm(path, { force: true });
  }
  return begun;
}

async function begin(
  deps: FeedDeps,
  run: { readonly id: string; readonly feed: FeedKind; readonly source: string },
  actor: Actor,
): Promise<Result<FeedRunView, Failure>> {
  const last = (await findLastRuns(deps.db)).get(run.feed);
  if (last?.outcome === 'running') {
    return fail({
      kind: 'conflict',
      what: 'feed',
      reason: `The feed "${run.feed}" is running since ${last.startedAt}. Wait for it to end.`,
    });
  }
  await deps.db.transaction().execute((tx) => beginRun(tx, deps, run, actor));
  const begun = await findRun(deps.db, run.id);
  if (begun === undefined) {
    throw new Error(`the run ${run.id} was written and is not there`);
  }
  return ok(begun);
}

/** The run's row and its job; the audit entry is written when the outcome is known. */
export async function beginRun(
  tx: Tx,
  deps: Pick<FeedDeps, 'jobs' | 'now'>,
  run: { readonly id: string; readonly feed: FeedKind; readonly source: string },
  actor: Actor,
): Promise<void> {
  await insertRun(tx, { ...run, startedAt: deps.now() });
  const { id, name, kind, role } = actor;
  await deps.jobs.enqueue(tx, performFeedRun, { runId: run.id, actor: { id, name, kind, role } });
}

/** By content: the ending tells the reader what it has before it. */
function endingOf(bytes: Uint8Array, feed: FeedKind): '.json' | '.zip' | '.csv' {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return '.zip';
  }
  return feed === 'epss' ? '.csv' : '.json';
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').slice(0, 300);
}
