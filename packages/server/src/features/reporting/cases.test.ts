import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/http/actor.ts';
import { SYSTEM } from '../../platform/http/actor.ts';
import { getCandidates } from './candidates.service.ts';
import { getCaseView } from './case-views.ts';
import { getCases, getNowView } from './cases.service.ts';
import { changeCase, closeCase, correctAwareness } from './change-case.ts';
import { hit, insertMaker, MAKER, rememberedJobs } from './maker-for-tests.ts';
import { openCandidates } from './open-candidates.ts';
import { openCase } from './open-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';

const PAULA: Actor = { id: 'paula', name: 'Paula', kind: 'person', role: 'psirt' };
const VERA: Actor = { id: 'vera', name: 'Vera', kind: 'person', role: 'viewer' };
const unused = () => Promise.reject(new Error('not used here'));
const AWARE = '2026-10-05T08:17:00.000Z';

let test: TestDatabase;
let now = '2026-10-05T10:00:00.000Z';
let count = 0;

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.truncate();
  now = '2026-10-05T10:00:00.000Z';
  await insertMaker(test.db, now);
});

function deps(): ReportingDeps {
  return {
    db: test.db,
    jobs: rememberedJobs(),
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

type Input = Parameters<typeof openCase>[1];

function open(over: Partial<Input> = {}) {
  return openCase(
    deps(),
    {
      kind: 'exploitedVulnerability',
      title: 'Rapid reset',
      productIds: [MAKER.product],
      candidateId: null,
      vulnerability: MAKER.vulnerability,
      becameAwareAt: AWARE,
      awarenessReason: 'seen in the logs of a customer',
      awarenessEvidence: 'ticket 17',
      memberStates: [],
      summary: '',
      suspectedMalicious: null,
      occurredAt: null,
      ...over,
    },
    PAULA,
  );
}

async function opened(over: Partial<Input> = {}) {
  const outcome = await open(over);
  if (!outcome.ok) {
    throw new Error(JSON.stringify(outcome.failure));
  }
  return outcome.value;
}

async function candidateId(): Promise<string> {
  await test.db
    .transaction()
    .execute((tx) => openCandidates(tx, deps(), [MAKER.vulnerability], SYSTEM));
  const page = await getCandidates(deps(), { limit: 1 });
  return page.ok ? (page.value.items[0]?.id ?? '') : '';
}

describe('openCase', () => {
  it('runs both clocks from becoming aware, by the facts, in the zone of the organisation', async () => {
    const { view, etag } = await opened();

    expect(view.clocks).toMatchObject([
      {
        step: 'earlyWarning',
        cite: 'Art. 14(2)(a)',
        state: 'running',
        plainEnd: '2026-10-06T08:17:00Z',
        legalEnd: '2026-10-06T09:00:00Z',
        timeZone: 'Europe/Berlin',
      },
      { step: 'notification', state: 'running', plainEnd: '2026-10-08T08:17:00Z' },
      { step: 'finalReport', state: 'waiting', plainEnd: null },
    ]);
    expect(view).toMatchObject({
      state: 'open',
      decidedBy: { id: 'paula', name: 'Paula' },
      memberStates: ['DE', 'GR'],
      releases: [{ releaseVersion: '1.8.0' }],
      csirt: { memberState: 'DE', name: 'BSI / CERT-Bund' },
      demo: false,
    });
    expect(view.log).toMatchObject([
      { actor: 'Paula', text: 'Case opened: became aware: seen in the logs of a customer' },
    ]);
    expect(etag).toBe('"1"');
  });

  it('guesses no CSIRT while the main establishment is not known, and says what is missing', async () => {
    await test.db.updateTable('organisation').set({ main_establishment: null }).execute();

    const { view } = await opened();

    expect(view.csirt).toBeNull();
    expect(view.csirtBecause.join(' ')).toContain('main establishment');
  });

  it('answers its candidate, once', async () => {
    const id = await candidateId();

    const { view } = await opened({ candidateId: id, vulnerability: null });
    const second = await open({ candidateId: id });

    expect(view).toMatchObject({ candidateId: id, vulnerability: MAKER.vulnerability });
    const candidates = await getCandidates(deps(), { limit: 1 });
    expect(candidates.ok && candidates.value.items).toMatchObject([
      { state: 'caseOpened', caseId: view.id, answer: { by: { id: 'paula' } } },
    ]);
    expect(!second.ok && second.failure.kind).toBe('conflict');
    const cases = await getCases(deps(), { limit: 10 });
    expect(cases.ok && cases.value.total.count).toBe(1);
  });

  it.each<[string, Partial<Input>, string]>([
    ['awareness in the future', { becameAwareAt: '2026-10-05T10:00:00.001Z' }, 'invalid'],
    [
      'the last instant before the duty applied',
      { becameAwareAt: '2026-09-10T21:59:59Z' },
      'refusedByLaw',
    ],
    ['an occurrence in the future', { occurredAt: '2026-10-06T00:00:00Z' }, 'invalid'],
    ['a product that is not there', { productIds: [MAKER.release] }, 'notFound'],
    ['a candidate that is not there', { candidateId: MAKER.release }, 'notFound'],
  ])('refuses %s', async (_case, over, kind) => {
    const outcome = await open(over);

    expect(!outcome.ok && outcome.failure.kind).toBe(kind);
    expect(await test.db.selectFrom('reporting_case').select('id').execute()).toEqual([]);
    expect(await test.db.selectFrom('audit_entry').select('kind').execute()).toEqual([]);
  });

  it('takes the first instant at which the duty applies, by the date of the organisation', async () => {
    const outcome = await open({ becameAwareAt: '2026-09-10T22:00:00Z' });

    expect(outcome.ok && outcome.value.view.clocks[0]?.state).toBe('overdue');
  });

  it('leaves no case and no answer when its last step breaks', async () => {
    const id = await candidateId();
    const [head] = await test.db.selectFrom('audit_head').selectAll().execute();
    if (head === undefined) {
      throw new Error('the log has a head');
    }
    await test.db.deleteFrom('audit_head').execute();

    try {
      await expect(open({ candidateId: id })).rejects.toThrow();
    } finally {
      await test.db.insertInto('audit_head').values(head).execute();
    }

    expect(await test.db.selectFrom('reporting_case').select('id').execute()).toEqual([]);
    const candidates = await getCandidates(deps(), { limit: 1 });
    expect(candidates.ok && candidates.value.items[0]?.state).toBe('open');
  });

  it('cites the article where the law refuses', async () => {
    const outcome = await open({ becameAwareAt: '2026-09-01T00:00:00Z' });

    expect(outcome).toMatchObject({ ok: false, failure: { cite: 'Art. 71(2)' } });
  });

  it('refuses products of the demonstration beside real ones', async () => {
    await test.db
      .insertInto('product')
      .columns([
        'id',
        'name',
        'type',
        'description',
        'identifiers',
        'core_functionality',
        'member_states',
        'contacts',
        'responsible',
        'demo',
        'created_at',
        'updated_at',
      ])
      .values({
        id: MAKER.release,
        name: 'Demo',
        type: 'software',
        description: '',
        identifiers: '[]',
        core_functionality: '',
        member_states: '[]',
        contacts: '[]',
        responsible: '[]',
        demo: true,
        created_at: now,
        updated_at: now,
      })
      .execute();

    const both = await open({ productIds: [MAKER.product, MAKER.release] });
    const demo = await open({ productIds: [MAKER.release] });

    expect(!both.ok && both.failure.kind).toBe('invalid');
    expect(demo.ok && demo.value.view.demo).toBe(true);
  });
});

describe('changing a case', () => {
  it('changes what was read, and refuses who read an older state', async () => {
    const { view, etag } = await opened();
    const change = { title: 'Rapid reset in the gateway', suspectedMalicious: 'unknown' as const };

    const changed = await changeCase(deps(), { caseId: view.id, change, ifMatch: etag }, PAULA);
    const late = await changeCase(deps(), { caseId: view.id, change, ifMatch: etag }, PAULA);

    expect(changed.ok && changed.value).toMatchObject({ etag: '"2"', view: change });
    expect(!late.ok && late.failure.kind).toBe('stale');
    const entry = await test.db
      .selectFrom('audit_entry')
      .select('facts')
      .where('kind', '=', 'reportingCase.changed.v1')
      .executeTakeFirstOrThrow();
    expect(entry.facts).toEqual({
      before: { title: 'Rapid reset', suspectedMalicious: null },
      after: change,
    });
  });

  it('corrects the moment of becoming aware, keeps the first, and moves every clock', async () => {
    const { view } = await opened();

    const corrected = await correctAwareness(
      deps(),
      { caseId: view.id, becameAwareAt: '2026-10-05T06:00:00Z', reason: 'the mail came at 8' },
      PAULA,
    );

    expect(corrected.ok && corrected.value.view).toMatchObject({
      becameAwareAt: '2026-10-05T06:00:00.000Z',
      firstBecameAwareAt: AWARE,
      corrections: [{ reason: 'the mail came at 8', by: { id: 'paula' }, at: now }],
      clocks: [{ plainEnd: '2026-10-06T06:00:00Z' }, {}, {}],
    });
    const future = await correctAwareness(
      deps(),
      { caseId: view.id, becameAwareAt: '2026-10-06T06:00:00Z', reason: 'typo' },
      PAULA,
    );
    expect(!future.ok && future.failure.kind).toBe('invalid');
  });

  it('closes once, with the reason, and does not change any more', async () => {
    const { view } = await opened();

    const closed = await closeCase(deps(), { caseId: view.id, reason: 'false alarm' }, PAULA);
    const again = await closeCase(deps(), { caseId: view.id, reason: 'again' }, PAULA);
    const changed = await changeCase(
      deps(),
      { caseId: view.id, change: { title: 'x' }, ifMatch: '"2"' },
      PAULA,
    );

    expect(closed.ok && closed.value.view).toMatchObject({
      state: 'closed',
      closedAt: now,
      closeReason: 'false alarm',
    });
    expect([again, changed].map((one) => !one.ok && one.failure.kind)).toEqual([
      'conflict',
      'conflict',
    ]);
    const none = await getCaseView(deps(), MAKER.release);
    expect(!none.ok && none.failure.kind).toBe('notFound');
  });
});

describe('listing', () => {
  it('puts open cases first and pages through all of them', async () => {
    const first = await opened({ title: 'first' });
    now = '2026-10-05T11:00:00.000Z';
    await opened({ title: 'second' });
    now = '2026-10-05T12:00:00.000Z';
    await opened({ title: 'third' });
    await closeCase(deps(), { caseId: first.view.id, reason: 'done' }, PAULA);

    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await getCases(deps(), {
        limit: 1,
        ...(cursor === undefined ? {} : { cursor }),
      });
      if (!page.ok) {
        throw new Error(page.failure.kind);
      }
      titles.push(...page.value.items.map(({ title }) => title));
      cursor = page.value.nextCursor ?? undefined;
    } while (cursor !== undefined);

    expect(titles).toEqual(['third', 'second', 'first']);
  });

  it('shows now: the soonest end first, what waits, the next date; cases only to whom may see them', async () => {
    await candidateId();
    await opened({ title: 'later' });
    await opened({ title: 'sooner', becameAwareAt: '2026-10-05T07:00:00Z' });

    const paula = await getNowView(deps(), PAULA);
    const vera = await getNowView(deps(), VERA);

    expect(paula.ok && paula.value.clocks.map(({ title }) => title)).toEqual(['sooner', 'later']);
    expect(paula.ok && paula.value).toMatchObject({
      asOf: now,
      candidatesTotal: 1,
      products: 1,
      nextDate: { on: '2027-01-31', cite: 'Art. 13(8)' },
    });
    expect(vera.ok && vera.value.clocks).toEqual([]);
    expect(vera.ok && vera.value.candidatesTotal).toBe(1);
  });
});
