import type { FeedRunView } from '@cradle/contract';
import { importFeedFile, listFeedRuns, listFeeds, runFeed } from '@cradle/contract';
import { column, type MountedRoute, on, plain } from '../../platform/http/mount.ts';
import type { FeedDeps } from './feed-deps.ts';
import { getFeedRuns, getFeeds, importFile, startRun } from './feeds.service.ts';

/** Names the use case for each route of feeds. */
export function feedRoutes(deps: FeedDeps): readonly MountedRoute[] {
  return [
    on(listFeeds, async () => plain(await getFeeds(deps))),
    on(runFeed, async ({ params, actor }) => plain(await startRun(deps, params.feed, actor))),
    on(
      listFeedRuns,
      async ({ params, query }) => plain(await getFeedRuns(deps, params.feed, query)),
      [
        column<FeedRunView>('Started at', (run) => run.startedAt),
        column<FeedRunView>('Finished at', (run) => run.finishedAt),
        column<FeedRunView>('Outcome', (run) => run.outcome),
        column<FeedRunView>('Source', (run) => run.source),
        column<FeedRunView>('Data as of', (run) => run.dataAsOf),
        column<FeedRunView>('Records', (run) => run.records),
        column<FeedRunView>('Refused', (run) => run.refusedCount),
        column<FeedRunView>('Changed findings', (run) => run.changedFindings),
        column<FeedRunView>('Error', (run) => run.error),
      ],
    ),
    on(importFeedFile, async ({ params, query, upload, actor }) => {
      const { bytes } = upload;
      const fileName = query.fileName ?? upload.fileName;
      return plain(await importFile(deps, params.feed, { bytes, fileName }, actor));
    }),
  ];
}
