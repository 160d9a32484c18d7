import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedRunView } from '@cradle/contract';
import { buildIndex, type OpenIndexFolder, openIndexFolder } from '@cradle/disk';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { openOutbound } from '../../platform/outbound/index.ts';
import type { FeedDeps } from './feed-deps.ts';
import type { FeedKind } from './feed-kinds.ts';
import { performFeedRun } from './feeds.jobs.ts';
import { feedAges } from './feeds.repository.ts';
import { getFeedRuns, startRun } from './feeds.service.ts';
import { openIndexBuilder } from './index-builder.ts';
import { performRun } from './perform-run.ts';

/** The person of these tests. */
export const OTTO: Actor = { id: 'otto', name: 'Otto', kind: 'person', role: 'owner' };

/** A publisher of feeds on this machine, and a Cradle that asks it. */
export type FeedSite = {
  /** Path to what the server says: bytes, or a status. */
  readonly says: Map<string, Uint8Array | string | number>;
  readonly asked: string[];
  /** Runs whose jobs were sent. */
  readonly begun: string[];
  /** How often all components were judged again. */
  rematched: number;
  now: string;
  folder: string;
  deps(over?: Partial<FeedDeps['settings']>): FeedDeps;
  /** Empties everything and makes an index of nothing. */
  reset(): Promise<void>;
  close(): Promise<void>;
  /** Runs a feed as its job would, and gives the run as the API shows it. */
  run(feed: FeedKind, deps?: FeedDeps): Promise<FeedRunView>;
  index(): Promise<OpenIndexFolder>;
  state(feed: FeedKind): Promise<string | undefined>;
};

/** Opens the site. */
export async function openFeedSite(db: Db): Promise<FeedSite> {
  const says: FeedSite['says'] = new Map();
  const asked: string[] = [];
  const begun: string[] = [];
  const server = publisher(says, asked);
  const base = await listen(server);
  const jobs = rememberingJobs(begun);
  let count = 0;

  const site: FeedSite = {
    says,
    asked,
    begun,
    rematched: 0,
    now: '',
    folder: '',
    deps: (over = {}) => ({
      db,
      jobs,
      outbound: openOutbound({ version: '1.0.0', allowedHosts: [new URL(base).host] }),
      settings: { ...settingsFor(base), ...over },
      dataFolder: site.folder,
      indexFolder: join(site.folder, 'index'),
      builder: openIndexBuilder(),
      onError: (error) => {
        throw error;
      },
      now: () => site.now,
      newId: () => {
        count += 1;
        return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
      },
      reloadIndex: () => Promise.resolve(),
      rematchAll: () => {
        site.rematched += 1;
        return Promise.resolve({ changedFindings: 3, newlyExploited: [] });
      },
    }),
    async reset() {
      await rm(site.folder || join(tmpdir(), 'cradle-nothing'), { recursive: true, force: true });
      says.clear();
      asked.length = 0;
      begun.length = 0;
      site.rematched = 0;
      site.now = '2026-10-05T10:00:00.000Z';
      site.folder = await mkdtemp(join(tmpdir(), 'cradle-feeds-'));
      await buildIndex({ out: join(site.folder, 'index'), osv: [], now: site.now });
    },
    async close() {
      server.close();
      await rm(site.folder, { recursive: true, force: true });
    },
    run: (feed, deps = site.deps()) => runOnce(deps, feed),
    index: () => openedIndex(site.folder),
    state: async (feed) => (await feedAges(db, site.now)).find((age) => age.feed === feed)?.state,
  };
  return site;
}

/** ETags are lengths, which is enough to tell versions apart here. */
function publisher(says: FeedSite['says'], asked: string[]): Server {
  return createServer((request, response) => {
    asked.push(request.url ?? '');
    const found = says.get(request.url ?? '') ?? 404;
    if (typeof found === 'number') {
      response.writeHead(found).end();
      return;
    }
    const etag = `"${found.length}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    response.setHeader('etag', etag).writeHead(isKnown ? 304 : 200);
    response.end(isKnown ? undefined : found);
  });
}

function settingsFor(base: string): FeedDeps['settings'] {
  return {
    enabled: true,
    hours: 6,
    sources: {
      osv: `${base}/osv`,
      kev: `${base}/kev.json`,
      euvd: `${base}/euvd`,
      epss: `${base}/epss.csv.gz`,
    },
    osvEcosystems: ['npm'],
  };
}

function rememberingJobs(begun: string[]): Jobs {
  return {
    enqueue: (_tx, job, payload) => {
      const parsed = performFeedRun.payload.safeParse(job.payload.parse(payload));
      if (parsed.success) {
        begun.push(parsed.data.runId);
      }
      return Promise.resolve();
    },
    work: () => Promise.resolve(),
    schedule: () => Promise.resolve(),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

async function runOnce(deps: FeedDeps, feed: FeedKind): Promise<FeedRunView> {
  const started = await startRun(deps, feed, OTTO);
  if (!started.ok || started.value.outcome !== 'running') {
    throw new Error('the run was not begun');
  }
  await performRun(deps, started.value.id, OTTO);
  const runs = await getFeedRuns(deps, feed, { limit: 1 });
  const last = runs.ok ? runs.value.items[0] : undefined;
  if (last === undefined) {
    throw new Error('there is no run');
  }
  return last;
}

async function openedIndex(folder: string): Promise<OpenIndexFolder> {
  const opened = await openIndexFolder(join(folder, 'index'));
  if (!opened.ok) {
    throw new Error(opened.failure.message);
  }
  await opened.value.close();
  return opened.value;
}

/** An OSV record about one package of npm. */
export function osvRecord(id: string, modified: string, fixed: string): string {
  const ranges = [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed }] }];
  const affected = [{ package: { ecosystem: 'npm', name: 'left-pad' }, ranges }];
  return JSON.stringify({ id, modified, affected });
}

/** A catalogue as CISA writes it. */
export function kevFile(cves: readonly string[]): string {
  return JSON.stringify({
    catalogVersion: '2026.10.04',
    dateReleased: '2026-10-04T12:00:00Z',
    vulnerabilities: cves.map((cveID) => ({ cveID, dateAdded: '2026-10-01' })),
  });
}
