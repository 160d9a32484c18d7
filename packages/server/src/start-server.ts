import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SettingsInForce } from '@cradle/contract';
import { composeFeatures, type Features } from './compose-features.ts';
import { authenticate, ownerToken, type PeopleDeps } from './features/people/index.ts';
import { type Database, openEmbedded, openPostgres } from './platform/db/index.ts';
import { folderDocumentStore } from './platform/folder-document-store.ts';
import { describeApi, serveApiPages } from './platform/http/api-pages.ts';
import { type AppDeps, createApp, mountRoute } from './platform/http/app.ts';
import { serveHealth } from './platform/http/health.ts';
import { servePages } from './platform/http/pages.ts';
import { newUuid } from './platform/ids.ts';
import { type RunningJobs, startJobs } from './platform/jobs/pg-boss-jobs.ts';
import { createLog, type Log } from './platform/log.ts';
import { smtpMailer } from './platform/mail/smtp-mailer.ts';
import { sessionSecret } from './platform/secret.ts';
import { VERSION } from './version.ts';

/** What a start is told beyond the settings. */
export type StartOptions = {
  readonly settings: SettingsInForce;
  /** Load the demonstration, if it is not there yet. */
  readonly demo: boolean;
  /** Told of each step that may take longer than a moment. */
  readonly progress: (step: string) => void;
};

/** A server that answers. `stop` lets requests and jobs finish and closes the database. */
export type RunningServer = {
  readonly url: string;
  /** One-time address for the owner's set-up; `null` once there is an owner. */
  readonly ownerLink: string | null;
  stop(): Promise<void>;
};

const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));
const MEBIBYTE = 1_048_576;

/**
 * Opens the database, wires the features and listens.
 *
 * Throws `FolderInUse`, `NewerDatabase`, `DatabaseUnusable`, or the error of the socket (`EADDRINUSE`, `EACCES`); what
 * was opened until then is closed again.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { values } = options.settings;
  const now = () => new Date().toISOString();
  const log = createLog(values.CRADLE_LOG);
  const database = await openDatabase(options, now());
  let jobs: RunningJobs | undefined;
  try {
    jobs = await startJobs(database.jobs, (error) => {
      log('error', 'the job queue reported an error', { error: error.message });
    });
    return await listen({ options, database, jobs, log, now });
  } catch (error) {
    await jobs?.stop();
    await database.close();
    throw error;
  }
}

async function openDatabase(options: StartOptions, now: string): Promise<Database> {
  const { DATABASE_URL, CRADLE_DATA } = options.settings.values;
  if (DATABASE_URL !== '') {
    options.progress('Opening PostgreSQL …');
    return openPostgres(DATABASE_URL);
  }
  options.progress(`Opening the embedded database in ${CRADLE_DATA} …`);
  return openEmbedded(CRADLE_DATA, now);
}

type Parts = {
  readonly options: StartOptions;
  readonly database: Database;
  readonly jobs: RunningJobs;
  readonly log: Log;
  readonly now: () => string;
};

async function listen(parts: Parts): Promise<RunningServer> {
  const { options, database, jobs } = parts;
  const { values } = options.settings;
  const url = addressInSettings(options.settings);
  const people = peopleDeps(parts, url);
  const features = await wireFeatures(parts, people, url);
  const app = await openApp(parts, { people, features, url });
  if (options.demo) {
    options.progress('Loading the demonstration …');
    await features.loadDemo();
  }
  const token = await ownerToken(people);
  await app.listen({ host: values.CRADLE_HOST, port: values.CRADLE_PORT });
  await features.begin();
  const address = values.CRADLE_URL === '' ? actualAddress(app.server.address(), url) : url;
  return {
    url: address,
    ownerLink: token === null ? null : `${address}/set-up?token=${token}`,
    async stop() {
      await app.close();
      await jobs.stop();
      await features.stop();
      await database.close();
    },
  };
}

function peopleDeps({ options, database, now }: Parts, url: string): PeopleDeps {
  const { values } = options.settings;
  return {
    db: database.db,
    engine: database.engine,
    version: VERSION,
    mail: smtpMailer({ url: values.CRADLE_SMTP_URL, from: values.CRADLE_MAIL_FROM }),
    now,
    auth: { secret: sessionSecret(values.CRADLE_SECRET, values.CRADLE_DATA), url },
    newId: () => newUuid(Date.now()),
  };
}

function wireFeatures(parts: Parts, people: PeopleDeps, url: string): Promise<Features> {
  const { options, database, jobs, log, now } = parts;
  return composeFeatures({
    settings: options.settings,
    database,
    jobs,
    mail: people.mail,
    log,
    now,
    url,
    people,
    newId: () => people.newId(),
    documents: folderDocumentStore(join(options.settings.values.CRADLE_DATA, 'documents')),
    progress: options.progress,
  });
}

/** The HTTP side, not listening yet: the API with its pages, whether it is healthy, and the pages for people. */
async function openApp(
  { options, log }: Parts,
  wired: { readonly people: PeopleDeps; readonly features: Features; readonly url: string },
) {
  const { values } = options.settings;
  const deps: AppDeps = {
    authenticate: (headers) => authenticate(wired.people, headers),
    maxUploadBytes: values.CRADLE_MAX_SBOM_MB * MEBIBYTE,
    trustProxy: values.CRADLE_TRUST_PROXY === 'yes',
    https: wired.url.startsWith('https:'),
    log,
  };
  const app = await createApp(deps);
  await describeApi(app, VERSION);
  await app.register(async (api) => {
    for (const route of wired.features.routes) {
      mountRoute(api, deps, route);
    }
    await serveApiPages(api);
  });
  serveHealth(app, () => wired.features.ready());
  await servePages(app, WEB);
  return app;
}

/** Where people reach Cradle, as far as the settings say it. */
function addressInSettings({ values }: SettingsInForce): string {
  return values.CRADLE_URL === ''
    ? `http://${hostInUrl(values.CRADLE_HOST)}:${values.CRADLE_PORT}`
    : values.CRADLE_URL.replace(/\/$/, '');
}

/** With port 0 the system chose one. */
function actualAddress(bound: AddressInfo | string | null, url: string): string {
  const address = new URL(url);
  if (bound !== null && typeof bound !== 'string') {
    address.port = String(bound.port);
  }
  return address.origin;
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') {
    return 'localhost';
  }
  return host.includes(':') ? `[${host}]` : host;
}
