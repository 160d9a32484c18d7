import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@cradle/contract';
import { readSettings } from '@cradle/disk';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeFeatures, type Features } from './compose-features.ts';
import { folderDocumentStore } from './platform/folder-document-store.ts';
import { newUuid } from './platform/ids.ts';
import { type RunningJobs, startJobs } from './platform/jobs/pg-boss-jobs.ts';
import { createLog } from './platform/log.ts';
import { smtpMailer } from './platform/mail/smtp-mailer.ts';

let test: TestDatabase;
let jobs: RunningJobs;
let features: Features;
let folder = '';

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-mounted-'));
  const settings = readSettings({ CRADLE_DATA: folder, CRADLE_FEEDS: 'off' }, folder);
  if (!settings.ok) {
    throw new Error('the settings of the test are refused');
  }
  jobs = await startJobs(test.jobs, () => undefined);
  const url = 'http://localhost';
  const mail = smtpMailer({ url: '', from: '' });
  const shared = {
    mail,
    now: () => '2026-11-24T00:00:00.000Z',
    newId: () => newUuid(Date.parse('2026-11-24T00:00:00.000Z')),
  };
  features = await composeFeatures({
    ...shared,
    settings: settings.value,
    database: { ...test, close: () => test.close() },
    jobs,
    log: createLog('error'),
    documents: folderDocumentStore(join(folder, 'documents')),
    people: {
      ...shared,
      db: test.db,
      engine: test.engine,
      version: '0.1.0',
      auth: { secret: 's'.repeat(40), url },
    },
    url,
    progress: () => undefined,
  });
});
afterAll(async () => {
  await jobs.stop();
  await features.stop();
  await test.close();
  await rm(folder, { recursive: true });
});

describe('the server', () => {
  it('mounts every route of the contract once, and none besides', () => {
    const mounted = features.routes.map(({ route }) => route.id);

    expect(mounted.toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
  });

  it('mounts the routes of the contract themselves, not others under their names', () => {
    const own = new Set(routes);

    expect(features.routes.filter(({ route }) => !own.has(route))).toEqual([]);
  });

  it('offers each list as a spreadsheet', () => {
    const without = features.routes.filter(
      ({ route, columns }) => (route.list === true) !== (columns !== null),
    );

    expect(without.map(({ route }) => route.id)).toEqual([]);
  });
});
