import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/http/actor.ts';
import { SYSTEM } from '../../platform/http/actor.ts';
import { dismiss, getCandidates, reopen, startAssessment } from './candidates.service.ts';
import { assertExploited, hit, insertMaker, MAKER, rememberedJobs } from './maker-for-tests.ts';
import { openCandidates } from './open-candidates.ts';
import type { ReportingDeps } from './reporting-deps.ts';

const PAULA: Actor = { id: 'paula', name: 'Paula', kind: 'person', role: 'psirt' };
const unused = () => Promise.reject(new Error('not used here'));

let test: TestDatabase;
let now = '2026-10-05T10:00:00.000Z';
let jobs = rememberedJobs();
let count = 0;

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.truncate();
  now = '2026-10-05T10:00:00.000Z';
  jobs = rememberedJobs();
  await insertMaker(test.db, now);
});

function deps(): ReportingDeps {
  return {
    db: test.db,
    jobs,
    documents: { put: unused, register: unused, get: unused },
    pdf: { make: unused, close: () => Promise.resolve() },
    now: () => now,
    newId: () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
    findReleasesHit: (_db, id) => Promise.resolve(id === MAKER.vulnerability ? [hit()] : []),
  };
}

function open(ids: readonly string[] = [MAKER.vulnerability]) {
  return test.db.transaction().execute((tx) => openCandidates(tx, deps(), ids, SYSTEM));
}

async function all() {
  const page = await getCandidates(deps(), { limit: 10 });
  return page.ok ? page.value.items : [];
}

async function audit(): Promise<string[]> {
  const rows = await test.db.selectFrom('audit_entry').select('kind').orderBy('position').execute();
  return rows.map(({ kind }) => kind);
}

describe('openCandidates', () => {
  it('asks once about a vulnerability in a current SBOM, and tells the people responsible', async () => {
    await open();
    await open([MAKER.vulnerability, MAKER.vulnerability]);

    expect(await all()).toMatchObject([
      {
        vulnerability: 'CVE-2023-44487',
        aliases: ['GHSA-qppj-fm5r-hxr3'],
        state: 'open',
        severity: { rating: 'high', score: 7.5 },
        exploited: [{ source: 'cisa_kev', since: '2023-10-10' }],
        releases: [{ releaseVersion: '1.8.0' }],
        demo: false,
      },
    ]);
    expect(jobs.names).toEqual(['notices.mailNotice']);
    const notices = await test.db.selectFrom('notice').select(['user_id', 'link']).execute();
    expect(notices).toMatchObject([{ user_id: 'paula' }]);
    expect(await audit()).toEqual(['candidate.opened.v1']);
  });

  it('asks nobody about what is in no current SBOM', async () => {
    const [sbom] = await test.db.selectFrom('sbom').select('id').execute();
    await test.db
      .updateTable('sbom')
      .set({ superseded_by: sbom?.id ?? null })
      .execute();

    await open();

    expect(await all()).toEqual([]);
  });

  it('asks nobody where no source asserts exploitation', async () => {
    await test.db.updateTable('exploitation_assertion').set({ withdrawn_at: now }).execute();

    await open();

    expect(await all()).toEqual([]);
  });

  it('asks again when a new source speaks after "not reportable", and only then', async () => {
    await open();
    const [first] = await all();
    now = '2026-10-06T10:00:00.000Z';
    await dismiss(deps(), { id: first?.id ?? '', reason: 'not reachable' }, PAULA);
    await open();
    expect((await all())[0]?.state).toBe('notReportable');
    now = '2026-10-07T10:00:00.000Z';
    await assertExploited(test.db, { source: 'eu_kev', seenAt: now });

    await open();

    expect(await all()).toMatchObject([{ id: first?.id, state: 'open', answer: null }]);
    expect(jobs.names).toHaveLength(2);
    expect(await audit()).toEqual([
      'candidate.opened.v1',
      'candidate.dismissed.v1',
      'candidate.reopened.v1',
    ]);
  });

  it('stays one question when the vulnerability gets another name', async () => {
    await open();
    const [first] = await all();
    const [row] = await test.db.selectFrom('vulnerability').selectAll().execute();
    if (row === undefined) {
      throw new Error('the maker has a vulnerability');
    }
    await test.db
      .insertInto('vulnerability')
      .values({
        ...row,
        id: 'CVE-2030-1',
        aliases: JSON.stringify([MAKER.vulnerability]),
        links: '[]',
      })
      .execute();
    await test.db.updateTable('finding').set({ vulnerability_id: 'CVE-2030-1' }).execute();
    await test.db
      .updateTable('exploitation_assertion')
      .set({ vulnerability_id: 'CVE-2030-1' })
      .execute();

    await open(['CVE-2030-1']);

    expect(await all()).toMatchObject([{ id: first?.id, vulnerability: 'CVE-2030-1' }]);
  });

  it('wakes nobody for the demonstration', async () => {
    await test.db.updateTable('product').set({ demo: true }).execute();

    await open();

    const page = await getCandidates(deps(), { limit: 10 });
    expect(page.ok && page.value.items).toMatchObject([{ demo: true }]);
    expect(jobs.names).toEqual([]);
  });

  it('leaves nothing behind when its last step breaks', async () => {
    const broken = test.db.transaction().execute(async (tx) => {
      await openCandidates(tx, deps(), [MAKER.vulnerability], SYSTEM);
      throw new Error('broken');
    });

    await expect(broken).rejects.toThrow('broken');
    expect(await all()).toEqual([]);
    expect(await test.db.selectFrom('notice').selectAll().execute()).toEqual([]);
    expect(await audit()).toEqual([]);
  });
});

describe('answering a candidate', () => {
  it('goes from open over assessment to not reportable and back, with who and why', async () => {
    await open();
    const id = (await all())[0]?.id ?? '';

    const assessing = await startAssessment(deps(), id, PAULA);
    const again = await startAssessment(deps(), id, PAULA);
    const dismissed = await dismiss(deps(), { id, reason: 'not reachable in our build' }, PAULA);
    const reopened = await reopen(deps(), { id, reason: 'a customer saw it' }, PAULA);

    expect(assessing.ok && assessing.value).toMatchObject({
      state: 'assessing',
      assessmentStartedAt: now,
    });
    expect(!again.ok && again.failure.kind).toBe('conflict');
    expect(dismissed.ok && dismissed.value.answer).toEqual({
      by: { id: 'paula', name: 'Paula' },
      at: now,
      reason: 'not reachable in our build',
    });
    expect(reopened.ok && reopened.value.state).toBe('open');
  });

  it('filters and counts', async () => {
    await open();

    const waiting = await getCandidates(deps(), { limit: 10, state: 'waiting' });
    const dismissed = await getCandidates(deps(), { limit: 10, state: 'notReportable' });
    const found = await getCandidates(deps(), { limit: 10, q: 'qppj', productId: MAKER.product });
    const elsewhere = await getCandidates(deps(), { limit: 10, productId: MAKER.release });

    const counts = [waiting, dismissed, found, elsewhere].map((page) =>
      page.ok ? page.value.total.count : -1,
    );
    expect(counts).toEqual([1, 0, 1, 0]);
  });

  it('says that there is none', async () => {
    const none = await startAssessment(deps(), MAKER.release, PAULA);

    expect(!none.ok && none.failure.kind).toBe('notFound');
  });
});
