import { join } from 'node:path';
import { listSettings, type SettingsInForce } from '@cradle/contract';
import { failureSentence } from '@cradle/core/failure';
import { ok } from '@cradle/core/shared';
import { showSettings } from '@cradle/disk';
import { auditRoutes } from './features/audit/index.ts';
import { caseFileRoutes } from './features/case-file/index.ts';
import { type DemoDeps, demoRoutes, loadDemo } from './features/demo/index.ts';
import { classificationOf, dutyRoutes } from './features/duties/index.ts';
import {
  type FeedDeps,
  feedAges,
  feedRoutes,
  feedSettings,
  openIndexBuilder,
  prepareFeeds,
  startFeeds,
} from './features/feeds/index.ts';
import { mailNotice, noticeRoutes, runMailNotice } from './features/notices/index.ts';
import { findOrganisation, type PeopleDeps, peopleRoutes } from './features/people/index.ts';
import { productRoutes } from './features/products/index.ts';
import { reminderRoutes, startReminders } from './features/reminders/index.ts';
import { openCandidates, reportingRoutes } from './features/reporting/index.ts';
import { documentReader, sbomRoutes } from './features/sboms/index.ts';
import {
  findReleasesHit,
  type IndexHolder,
  indexHolder,
  rematchAll,
  vulnerabilityRoutes,
} from './features/vulnerabilities/index.ts';
import { canAnswer } from './platform/db/health.repository.ts';
import type { Database } from './platform/db/index.ts';
import type { DocumentStore } from './platform/documents.ts';
import { SYSTEM } from './platform/http/actor.ts';
import { json, type MountedRoute, on } from './platform/http/mount.ts';
import type { Jobs } from './platform/jobs/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Mailer } from './platform/mail/mail.ts';
import { openOutbound } from './platform/outbound/index.ts';
import { openPdfMaker } from './platform/pdf/index.ts';
import { VERSION } from './version.ts';

/** Everything that the features are made from. */
export type World = {
  readonly settings: SettingsInForce;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly mail: Mailer;
  readonly log: Log;
  readonly documents: DocumentStore;
  readonly people: PeopleDeps;
  /** Address under which people reach Cradle, for links in mails. */
  readonly url: string;
  readonly now: () => string;
  readonly newId: () => string;
  readonly progress: (step: string) => void;
};

/** The features, wired: their routes, and what they do outside requests. */
export type Features = {
  readonly routes: readonly MountedRoute[];
  ready(): Promise<boolean>;
  /** Loads the demonstration unless it is there. Throws when it is refused for another reason. */
  loadDemo(): Promise<void>;
  /** Starts what runs by the clock, once the server listens. */
  begin(): Promise<void>;
  stop(): Promise<void>;
};

const MEBIBYTE = 1_048_576;

/** Wires each feature to what it uses: the one place that knows them all. */
export async function composeFeatures(world: World): Promise<Features> {
  const index = indexHolder(join(world.settings.values.CRADLE_DATA, 'index'));
  const shared = sharedDeps(world, index);
  const feeds = feedDeps(world, index, shared);
  // The queue of mails must be there before anything enqueues one within a transaction.
  const mailing = { db: shared.db, mailer: world.mail, url: world.url, now: world.now };
  await world.jobs.work(mailNotice, async (payload) => {
    await runMailNotice(mailing, payload);
  });
  await prepareFeeds(feeds, world.progress);
  return {
    routes: [
      ...peopleRoutes(world.people),
      ...productRoutes(shared),
      ...dutyRoutes(shared),
      ...sbomRoutes(shared),
      ...vulnerabilityRoutes(shared),
      ...feedRoutes(feeds),
      ...noticeRoutes(shared),
      ...reportingRoutes(shared),
      ...reminderRoutes(shared),
      ...caseFileRoutes(shared),
      ...demoRoutes(shared),
      ...auditRoutes({
        db: shared.db,
        now: world.now,
        organisationName: async () => (await findOrganisation(shared.db))?.name ?? '',
      }),
      settingsRoute(world),
    ],
    ready: () => canAnswer(shared.db),
    async loadDemo() {
      const loaded = await loadDemo(shared, SYSTEM);
      if (!loaded.ok && loaded.failure.kind !== 'conflict') {
        throw new Error(failureSentence(loaded.failure));
      }
    },
    async begin() {
      await startReminders({
        ...shared,
        onError(error) {
          world.log('error', 'reminders could not be sent', {
            error: error instanceof Error ? error.stack : String(error),
          });
        },
      });
      await startFeeds(feeds);
    },
    async stop() {
      await shared.pdf.close();
      await index.close();
    },
  };
}

/** What features share; each names in its own type just what it uses. */
function sharedDeps(world: World, index: IndexHolder): DemoDeps {
  const { jobs, documents, now, newId } = world;
  const { db } = world.database;
  return {
    db,
    jobs,
    documents,
    now,
    newId,
    index,
    feedAges: (on, at) => feedAges(on, at),
    classificationOf,
    findReleasesHit,
    onExploited: (tx, vulnerabilityIds, actor) =>
      openCandidates(tx, { jobs, now, newId }, vulnerabilityIds, actor),
    readDocument: documentReader({ bytes: world.settings.values.CRADLE_MAX_SBOM_MB * MEBIBYTE }),
    pdf: openPdfMaker(),
  };
}

function feedDeps(world: World, index: IndexHolder, shared: DemoDeps): FeedDeps {
  const { values } = world.settings;
  const settings = feedSettings(values);
  return {
    db: shared.db,
    jobs: world.jobs,
    outbound: openOutbound({ version: VERSION, allowedHosts: settings.hosts }),
    settings,
    dataFolder: values.CRADLE_DATA,
    indexFolder: join(values.CRADLE_DATA, 'index'),
    builder: openIndexBuilder(),
    onError: (error) => {
      world.log('error', 'a feed run failed', {
        error: error instanceof Error ? error.stack : String(error),
      });
    },
    now: world.now,
    newId: world.newId,
    reloadIndex: () => index.reload(),
    rematchAll: () => rematchAll(shared),
  };
}

function settingsRoute(world: World): MountedRoute {
  const mail = world.mail.configured ? ('configured' as const) : ('notConfigured' as const);
  return on(listSettings, () =>
    Promise.resolve(ok(json({ settings: [...showSettings(world.settings)], mail }))),
  );
}
