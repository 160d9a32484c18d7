import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedSite, kevFile, OTTO, openFeedSite } from './feed-site-for-tests.ts';
import { getFeedRuns, getFeeds, startRun } from './feeds.service.ts';
import { beginDueRuns, prepareFeeds } from './feeds-at-work.ts';

let test: TestDatabase;
let site: FeedSite;

beforeAll(async () => {
  test = await testDatabase();
  site = await openFeedSite(test.db);
});
afterAll(async () => {
  await site.close();
  await test.close();
});
beforeEach(async () => {
  await test.truncate();
  await site.reset();
});

describe('a start', () => {
  it('fails the runs that a crash left, and lets the feed run again', async () => {
    await prepareFeeds(site.deps());
    await startRun(site.deps(), 'kev', OTTO);

    await prepareFeeds(site.deps());

    const runs = await getFeedRuns(site.deps(), 'kev', { limit: 5 });
    expect(runs.ok && runs.value.items[0]).toMatchObject({ outcome: 'failed' });
    expect((await startRun(site.deps(), 'kev', OTTO)).ok).toBe(true);
  });

  it('matches again when a crash came between the new index and the matching', async () => {
    await prepareFeeds(site.deps());
    expect(site.rematched).toBe(1);
    await prepareFeeds(site.deps());
    expect(site.rematched).toBe(1);
    await test.db.updateTable('index_state').set({ matched_at: null }).execute();

    await prepareFeeds(site.deps());

    expect(site.rematched).toBe(2);
  });

  it('makes the first index from the snapshot that ships, under its own dates', async () => {
    await rm(join(site.folder, 'index'), { recursive: true });
    const said: string[] = [];

    await prepareFeeds(site.deps(), (message) => said.push(message));

    const feeds = await getFeeds(site.deps());
    const ages = feeds.ok ? feeds.value.feeds.map(({ age, records }) => ({ ...age, records })) : [];
    expect(ages.map(({ feed, state }) => [feed, state])).toEqual([
      ['osv', 'shipped'],
      ['kev', 'shipped'],
      ['euvd', 'never'],
      ['epss', 'never'],
    ]);
    expect(
      ages.slice(0, 2).every(({ dataAsOf, records }) => dataAsOf !== null && records > 500),
    ).toBe(true);
    expect(feeds.ok && feeds.value.index.vulnerabilities).toBeGreaterThan(1000);
    expect([said.length, site.rematched]).toEqual([1, 1]);
  });

  it('builds anew where the index cannot be read, and says that its data is the shipped one', async () => {
    await prepareFeeds(site.deps());
    site.says.set('/kev.json', kevFile(['CVE-2026-1000']));
    await site.run('kev');
    const { buildId } = await site.index();
    await writeFile(join(site.folder, 'index', buildId, 'index.bin'), 'damaged');

    await prepareFeeds(site.deps());

    expect(await site.state('kev')).toBe('shipped');
    expect((await site.index()).buildId).not.toBe(buildId);
    expect((await site.run('kev')).outcome).toBe('succeeded');
  });

  it('begins what is due, by the clock of each feed', async () => {
    await prepareFeeds(site.deps());
    await beginDueRuns(site.deps());
    expect(site.begun).toHaveLength(4);
    await beginDueRuns(site.deps());
    expect(site.begun).toHaveLength(4);
    await beginDueRuns(site.deps({ enabled: false }));
    expect(site.begun).toHaveLength(4);
  });
});

describe('feedAges', () => {
  it('goes from never over fresh to stale', async () => {
    await prepareFeeds(site.deps());
    site.says.set('/kev.json', kevFile(['CVE-2023-44487']));
    const states = [await site.state('kev')];
    await site.run('kev');
    states.push(await site.state('kev'));
    site.now = '2026-10-05T22:00:00.000Z';
    states.push(await site.state('kev'));
    site.now = '2026-10-05T22:00:00.001Z';
    states.push(await site.state('kev'));

    expect(states).toEqual(['never', 'fresh', 'fresh', 'stale']);
  });
});
