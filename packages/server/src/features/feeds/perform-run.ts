import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedRunView } from '@cradle/contract';
import type { IndexMeta } from '@cradle/core/matching';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { shownAddress } from '../../platform/outbound/index.ts';
import { appendEntry } from '../audit/index.ts';
import { type Brought, isEmpty, nothingBrought } from './brought.ts';
import { downloadFeed } from './download-feed.ts';
import { type FeedCursor, readFeedCursor } from './feed-cursor.ts';
import type { FeedDeps } from './feed-deps.ts';
import { type FeedKind, nextRunAt, staleAt } from './feed-kinds.ts';
import { findFeeds, findRun, finishRun, type RunOutcome, updateFeed } from './feeds.repository.ts';
import { matchWithIndex } from './match-with-index.ts';

/** Refused records that are kept with a run; all of them are counted. */
const LISTED_REFUSALS = 50;

type Taken = {
  readonly outcome: Omit<RunOutcome, 'finishedAt'>;
  readonly cursor: FeedCursor;
  /** All records of the feed that the index holds now; `null` where nothing changed. */
  readonly held: number | null;
};

/** Where the file of a run stands that a person brought; its ending says what the reader shall take it for. */
export function importPath(
  deps: Pick<FeedDeps, 'dataFolder'>,
  runId: string,
  ending: (typeof ENDINGS)[number],
): string {
  return join(deps.dataFolder, 'feeds', `import-${runId}${ending}`);
}

const ENDINGS = ['.json', '.zip', '.csv'] as const;

async function findImport(deps: FeedDeps, runId: string): Promise<string | null> {
  for (const ending of ENDINGS) {
    const path = importPath(deps, runId, ending);
    if (await exists(path)) {
      return path;
    }
  }
  return null;
}

/**
 * Performs a run that was begun: download, build, swap, match, and then feed, run and audit entry in one transaction.
 *
 * Whatever fails is kept as the run's reason; the index in use and every finding stay as they were. A run that is no
 * longer `running` (a crash came between) is left alone.
 */
export async function performRun(deps: FeedDeps, runId: string, actor: Actor): Promise<void> {
  const run = await findRun(deps.db, runId);
  if (run?.outcome !== 'running') {
    return;
  }
  const folder = join(deps.dataFolder, 'feeds', `run-${runId}`);
  const taken = await take(deps, run, folder);
  await rm(folder, { recursive: true, force: true });
  await Promise.all(ENDINGS.map((ending) => rm(importPath(deps, runId, ending), { force: true })));
  await record(deps, run, taken, actor);
}

async function take(
  deps: FeedDeps,
  run: FeedRunView,
  folder: string,
): Promise<Result<Taken, string>> {
  try {
    await mkdir(folder, { recursive: true });
    const brought = await bring(deps, run, folder);
    if (!brought.ok) {
      return brought;
    }
    if (isEmpty(brought.value)) {
      return ok(unchanged(run, brought.value));
    }
    return await buildAndMatch(deps, run, brought.value);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function bring(
  deps: FeedDeps,
  run: FeedRunView,
  folder: string,
): Promise<Result<Brought, string>> {
  const source = shownAddress(deps.settings.sources[run.feed]);
  const state = (await findFeeds(deps.db)).find(({ kind }) => kind === run.feed);
  const cursor = readFeedCursor(state?.cursor ?? null, source);
  const given = await findImport(deps, run.id);
  if (given !== null) {
    const file = { path: given, location: run.source };
    return ok({ ...nothingBrought(cursor), [listOf(run.feed)]: [file] });
  }
  const { outbound, settings } = deps;
  const downloaded = await downloadFeed({ outbound, settings, kind: run.feed, cursor, folder });
  return downloaded.ok
    ? downloaded
    : fail(`${downloaded.failure.source}: ${downloaded.failure.reason}.`);
}

async function buildAndMatch(
  deps: FeedDeps,
  run: FeedRunView,
  brought: Brought,
): Promise<Result<Taken, string>> {
  const { records, kev, euvd, epss } = brought;
  const built = await deps.builder.update(deps.indexFolder, {
    now: run.startedAt,
    location: run.source,
    records,
    kev,
    euvd,
    epss,
  });
  if (!built.ok) {
    return built;
  }
  const changedFindings = await matchWithIndex(deps, built.value);
  return ok(succeeded(run, brought, { index: built.value, changedFindings }));
}

function unchanged(run: FeedRunView, brought: Brought): Taken {
  return {
    cursor: brought.cursor,
    held: null,
    outcome: {
      outcome: 'unchanged',
      sourceSha256: null,
      dataAsOf: run.dataAsOf,
      records: 0,
      refusedCount: brought.refused.length,
      refused: brought.refused.slice(0, LISTED_REFUSALS),
      error: null,
      changedFindings: 0,
    },
  };
}

function succeeded(
  run: FeedRunView,
  brought: Brought,
  made: { readonly index: IndexMeta; readonly changedFindings: number },
): Taken {
  const kinds: readonly string[] = run.feed === 'osv' ? ['increment'] : [run.feed];
  const sources = made.index.sources.filter(
    ({ kind, fetchedAt }) => kinds.includes(kind) && fetchedAt === run.startedAt,
  );
  const refused = [
    ...brought.refused,
    ...sources.flatMap(({ refusals }) =>
      refusals.map(({ at, reason }) => ({ record: at, reason })),
    ),
  ];
  const dates = sources.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const kept = sources.reduce((sum, source) => sum + source.kept, 0);
  return {
    cursor: brought.cursor,
    held: run.feed === 'osv' ? made.index.counts.advisories : kept,
    outcome: {
      outcome: 'succeeded',
      sourceSha256: brought.sha256,
      dataAsOf: dates.at(-1) ?? null,
      records: sources.reduce((sum, source) => sum + source.records, 0),
      refusedCount:
        brought.refused.length + sources.reduce((sum, source) => sum + source.refused, 0),
      refused: refused.slice(0, LISTED_REFUSALS),
      error: null,
      changedFindings: made.changedFindings,
    },
  };
}

/** One transaction: what the run was, what the feed is now, and the log. */
async function record(
  deps: FeedDeps,
  run: FeedRunView,
  taken: Result<Taken, string>,
  actor: Actor,
): Promise<void> {
  const now = deps.now();
  const outcome: RunOutcome = taken.ok
    ? { ...taken.value.outcome, finishedAt: now }
    : failedOutcome(taken.failure, now);
  await deps.db.transaction().execute(async (tx) => {
    await finishRun(tx, run.id, outcome);
    await updateFeed(
      tx,
      run.feed,
      taken.ok
        ? feedChange(deps, run, taken.value, now)
        : { nextRunAt: nextRunAt(now, deps.settings.hours, 'failed') },
    );
    await appendEntry(tx, {
      now,
      actor,
      kind: taken.ok ? 'feed.imported.v1' : 'feed.failed.v1',
      subject: { type: 'feed', id: run.feed },
      facts: {
        runId: run.id,
        source: run.source,
        outcome: outcome.outcome,
        sha256: outcome.sourceSha256,
        dataAsOf: outcome.dataAsOf,
        records: outcome.records,
        refused: outcome.refusedCount,
        changedFindings: outcome.changedFindings,
        error: outcome.error,
      },
    });
  });
}

function feedChange(
  deps: FeedDeps,
  run: FeedRunView,
  taken: Taken,
  now: string,
): Parameters<typeof updateFeed>[2] {
  const { dataAsOf, refusedCount } = taken.outcome;
  return {
    lastSuccessAt: now,
    staleAt: staleAt(now, deps.settings.hours),
    nextRunAt: nextRunAt(now, deps.settings.hours, 'done'),
    shipped: false,
    cursor: JSON.stringify(taken.cursor),
    ...(taken.held === null ? {} : { records: taken.held, refusedCount }),
    ...(dataAsOf === null ? {} : { dataAsOf }),
  };
}

function failedOutcome(error: string, finishedAt: string): RunOutcome {
  return {
    outcome: 'failed',
    finishedAt,
    sourceSha256: null,
    dataAsOf: null,
    records: 0,
    refusedCount: 0,
    refused: [],
    error: error.slice(0, 2000),
    changedFindings: 0,
  };
}

function listOf(feed: FeedKind): 'records' | 'kev' | 'euvd' | 'epss' {
  return feed === 'osv' ? 'records' : feed;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
