import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex, shippedSnapshot } from '@cradle/disk';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folderDocumentStore } from '../../platform/folder-document-store.ts';
import { type Actor, SYSTEM } from '../../platform/http/actor.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { classificationOf } from '../duties/index.ts';
import { feedAges } from '../feeds/index.ts';
import { openCandidates } from '../reporting/index.ts';
import { documentReader } from '../sboms/index.ts';
import { findReleasesHit, type IndexHolder, indexHolder } from '../vulnerabilities/index.ts';
import { type DemoDeps, loadDemo, removeDemo } from './demo.service.ts';

const OTTO: Actor = { id: 'otto', name: 'Otto', kind: 'person', role: 'owner' };
const LEFT_BEHIND = [
  'product',
  'release',
  'sbom',
  'component',
  'finding',
  'vulnerability',
  'decision',
  'candidate',
  'reporting_case',
  'document',
  'notice',
] as const;

let test: TestDatabase;
let index: IndexHolder;
let folder = '';
let count = 0;

const jobs: Jobs = {
  enqueue: () => Promise.resolve(),
  work: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
};

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cradle-demo-'));
  const out = join(folder, 'index');
  await buildIndex({ ...shippedSnapshot(), out, now: '2026-10-05T00:00:00Z' });
  index = indexHolder(out);
  await index.reload();
});
afterAll(async () => {
  await index.close();
  await test.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => test.truncate());

function deps(now = '2026-10-05T10:00:00.000Z'): DemoDeps {
  const newId = () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  return {
    db: test.db,
    jobs,
    index,
    documents: folderDocumentStore(join(folder, 'documents')),
    readDocument: documentReader({ bytes: 50_000_000 }),
    pdf: { make: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
    now: () => now,
    newId,
    feedAges,
    classificationOf,
    findReleasesHit,
    onExploited: (tx, ids, actor) =>
      openCandidates(tx, { jobs, now: () => now, newId }, ids, actor),
  };
}

async function rows(table: (typeof LEFT_BEHIND)[number]): Promise<number> {
  const { n } = await test.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

async function counts(): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const table of LEFT_BEHIND) {
    all[table] = await rows(table);
  }
  return all;
}

describe('the demonstration', () => {
  it('brings three products with real findings, a decision, a case, and a question that waits', async () => {
    const loaded = await loadDemo(deps(), SYSTEM);

    expect(loaded).toEqual({ ok: true, value: { products: 3 } });
    const candidates = await test.db
      .selectFrom('candidate')
      .select(['vulnerability_id', 'state', 'demo'])
      .orderBy('vulnerability_id')
      .execute();
    expect(candidates).toContainEqual({
      vulnerability_id: 'CVE-2022-22965',
      state: 'caseOpened',
      demo: true,
    });
    expect(candidates).toContainEqual({
      vulnerability_id: 'CVE-2023-44487',
      state: 'open',
      demo: true,
    });
    expect(await test.db.selectFrom('reporting_case').select(['title', 'demo']).execute()).toEqual([
      { title: 'CVE-2022-22965 in Keystone Identity Server', demo: true },
    ]);
    expect(await counts()).toMatchObject({
      product: 3,
      release: 4,
      sbom: 4,
      decision: 1,
      notice: 0,
    });
    expect(await rows('finding')).toBeGreaterThan(3);
  });

  it('leaves without a trace but the log, which says that it was there', async () => {
    await loadDemo(deps(), OTTO);
    const removed = await removeDemo(deps(), OTTO);

    expect(removed.ok).toBe(true);
    expect(Object.values(await counts()).every((n) => n === 0)).toBe(true);
    const kinds = await test.db
      .selectFrom('audit_entry')
      .select('kind')
      .orderBy('position')
      .execute();
    expect(kinds.at(-1)?.kind).toBe('demo.removed.v1');
    expect(kinds.map(({ kind }) => kind)).toContain('demo.loaded.v1');
  });

  it('leaves what is not its own', async () => {
    await test.db
      .insertInto('product')
      .values({
        id: '00000000-0000-7000-8000-00000000aaaa',
        name: 'Keystone Identity Server',
        type: 'software',
        description: '',
        identifiers: '[]',
        core_functionality: '',
        member_states: '[]',
        contacts: '[]',
        responsible: '[]',
        created_at: '2026-10-05T10:00:00.000Z',
        updated_at: '2026-10-05T10:00:00.000Z',
      })
      .execute();

    await loadDemo(deps(), OTTO);
    await removeDemo(deps(), OTTO);

    expect(await test.db.selectFrom('product').select('demo').execute()).toEqual([{ demo: false }]);
  });

  it('is there once, and can come again after it left', async () => {
    await loadDemo(deps(), OTTO);
    const twice = await loadDemo(deps(), OTTO);
    await removeDemo(deps(), OTTO);
    const gone = await removeDemo(deps(), OTTO);
    const again = await loadDemo(deps(), OTTO);

    expect(twice).toMatchObject({ ok: false, failure: { kind: 'conflict' } });
    expect(gone).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
    expect(again.ok).toBe(true);
  });

  it('opens no case on a machine whose clock is before the duty', async () => {
    const loaded = await loadDemo(deps('2026-09-01T10:00:00.000Z'), OTTO);

    expect(loaded.ok).toBe(true);
    expect(await rows('reporting_case')).toBe(0);
  });

  it('leaves nothing half loaded', async () => {
    const broken = { ...deps(), onExploited: () => Promise.reject(new Error('broken')) };

    await expect(loadDemo(broken, OTTO)).rejects.toThrow('broken');
    expect(Object.values(await counts()).every((n) => n === 0)).toBe(true);
  });
});
