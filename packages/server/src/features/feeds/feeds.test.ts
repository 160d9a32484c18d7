import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIndex, openIndexFolder } from '@cradle/disk';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/http/actor.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { openOutbound } from '../../platform/outbound/index.ts';
import type { FeedDeps } from './feed-deps.ts';
import { performFeedRun } from './feeds.jobs.ts';
import { feedAges } from './feeds.repository.ts';
import { getFeedRuns, getFeeds, importFile, startRun } from './feeds.service.ts';
import { beginDueRuns, prepareFeeds } from './feeds-at-work.ts';
import { openIndexBuilder } from './index-builder.ts';
import { performRun } from './perform-run.ts';

const OTTO: Actor = { id: 'otto', name: 'Otto', kind: 'person', role: 'owner' };

let test: TestDatabase;
let server: Server;
let base = '';
let folder = '';
let now = '2026-10-05T10:00:00.000Z';
let count = 0;
let begun: { runId: string; actor: Actor }[] = [];
let rematched = 0;
let asked: string[] = [];
/** Path to what the server says: bytes, or a status. */
const site = new Map<string, Uint8Array | string | number>();

const jobs: Jobs = {
  enqueue: (_tx, job, payload) => {
    const parsed = performFeedRun.payload.safeParse(job.payload.parse(payload));
    if (parsed.success) {
      begun.push(parsed.data);
    }
    return Promise.resolve();
  },
  work: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
};

beforeAll(async () => {
  test = await testDatabase();
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const found = site.get(request.url ?? '') ?? 404;
    if (typeof found === 'number') {
      response.writeHead(found).end();
    } else {
      response.setHeader('etag', `"${found.length}"`);
      const isKnown = request.headers['if-none-match'] === `"${found.length}"`;
      response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : found);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await test.close();
});
beforeEach(async () => {
  await test.truncate();
  site.clear();
  [begun, rematched, asked] = [[], 0, []];
  now = '2026-10-05T10:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'cradle-feeds-'));
  await buildIndex({ out: join(folder, 'index'), osv: [], now });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function deps(over: Partial<FeedDeps['settings']> = {}): FeedDeps {
  return {
    db: test.db,
    jobs,
    outbound: openOutbound({ version: '1.0.0', allowedHosts: [new URL(base).host] }),
    settings: {
      enabled: true,
      hours: 6,
      sources: {
        osv: `${base}/osv`,
        kev: `${base}/kev.json`,
        euvd: `${base}/euvd`,
        epss: `${base}/epss.csv.gz`,
      },
      osvEcosystems: ['npm'],
      ...over,
    },
    dataFolder: folder,
    indexFolder: join(folder, 'index'),
    builder: openIndexBuilder(),
    now: () => now,
    newId: () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
    reloadIndex: () => Promise.resolve(),
    rematchAll: () => {
      rematched += 1;
      return Promise.resolve({ changedFindings: 3, newlyExploited: [] });
    },
  };
}

function osvRecord(id: string, modified: string, fixed: string): string {
  return JSON.stringify({
    id,
    modified,
    affected: [
      {
        package: { ecosystem: 'npm', name: 'left-pad' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }],
      },
    ],
  });
}

function kevFile(cves: readonly string[], released = '2026-10-04T12:00:00Z'): string {
  return JSON.stringify({
    catalogVersion: '2026.10.04',
    dateReleased: released,
    vulnerabilities: cves.map((cveID) => ({ cveID, dateAdded: '2026-10-01' })),
  });
}

/** Runs a feed as the job would, and gives its run as the API shows it. */
async function run(feed: 'osv' | 'kev' | 'euvd' | 'epss', with_ = deps()) {
  const started = await startRun(with_, feed, OTTO);
  if (!started.ok) {
    throw new Error(`refused: ${started.failure.kind}`);
  }
  expect(started.value.outcome).toBe('running');
  await performRun(with_, started.value.id, OTTO);
  const runs = await getFeedRuns(with_, feed, { limit: 1 });
  const last = runs.ok ? runs.value.items[0] : undefined;
  if (last === undefined) {
    throw new Error('there is no run');
  }
  return last;
}

async function openedIndex() {
  const opened = await openIndexFolder(join(folder, 'index'));
  if (!opened.ok) {
    throw new Error(opened.failure.message);
  }
  await opened.value.close();
  return opened.value;
}

async function state(feed: string): Promise<string | undefined> {
  return (await feedAges(test.db, now)).find((age) => age.feed === feed)?.state;
}

describe('a run of OSV', () => {
  beforeEach(async () => {
    await prepareFeeds(deps());
    rematched = 0;
    site.set('/osv/npm/modified_id.csv', '2026-10-02T00:00:00Z,GHSA-aaaa\n');
    site.set(
      '/osv/npm/all.zip',
      zipSync({
        'GHSA-aaaa.json': Buffer.from(osvRecord('GHSA-aaaa', '2026-10-02T00:00:00Z', '1.0.0')),
        'broken.json': Buffer.from('{'),
      }),
    );
  });

  it('takes the zip the first time, names what it refused, and matches again', async () => {
    const last = await run('osv');

    expect(last).toMatchObject({
      outcome: 'succeeded',
      records: 2,
      refusedCount: 1,
      refused: [{ record: 'broken.json' }],
      dataAsOf: '2026-10-02T00:00:00Z',
      changedFindings: 3,
    });
    expect(rematched).toBe(1);
    expect(await state('osv')).toBe('fresh');
    expect((await openedIndex()).index.meta.counts.advisories).toBe(1);
    expect(await readdir(join(folder, 'feeds'))).toEqual([]);
  });

  it('takes only the records that the list names as changed afterwards', async () => {
    await run('osv');
    asked = [];
    site.set(
      '/osv/npm/modified_id.csv',
      '2026-10-04T00:00:00Z,npm/GHSA-bbbb\n2026-10-03T00:00:00Z,GHSA-gone\n2026-10-02T00:00:00Z,GHSA-aaaa\n',
    );
    site.set('/osv/npm/GHSA-bbbb.json', osvRecord('GHSA-bbbb', '2026-10-04T00:00:00Z', '2.0.0'));

    const last = await run('osv');

    expect(asked.sort()).toEqual([
      '/osv/npm/GHSA-bbbb.json',
      '/osv/npm/GHSA-gone.json',
      '/osv/npm/modified_id.csv',
    ]);
    expect(last).toMatchObject({
      outcome: 'succeeded',
      refusedCount: 1,
      refused: [{ record: 'GHSA-gone', reason: 'is named as changed, but not there' }],
    });
    expect((await openedIndex()).index.meta.counts.advisories).toBe(2);
  });

  it('says "unchanged" and builds nothing when the list names nothing new', async () => {
    await run('osv');
    const before = (await openedIndex()).buildId;

    const last = await run('osv');

    expect(last.outcome).toBe('unchanged');
    expect((await openedIndex()).buildId).toBe(before);
    expect(await state('osv')).toBe('fresh');
  });

  it('reads a mirror without a list by its zip alone', async () => {
    site.delete('/osv/npm/modified_id.csv');

    expect((await run('osv')).outcome).toBe('succeeded');
    expect((await run('osv')).outcome).toBe('unchanged');
  });

  it.each([
    ['a refusal', 403, /status 403/],
    ['a page of a proxy', '<html>Please sign in</html>', /./],
  ])('concludes nothing from %s', async (_case, answer, reason) => {
    await run('osv');
    const before = (await openedIndex()).buildId;
    site.delete('/osv/npm/modified_id.csv');
    site.set('/osv/npm/all.zip', answer);
    now = '2026-10-05T16:00:00.000Z';
    rematched = 0;

    const last = await run('osv');

    expect(last.outcome).toBe('failed');
    expect(last.error).toMatch(reason);
    expect((await openedIndex()).buildId).toBe(before);
    expect(rematched).toBe(0);
    expect(await state('osv')).toBe('failing');
    const feeds = await getFeeds(deps());
    const osv = feeds.ok ? feeds.value.feeds.find(({ kind }) => kind === 'osv') : undefined;
    expect(osv).toMatchObject({
      lastSuccessAt: '2026-10-05T10:00:00.000Z',
      nextRunAt: '2026-10-05T17:00:00.000Z',
      records: 1,
    });
  });

  it('leaves one audit entry a run, with who asked for it', async () => {
    await run('osv');
    site.set('/osv/npm/modified_id.csv', 500);
    await run('osv');

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
  beforeEach(() => prepareFeeds(deps()));

  it('take KEV, EUVD and EPSS in their own forms', async () => {
    site.set('/kev.json', kevFile(['CVE-2023-44487']));
    site.set(
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
    site.set('/euvd/dump/cve-euvd-mapping', 'euvd_id,cve_id\nEUVD-2023-9,CVE-2023-44487\n');
    site.set(
      '/epss.csv.gz',
      gzipSync(
        '#model_version:v5,score_date:2026-10-04T00:00:00Z\ncve,epss,percentile\nCVE-2023-44487,0.94,0.99\n',
      ),
    );

    const runs = [await run('kev'), await run('euvd'), await run('epss')];

    expect(runs.map(({ outcome, records }) => [outcome, records])).toEqual([
      ['succeeded', 1],
      ['succeeded', 2],
      ['succeeded', 1],
    ]);
    const { counts } = (await openedIndex()).index.meta;
    expect(counts).toMatchObject({ exploited: 2, epss: 1, euvdIds: 2 });
  });

  it('keeps the catalogue when the new one holds no entry at all', async () => {
    site.set('/kev.json', kevFile(['CVE-2023-44487']));
    await run('kev');
    site.set('/kev.json', kevFile([]));

    const last = await run('kev');

    expect(last).toMatchObject({ outcome: 'failed' });
    expect(last.error).toContain('holds no entry at all');
    expect((await openedIndex()).index.meta.counts.exploited).toBe(1);
  });

  it('take a folder in a locked room', async () => {
    const euvd = join(folder, 'brought');
    await rm(euvd, { recursive: true, force: true });
    const kev = join(folder, 'kev.json');
    await writeFile(kev, kevFile(['CVE-2023-44487']));
    const settings = deps().settings;
    const locked = deps({ sources: { ...settings.sources, kev, euvd } });

    expect((await run('kev', locked)).outcome).toBe('succeeded');
    expect((await run('kev', locked)).outcome).toBe('unchanged');
    expect(await run('euvd', locked)).toMatchObject({
      outcome: 'failed',
      error: `${join(euvd, 'kev-dump.json')}: is not there.`,
    });
  });

  it('take a file that a person brings', async () => {
    const begunRun = await importFile(
      deps(),
      'kev',
      { bytes: Buffer.from(kevFile(['CVE-2023-44487'])), fileName: 'kev\n.json' },
      OTTO,
    );
    const id = begunRun.ok ? begunRun.value.id : '';
    await performRun(deps(), id, OTTO);

    const runs = await getFeedRuns(deps(), 'kev', { limit: 5 });
    expect(runs.ok && runs.value.items[0]).toMatchObject({
      outcome: 'succeeded',
      source: 'file: kev .json',
    });
    expect(asked).toEqual([]);
    expect(await readdir(join(folder, 'feeds'))).toEqual([]);
  });

  it('refuses a second run of a feed that is running', async () => {
    await startRun(deps(), 'kev', OTTO);
    const second = await startRun(deps(), 'kev', OTTO);

    expect(!second.ok && second.failure.kind).toBe('conflict');
    expect(begun).toHaveLength(1);
  });
});

describe('a start', () => {
  it('fails the runs that a crash left, and lets the feed run again', async () => {
    await prepareFeeds(deps());
    await startRun(deps(), 'kev', OTTO);

    await prepareFeeds(deps());

    const runs = await getFeedRuns(deps(), 'kev', { limit: 5 });
    expect(runs.ok && runs.value.items[0]).toMatchObject({ outcome: 'failed' });
    expect((await startRun(deps(), 'kev', OTTO)).ok).toBe(true);
  });

  it('matches again when a crash came between the new index and the matching', async () => {
    await prepareFeeds(deps());
    expect(rematched).toBe(1);
    await prepareFeeds(deps());
    expect(rematched).toBe(1);
    await test.db.updateTable('index_state').set({ matched_at: null }).execute();

    await prepareFeeds(deps());

    expect(rematched).toBe(2);
  });

  it('begins what is due, by the clock of each feed', async () => {
    await prepareFeeds(deps());
    await beginDueRuns(deps());
    expect(begun).toHaveLength(4);
    await beginDueRuns(deps());
    expect(begun).toHaveLength(4);
    await beginDueRuns(deps({ enabled: false }));
    expect(begun).toHaveLength(4);
  });
});

describe('feedAges', () => {
  it('goes from never over fresh to stale', async () => {
    await prepareFeeds(deps());
    site.set('/kev.json', kevFile(['CVE-2023-44487']));
    const states = [await state('kev')];
    await run('kev');
    states.push(await state('kev'));
    now = '2026-10-05T22:00:00.000Z';
    states.push(await state('kev'));
    now = '2026-10-05T22:00:00.001Z';
    states.push(await state('kev'));

    expect(states).toEqual(['never', 'fresh', 'fresh', 'stale']);
  });
});
