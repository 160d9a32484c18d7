import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RunningJobs, startJobs } from '../../platform/jobs/pg-boss-jobs.ts';
import { type FeedSite, kevFile, OTTO, openFeedSite } from './feed-site-for-tests.ts';
import { getFeedRuns, importFile, startRun } from './feeds.service.ts';
import { prepareFeeds, startFeeds } from './feeds-at-work.ts';

let test: TestDatabase;
let site: FeedSite;
let jobs: RunningJobs;

beforeAll(async () => {
  test = await testDatabase();
  site = await openFeedSite(test.db);
  await site.reset();
  jobs = await startJobs(test.jobs, () => undefined);
});
afterAll(async () => {
  await jobs.stop();
  await site.close();
  await test.close();
});

it('performs what was begun, through the real queue, one run after the other', async () => {
  const deps = { ...site.deps(), jobs };
  site.says.set('/kev.json', kevFile(['CVE-2026-1000']));
  await prepareFeeds(deps);
  await startFeeds(deps);

  const kev = await startRun(deps, 'kev', OTTO);
  const dump = JSON.stringify([{ cveId: 'CVE-2026-2000', sources: ['eu_kev'] }]);
  const euvd = await importFile(
    deps,
    'euvd',
    { bytes: Buffer.from(dump), fileName: 'kev-dump.json' },
    OTTO,
  );

  expect([kev.ok, euvd.ok]).toEqual([true, true]);
  await vi.waitFor(
    async () => {
      const runs = [
        await getFeedRuns(deps, 'kev', { limit: 1 }),
        await getFeedRuns(deps, 'euvd', { limit: 1 }),
      ];
      expect(runs.map((page) => page.ok && page.value.items[0]?.outcome)).toEqual([
        'succeeded',
        'succeeded',
      ]);
    },
    { timeout: 30_000, interval: 200 },
  );
  expect((await site.index()).index.meta.counts.exploited).toBe(2);
});
