import { z } from 'zod';
import { defineRoute } from './route.ts';
import { FeedAge, Id, Instant, PageQuery, pageOf } from './shapes.ts';

export const FEED_KINDS = ['osv', 'kev', 'euvd', 'epss'] as const;
export const FeedRunView = z.strictObject({
  id: Id,
  feed: z.enum(FEED_KINDS),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  outcome: z.enum(['running', 'succeeded', 'failed', 'unchanged']),
  source: z.string(),
  dataAsOf: z.string().nullable(),
  records: z.int(),
  refusedCount: z.int(),
  refused: z.array(z.strictObject({ record: z.string(), reason: z.string() })),
  error: z.string().nullable(),
  changedFindings: z.int(),
});
export type FeedRunView = z.infer<typeof FeedRunView>;
export const FeedView = z.strictObject({
  kind: z.enum(FEED_KINDS),
  title: z.string(),
  explains: z.string(),
  source: z.string(),
  licence: z.string(),
  age: FeedAge,
  records: z.int(),
  refusedCount: z.int(),
  lastRun: FeedRunView.nullable(),
  lastSuccessAt: Instant.nullable(),
  nextRunAt: Instant.nullable(),
  enabled: z.boolean(),
});
export type FeedView = z.infer<typeof FeedView>;

export const listFeeds = defineRoute({
  id: 'listFeeds',
  method: 'GET',
  path: '/api/v1/feeds',
  needs: 'feeds.read',
  tag: 'Feeds',
  summary: 'Each feed: last success, its own date, records, refused records, next run.',
  reply: z.strictObject({
    feeds: z.array(FeedView),
    index: z.strictObject({
      builtAt: Instant.nullable(),
      vulnerabilities: z.int(),
      packages: z.int(),
    }),
  }),
});
export const runFeed = defineRoute({
  id: 'runFeed',
  method: 'POST',
  path: '/api/v1/feeds/:feed/run',
  needs: 'feeds.run',
  tag: 'Feeds',
  status: 202,
  summary: 'Runs a feed now, in the background.',
  params: z.strictObject({ feed: z.enum(FEED_KINDS) }),
  reply: FeedRunView,
});
export const listFeedRuns = defineRoute({
  id: 'listFeedRuns',
  method: 'GET',
  path: '/api/v1/feeds/:feed/runs',
  needs: 'feeds.read',
  tag: 'Feeds',
  list: true,
  summary: 'Past runs of a feed, newest first.',
  params: z.strictObject({ feed: z.enum(FEED_KINDS) }),
  query: PageQuery,
  reply: pageOf(FeedRunView),
});
/** For locked rooms: bring a feed as the exact file its publisher offers. */
export const importFeedFile = defineRoute({
  id: 'importFeedFile',
  method: 'POST',
  path: '/api/v1/feeds/:feed/file',
  needs: 'feeds.run',
  tag: 'Feeds',
  status: 202,
  summary:
    'Takes a feed from a file (OSV zip or JSON, KEV JSON, EUVD JSON or CSV mapping, EPSS CSV or CSV.gz).',
  params: z.strictObject({ feed: z.enum(FEED_KINDS) }),
  query: z.object({ fileName: z.string().max(300).optional() }),
  upload: [
    'application/octet-stream',
    'application/json',
    'application/zip',
    'application/gzip',
    'text/csv',
    'multipart/form-data',
  ],
  reply: FeedRunView,
});
