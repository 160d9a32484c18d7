import { FEED_KINDS, type FeedAge, type FeedRunView } from '@cradle/contract';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row, Tx } from '../../platform/db/database.ts';
import type { Keyset } from '../../platform/paging/index.ts';
import type { FeedKind } from './feed-kinds.ts';

const Kind = z.enum(FEED_KINDS);
const Outcome = z.enum(['running', 'succeeded', 'failed', 'unchanged']);
const Refused = z.array(z.strictObject({ record: z.string(), reason: z.string() }));

/** A feed as it stands. */
export type FeedState = {
  readonly kind: FeedKind;
  readonly enabled: boolean;
  readonly lastSuccessAt: string | null;
  readonly dataAsOf: string | null;
  readonly records: number;
  readonly refusedCount: number;
  /** Whether its data is the snapshot that ships with Cradle. */
  readonly shipped: boolean;
  readonly cursor: string | null;
  readonly nextRunAt: string | null;
  readonly staleAt: string | null;
};

/** What a run brought. */
export type RunOutcome = {
  readonly outcome: 'succeeded' | 'failed' | 'unchanged';
  readonly finishedAt: string;
  readonly sourceSha256: string | null;
  readonly dataAsOf: string | null;
  readonly records: number;
  readonly refusedCount: number;
  readonly refused: readonly { readonly record: string; readonly reason: string }[];
  readonly error: string | null;
  readonly changedFindings: number;
};

/** Makes sure that each feed has its row. */
export async function ensureFeeds(tx: Tx, nextRun: string): Promise<void> {
  await tx
    .insertInto('feed')
    .values(FEED_KINDS.map((kind) => ({ kind, next_run_at: nextRun })))
    .onConflict((conflict) => conflict.column('kind').doNothing())
    .execute();
}

/** All feeds in the order of the contract. */
export async function findFeeds(db: Db): Promise<FeedState[]> {
  const rows = await db.selectFrom('feed').selectAll().execute();
  return rows
    .map((row) => ({
      kind: Kind.parse(row.kind),
      enabled: row.enabled,
      lastSuccessAt: row.last_success_at,
      dataAsOf: row.data_as_of,
      records: row.records,
      refusedCount: row.refused_count,
      shipped: row.shipped,
      cursor: row.cursor,
      nextRunAt: row.next_run_at,
      staleAt: row.stale_at,
    }))
    .sort((a, b) => FEED_KINDS.indexOf(a.kind) - FEED_KINDS.indexOf(b.kind));
}

/** Changes what is known of a feed. */
export async function updateFeed(
  tx: Tx,
  kind: FeedKind,
  change: Partial<Omit<FeedState, 'kind' | 'enabled'>>,
): Promise<void> {
  const columns = {
    last_success_at: change.lastSuccessAt,
    data_as_of: change.dataAsOf,
    records: change.records,
    refused_count: change.refusedCount,
    shipped: change.shipped,
    cursor: change.cursor,
    next_run_at: change.nextRunAt,
    stale_at: change.staleAt,
  };
  const given = Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
  await tx.updateTable('feed').set(given).where('kind', '=', kind).execute();
}

/** Begins a run. */
export async function insertRun(
  tx: Tx,
  run: { id: string; feed: FeedKind; startedAt: string; source: string },
): Promise<void> {
  await tx
    .insertInto('feed_run')
    .values({
      id: run.id,
      feed: run.feed,
      started_at: run.startedAt,
      outcome: 'running',
      source: run.source,
      refused: '[]',
    })
    .execute();
}

/** Ends a run. */
export async function finishRun(tx: Tx, id: string, outcome: RunOutcome): Promise<void> {
  await tx
    .updateTable('feed_run')
    .set({
      outcome: outcome.outcome,
      finished_at: outcome.finishedAt,
      source_sha256: outcome.sourceSha256,
      data_as_of: outcome.dataAsOf,
      records: outcome.records,
      refused_count: outcome.refusedCount,
      refused: JSON.stringify(outcome.refused),
      error: outcome.error,
      changed_findings: outcome.changedFindings,
    })
    .where('id', '=', id)
    .execute();
}

/** Runs that a crash left unfinished are failed runs. Returns their ids. */
export async function failRunning(
  tx: Tx,
  now: string,
  error: string,
): Promise<{ id: string; feed: FeedKind }[]> {
  const rows = await tx
    .updateTable('feed_run')
    .set({ outcome: 'failed', finished_at: now, error })
    .where('outcome', '=', 'running')
    .returning(['id', 'feed'])
    .execute();
  return rows.map((row) => ({ id: row.id, feed: Kind.parse(row.feed) }));
}

/** One run. */
export async function findRun(db: Db, id: string): Promise<FeedRunView | undefined> {
  const row = await db.selectFrom('feed_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : view(row);
}

/** Runs of a feed, newest first, after a keyset of (started_at, id). */
export async function findRuns(
  db: Db,
  feed: FeedKind,
  page: { readonly after: Keyset | null; readonly limit: number },
): Promise<FeedRunView[]> {
  const rows = await db
    .selectFrom('feed_run')
    .selectAll()
    .where('feed', '=', feed)
    .$if(page.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(started_at, id) < (${page.after?.[0]}::timestamptz, ${page.after?.[1]}::uuid)`,
      ),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(view);
}

/** The newest run of each feed that has any. */
export async function findLastRuns(db: Db): Promise<Map<FeedKind, FeedRunView>> {
  const rows = await db
    .selectFrom('feed_run')
    .selectAll()
    .distinctOn('feed')
    .orderBy('feed')
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [Kind.parse(row.feed), view(row)]));
}

/** Counts the runs of a feed up to a bound. */
export async function countRuns(db: Db, feed: FeedKind, bound: number): Promise<number> {
  const { count } = await db
    .selectFrom(
      db.selectFrom('feed_run').select('id').where('feed', '=', feed).limit(bound).as('bounded'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * How old the data of each feed is, for every number that rests on it.
 *
 * `failing` when the last finished run failed: what is shown is older than it should be, and known to be.
 */
export async function feedAges(db: Db, now: string): Promise<FeedAge[]> {
  const rows = await sql<{ feed: string; outcome: string }>`
    select distinct on (feed) feed, outcome from feed_run
    where outcome <> 'running' order by feed, started_at desc, id desc`.execute(db);
  const last = new Map(rows.rows.map((row) => [row.feed, row.outcome]));
  const feeds = await findFeeds(db);
  return feeds.map((feed) => ({
    feed: feed.kind,
    dataAsOf: feed.dataAsOf,
    fetchedAt: feed.lastSuccessAt,
    state: ageState(feed, last.get(feed.kind), now),
  }));
}

function ageState(feed: FeedState, last: string | undefined, now: string): FeedAge['state'] {
  if (last === 'failed') {
    return 'failing';
  }
  if (feed.lastSuccessAt === null) {
    return feed.shipped ? 'shipped' : 'never';
  }
  return feed.staleAt !== null && Date.parse(now) > Date.parse(feed.staleAt) ? 'stale' : 'fresh';
}

function view(row: Row<'feed_run'>): FeedRunView {
  return {
    id: row.id,
    feed: Kind.parse(row.feed),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    outcome: Outcome.parse(row.outcome),
    source: row.source,
    dataAsOf: row.data_as_of,
    records: row.records,
    refusedCount: row.refused_count,
    refused: Refused.parse(row.refused),
    error: row.error,
    changedFindings: row.changed_findings,
  };
}
