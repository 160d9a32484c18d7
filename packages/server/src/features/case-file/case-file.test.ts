import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackCaseFile, verifyCaseFile } from '@cradle/core/case-file';
import type { Failure } from '@cradle/core/failure';
import type { Result } from '@cradle/core/shared';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { folderDocumentStore } from '../../platform/folder-document-store.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { openCase, type ReportingDeps } from '../reporting/index.ts';
import { getFile, listFiles, makeFile } from './case-file.service.ts';

const ADA: Actor = { id: 'ada', name: 'Ada', kind: 'person', role: 'owner' };
const PRODUCT = '00000000-0000-7000-8000-0000000000a1';

let test: TestDatabase;
let folder = '';
let now = '';
let count = 0;
let caseId = '';

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-case-file-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await test.truncate();
  now = '2026-10-05T10:00:00.000Z';
  await test.db
    .insertInto('organisation')
    .values({ id: 1, name: 'Müller', time_zone: 'Europe/Berlin', created_at: now, updated_at: now })
    .execute();
  await test.db
    .insertInto('auth_user')
    .values({ id: 'ada', name: 'Ada', email: 'ada@maker.example', role: 'owner' })
    .execute();
  await test.db
    .insertInto('product')
    .values({
      id: PRODUCT,
      name: 'Gateway',
      type: 'software',
      description: '',
      identifiers: '[]',
      core_functionality: '',
      member_states: '[]',
      contacts: '[]',
      responsible: '[]',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await other();
  caseId = await open();
  await other();
});

const unused = () => Promise.reject(new Error('not used here'));
function deps(): ReportingDeps {
  return {
    db: test.db,
    jobs: { enqueue: () => Promise.resolve(), work: unused, schedule: unused },
    documents: folderDocumentStore(folder),
    pdf: { make: unused, close: () => Promise.resolve() },
    now: () => now,
    newId: () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
    findReleasesHit: () => Promise.resolve([]),
  };
}

/** Something in the log that is not of the case. */
async function other(): Promise<void> {
  await test.db.transaction().execute((tx) =>
    appendEntry(tx, {
      now,
      actor: ADA,
      kind: 'product.changed.v1',
      subject: { type: 'product', id: PRODUCT },
      facts: { secret: 'of somebody else' },
    }),
  );
}

async function open(): Promise<string> {
  const opened = await openCase(
    deps(),
    {
      kind: 'severeIncident',
      title: 'Build server entered',
      productIds: [PRODUCT],
      candidateId: null,
      vulnerability: null,
      becameAwareAt: '2026-10-05T08:17:00.000Z',
      awarenessReason: 'seen in logs',
      awarenessEvidence: '',
      memberStates: [],
      summary: '',
      suspectedMalicious: 'yes',
      occurredAt: null,
    },
    ADA,
  );
  return value(opened).view.id;
}

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

async function made() {
  const [file] = value(await makeFile(deps(), caseId, ADA)).items;
  const { bytes } = value(await getFile(deps(), file?.id ?? ''));
  const files = unpackCaseFile(bytes);
  return { file, files: files.ok ? files.value : new Map<string, Uint8Array>() };
}

it('holds the case, verifies, and shows of others only hashes', async () => {
  const { file, files } = await made();

  const verified = verifyCaseFile(files, (bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
  expect(verified).toMatchObject({
    ok: true,
    value: { ok: true, problems: [], log: { ok: true, entries: 2, own: 1 } },
  });
  expect([...files.keys()].toSorted()).toEqual([
    'case.json',
    'index.html',
    'log/entries.jsonl',
    'manifest.json',
    'notices.json',
    'reminders.json',
    'timeline.svg',
    'verify.html',
  ]);
  const all = [...files.values()].map((bytes) => Buffer.from(bytes).toString()).join('');
  expect(all).toContain('Build server entered');
  expect(all).not.toContain('of somebody else');
  expect(file?.rootHash).toBe(verified.ok ? verified.value.manifest.rootHash : '');
});

it('is listed, and its root hash is in the log', async () => {
  const { file } = await made();
  now = '2026-10-05T11:00:00.000Z';
  await made();
  const { items } = value(await listFiles(deps(), caseId));
  expect(items).toHaveLength(2);
  expect(items[1]).toMatchObject({ id: file?.id, madeBy: { name: 'Ada' } });
  const entry = await test.db
    .selectFrom('audit_entry')
    .select('facts')
    .where('kind', '=', 'caseFile.made.v1')
    .orderBy('position')
    .executeTakeFirstOrThrow();
  expect(entry.facts).toMatchObject({ rootHash: file?.rootHash, files: 7 });
});

it('of no case is not found', async () => {
  const nobody = '00000000-0000-7000-8000-00000000dead';
  for (const result of [
    await makeFile(deps(), nobody, ADA),
    await listFiles(deps(), nobody),
    await getFile(deps(), nobody),
  ]) {
    expect(result).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
  }
});
