import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedSite, kevFile, OTTO, openFeedSite, osvRecord } from './feed-site-for-tests.ts';
import { getFeedRuns, getFeeds, importFile, startRun } from './feeds.service.ts';
import { prepareFeeds } from './feeds-at-work.ts';
import { performRun } from './perform-run.ts';

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

describe('a run of OSV', () => {
  beforeEach(async () => {
    await prepareFeeds(site.deps());
    site.rematched = 0;
    site.says.set('/osv/npm/modified_id.csv', '2026-10-02T00:00:00Z,GHSA-aaaa\n');
    site.says.set(
      '/osv/npm/all.zip',
      zipSync({
        'GHSA-aaaa.json': Buffer.from(osvRecord('GHSA-aaaa', '2026-10-02T00:00:00Z', '1.0.0')),
        'broken.json': Buffer.from('{'),
      }),
    );
  });

  it('takes the zip the first time, names what it refused, and matches again', async () => {
    const last = await site.run('osv');

    expect(last).toMatchObject({
      outcome: 'succeeded',
      records: 2,
      refusedCount: 1,
      refused: [{ record: 'broken.json' }],
      dataAsOf: '2026-10-02T00:00:00Z',
      changedFindings: 3,
    });
    expect(site.rematched).toBe(1);
    expect(await site.state('osv')).toBe('fresh');
    expect((await site.index()).index.meta.counts.advisories).toBe(1);
    expect(await readdir(join(site.folder, 'feeds'))).toEqual([]);
  });

  it('takes only the records that the list names as changed afterwards', async () => {
    await site.run('osv');
    site.asked.length = 0;
    site.says.set(
      '/osv/npm/modified_id.csv',
      '2026-10-04T00:00:00Z,npm/GHSA-bbbb\n2026-10-03T00:00:00Z,GHSA-gone\n2026-10-02T00:00:00Z,GHSA-aaaa\n',
    );
    site.says.set(
      '/osv/npm/GHSA-bbbb.json',
      osvRecord('GHSA-bbbb', '2026-10-04T00:00:00Z', '2.0.0'),
    );

    const last = await site.run('osv');

    expect(site.asked.toSorted()).toEqual([
      '/osv/npm/GHSA-bbbb.json',
      '/osv/npm/GHSA-gone.json',
      '/osv/npm/modified_id.csv',
    ]);
    expect(last).toMatchObject({
      outcome: 'succeeded',
      refusedCount: 1,
      refused: [{ record: 'GHSA-gone', reason: 'is named as changed, but not there' }],
    });
    expect((await site.index()).index.meta.counts.advisories).toBe(2);
  });

  it('says "unchanged" and builds nothing when the list names nothing new', async () => {
    await site.run('osv');
    const before = (await site.index()).buildId;

    const last = await site.run('osv');

    expect(last.outcome).toBe('unchanged');
    expect((await site.index()).buildId).toBe(before);
    expect(await site.state('osv')).toBe('fresh');
  });

  it('reads a mirror without a list by its zip alone', async () => {
    site.says.delete('/osv/npm/modified_id.csv');

    expect((await site.run('osv')).outcome).toBe('succeeded');
    expect((await site.run('osv')).outcome).toBe('unchanged');
  });

  it.each([
    ['a refusal', 403, /status 403/],
    ['a page of a proxy', '<html>Please sign in</html>', /./],
  ])('concludes nothing from %s', async (_case, answer, reason) => {
    await site.run('osv');
    const before = (await site.index()).buildId;
    site.says.delete('/osv/npm/modified_id.csv');
    site.says.set('/osv/npm/all.zip', answer);
    site.now = '2026-10-05T16:00:00.000Z';
    site.rematched = 0;

    const last = await site.run('osv');

    expect(last.outcome).toBe('failed');
    expect(last.error).toMatch(reason);
    expect((await site.index()).buildId).toBe(before);
    expect(site.rematched).toBe(0);
    expect(await site.state('osv')).toBe('failing');
    const feeds = await getFeeds(site.deps());
    const osv = feeds.ok ? feeds.value.feeds.find(({ kind }) => kind === 'osv') : undefined;
    expect(osv).toMatchObject({
      lastSuccessAt: '2026-10-05T10:00:00.000Z',
      nextRunAt: '2026-10-05T17:00:00.000Z',
      records: 1,
    });
  });

  it('leaves one audit entry a run, with who asked for it', async () => {
    await site.run('osv');
    site.says.set('/osv/npm/modified_id.csv', 500);
    await site.run('osv');

    const entries = await test.db
      .selectFrom('audit_entry')
      .select(['kind', 'actor'])
      .where('actor', '=', 'otto')
      .orderBy('position')
      .execute();
    expect(entries).toEqual([
      { kind: 'feed.imported.v1', actor: 'otto' },
      { kind: 'feed.failed.v1', actor: 'otto' },
    ]);
  });
});

describe('runs of the other feeds', () => {
  beforeEach(() => prepareFeeds(site.deps()));

  it('take KEV, EUVD and EPSS in their own forms', async () => {
    site.says.set('/kev.json', kevFile(['CVE-2023-44487']));
    site.says.set(
      '/euvd/kev/dump',
      JSON.stringify([
        {
          cveId: 'CVE-2022-22965',
          euvdId: 'EUVD-2022-1',
          dateAdded: '2022-04-04',
          sources: ['eu_kev'],
        },
      ]),
    );
    site.says.set('/euvd/dump/cve-euvd-mapping', 'euvd_id,cve_id\nEUVD-2023-9,CVE-2023-44487\n');
    site.says.set(
      '/epss.csv.gz',
      gzipSync(
        '#model_version:v5,score_date:2026-10-04T00:00:00Z\ncve,epss,percentile\nCVE-2023-44487,0.94,0.99\n',
      ),
    );

    const runs = [await site.run('kev'), await site.run('euvd'), await site.run('epss')];

    expect(runs.map(({ outcome, records }) => [outcome, records])).toEqual([
      ['succeeded', 1],
      ['succeeded', 2],
      ['succeeded', 1],
    ]);
    const { counts } = (await site.index()).index.meta;
    expect(counts).toMatchObject({ exploited: 2, epss: 1, euvdIds: 2 });
  });

  it('take files of the publishers as they are, and name the two broken lines', async () => {
    const real = (path: string) =>
      readFile(new URL(`../../../../../fixtures/${path}`, import.meta.url));
    site.says.set('/osv/PyPI/all.zip', await real('advisories/osv/PyPI/all.zip'));
    site.says.set('/kev.json', await real('feeds/known_exploited_vulnerabilities.json.gz'));
    site.says.set('/euvd/kev/dump', await real('feeds/test-euvd-kev-dump.json'));
    site.says.set('/euvd/dump/cve-euvd-mapping', await real('feeds/test-euvd-cve-mapping.csv'));
    site.says.set('/epss.csv.gz', await real('feeds/epss_scores-test.csv.gz'));

    const deps = site.deps({ osvEcosystems: ['PyPI'] });
    const runs = [
      await site.run('osv', deps),
      await site.run('kev'),
      await site.run('euvd'),
      await site.run('epss'),
    ];

    expect(runs.map(({ outcome, refusedCount }) => [outcome, refusedCount])).toEqual([
      ['succeeded', 0],
      ['succeeded', 0],
      ['succeeded', 2],
      ['succeeded', 0],
    ]);
    const { counts, sources } = (await site.index()).index.meta;
    expect(counts.advisories + counts.withdrawn).toBe(runs[0]?.records);
    expect(counts.advisories).toBeGreaterThan(100);
    expect(counts.exploited).toBeGreaterThanOrEqual(runs[1]?.records ?? 0);
    expect(sources.map(({ kind }) => kind).toSorted()).toEqual([
      'epss',
      'euvd',
      'euvd',
      'increment',
      'kev',
    ]);
  });

  it('keeps the catalogue when the new one holds no entry at all', async () => {
    site.says.set('/kev.json', kevFile(['CVE-2023-44487']));
    await site.run('kev');
    site.says.set('/kev.json', kevFile([]));

    const last = await site.run('kev');

    expect(last).toMatchObject({ outcome: 'failed' });
    expect(last.error).toContain('holds no entry at all');
    expect((await site.index()).index.meta.counts.exploited).toBe(1);
  });

  it('take a folder in a locked room', async () => {
    const euvd = join(site.folder, 'brought');
    await rm(euvd, { recursive: true, force: true });
    const kev = join(site.folder, 'kev.json');
    await writeFile(kev, kevFile(['CVE-2023-44487']));
    const settings = site.deps().settings;
    const locked = site.deps({ sources: { ...settings.sources, kev, euvd } });

    expect((await site.run('kev', locked)).outcome).toBe('succeeded');
    expect((await site.run('kev', locked)).outcome).toBe('unchanged');
    expect(await site.run('euvd', locked)).toMatchObject({
      outcome: 'failed',
      error: `${join(euvd, 'kev-dump.json')}: is not there.`,
    });
  });

  it('take a file that a person brings', async () => {
    const begunRun = await importFile(
      site.deps(),
      'kev',
      { bytes: Buffer.from(kevFile(['CVE-2023-44487'])), fileName: 'kev\n.json' },
      OTTO,
    );
    const id = begunRun.ok ? begunRun.value.id : '';
    await performRun(site.deps(), id, OTTO);

    const runs = await getFeedRuns(site.deps(), 'kev', { limit: 5 });
    expect(runs.ok && runs.value.items[0]).toMatchObject({
      outcome: 'succeeded',
      source: 'file: kev .json',
    });
    expect(site.asked).toEqual([]);
    expect(await readdir(join(site.folder, 'feeds'))).toEqual([]);
  });

  it('refuses a second run of a feed that is running', async () => {
    await startRun(site.deps(), 'kev', OTTO);
    const second = await startRun(site.deps(), 'kev', OTTO);

    expect(!second.ok && second.failure.kind).toBe('conflict');
    expect(site.begun).toHaveLength(1);
  });
});
