import { listSettings, type SettingsInForce } from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import { showSettings } from '@cradle/disk';
import { auditRoutes } from './features/audit/index.ts';
import { findOrganisation, type PeopleDeps, peopleRoutes } from './features/people/index.ts';
import { canAnswer } from './platform/db/health.repository.ts';
import type { Database } from './platform/db/index.ts';
import type { DocumentStore } from './platform/documents.ts';
import { json, type MountedRoute, on } from './platform/http/mount.ts';
import type { Jobs } from './platform/jobs/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Mailer } from './platform/mail/mail.ts';

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
  now(): string;
  newId(): string;
  progress(step: string): void;
};

/** The features, wired: their routes, and what they do outside requests. */
export type Features = {
  readonly routes: readonly MountedRoute[];
  ready(): Promise<boolean>;
  loadDemo(): Promise<void>;
  /** Starts what runs by the clock, once the server listens. */
  begin(): Promise<void>;
  stop(): Promise<void>;
};

/** Wires each feature to what it uses: the one place that knows them all. */
export async function composeFeatures(world: World): Promise<Features> {
  const { db } = world.database;
  const routes: MountedRoute[] = [
    ...peopleRoutes(world.people),
    ...auditRoutes({
      db,
      now: () => world.now(),
      organisationName: async () => (await findOrganisation(db))?.name ?? '',
    }),
    on(listSettings, () =>
      Promise.resolve(
        ok(
          json({
            settings: [...showSettings(world.settings)],
            mail: world.mail.configured ? ('configured' as const) : ('notConfigured' as const),
          }),
        ),
      ),
    ),
  ];
  await Promise.resolve();
  return {
    routes,
    ready: () => canAnswer(db),
    loadDemo: () => Promise.resolve(),
    begin: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
