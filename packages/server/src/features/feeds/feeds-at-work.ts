import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexMeta } from '@cradle/core/matching';
import { indexInfo } from '@cradle/disk';
import { SYSTEM } from '../../platform/http/actor.ts';
import { shownAddress } from '../../platform/outbound/index.ts';
import { appendEntry } from '../audit/index.ts';
import type { FeedDeps } from './feed-deps.ts';
import { lookForDueFeeds, performFeedRun } from './feeds.jobs.ts';
import {
  ensureFeeds,
  failRunning,
  findFeeds,
  findLastRuns,
  updateFeed,
} from './feeds.repository.ts';
import { beginRun } from './feeds.service.ts';
import { findIndexState } from './index-state.repository.ts';
import { matchWithIndex } from './match-with-index.ts';
import { performRun } from './perform-run.ts';
import { runQueue } from './run-queue.ts';

const EVERY_FIVE_MINUTES = '*/5 * * * *';
const CRASHED =
  'Cradle stopped while the feed was running. Nothing was taken; the next run begins anew.';

/**
 * Brings feeds into a state to work from at a start: rows there, runs of a crash failed, an index in place and the
 * findings matched with it. The first time the index is made from the snapshot that ships with Cradle.
 *
 * `onProgress` hears of what takes longer than a moment.
 */
export async function prepareFeeds(
  deps: FeedDeps,
  onProgress: (message: string) => void = () => undefined,
): Promise<void> {
  await cleanFolder(deps);
  await failCrashed(deps);
  const current = await indexInfo(deps.indexFolder);
  if (!current.ok) {
    // None yet, damaged, or of an older layout: the index is derived, and the next runs bring the feeds anew.
    onProgress('Building the vulnerability index from the snapshot that ships with Cradle');
    await buildShipped(deps);
    return;
  }
  const { buildId, builtAt, counts } = current.value.meta;
  const state = await findIndexState(deps.db);
  await deps.reloadIndex();
  if (state?.buildId !== buildId || state.matchedAt === null) {
    onProgress('Matching components with the vulnerability index');
    await matchWithIndex(deps, { buildId, builtAt, counts });
  }
}

/** Handles the jobs of feeds, and looks every five minutes which are due. */
export async function startFeeds(deps: FeedDeps): Promise<void> {
  const queue = runQueue();
  await deps.jobs.work(performFeedRun, ({ runId, actor }) => {
    // Not awaited: a run may take longer than any job is given, and keeps its own account of what became of it.
    queue
      .add(runId, () => performRun(deps, runId, actor))
      .catch((error: unknown) => {
        deps.onError(error);
      });
    return Promise.resolve();
  });
  await deps.jobs.work(lookForDueFeeds, () => beginDueRuns(deps));
  await deps.jobs.schedule(lookForDueFeeds, EVERY_FIVE_MINUTES, {});
}

/** Begins a run of each feed that is due. Nothing where feeds are off. */
export async function beginDueRuns(deps: FeedDeps): Promise<void> {
  if (!deps.settings.enabled) {
    return;
  }
  const now = deps.now();
  const last = await findLastRuns(deps.db);
  const due = (await findFeeds(deps.db)).filter(
    ({ kind, enabled, nextRunAt }) =>
      enabled &&
      nextRunAt !== null &&
      Date.parse(nextRunAt) <= Date.parse(now) &&
      last.get(kind)?.outcome !== 'running',
  );
  for (const { kind } of due) {
    const run = { id: deps.newId(), feed: kind, source: shownAddress(deps.settings.sources[kind]) };
    await deps.db.transaction().execute((tx) => beginRun(tx, deps, run, SYSTEM));
  }
}

/** Files of runs that a crash left. */
async function cleanFolder(deps: FeedDeps): Promise<void> {
  const folder = join(deps.dataFolder, 'feeds');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith('run-') || name.startsWith('import-')) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function failCrashed(deps: FeedDeps): Promise<void> {
  const now = deps.now();
  await deps.db.transaction().execute(async (tx) => {
    await ensureFeeds(tx, now);
    const crashed = await failRunning(tx, now, CRASHED);
    for (const { id, feed } of crashed) {
      await updateFeed(tx, feed, { nextRunAt: now });
      await appendEntry(tx, {
        now,
        actor: SYSTEM,
        kind: 'feed.failed.v1',
        subject: { type: 'feed', id: feed },
        facts: { runId: id, error: CRASHED },
      });
    }
  });
}

/** The first index. What the feeds had said before is not in it, so their cursors begin anew. */
async function buildShipped(deps: FeedDeps): Promise<void> {
  const now = deps.now();
  const built = await deps.builder.buildShipped(deps.indexFolder, now);
  if (!built.ok) {
    throw new Error(`The first vulnerability index could not be built: ${built.failure}`);
  }
  await deps.db.transaction().execute(async (tx) => {
    for (const feed of await findFeeds(tx)) {
      await updateFeed(tx, feed.kind, {
        cursor: null,
        lastSuccessAt: null,
        staleAt: null,
        nextRunAt: now,
        ...shippedFacts(feed.kind, built.value),
      });
    }
    await appendEntry(tx, {
      now,
      actor: SYSTEM,
      kind: 'feed.imported.v1',
      subject: { type: 'feed', id: 'shipped' },
      facts: { source: 'snapshot that ships with Cradle', buildId: built.value.buildId },
    });
  });
  await matchWithIndex(deps, built.value);
}

function shippedFacts(kind: string, index: IndexMeta): Parameters<typeof updateFeed>[2] {
  const sources = index.sources.filter((source) => source.kind === kind);
  const dates = sources.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    shipped: sources.length > 0,
    dataAsOf: dates.at(-1) ?? null,
    records:
      kind === 'osv'
        ? index.counts.advisories
        : sources.reduce((sum, source) => sum + source.kept, 0),
    refusedCount: sources.reduce((sum, source) => sum + source.refused, 0),
  };
}
