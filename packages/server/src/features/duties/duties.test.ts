import type { DutyProgress, DutyRow } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { RULES_VERSION } from '@cradle/core/law';
import type { Result } from '@cradle/core/shared';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/http/actor.ts';
import {
  createProduct,
  createRelease,
  getProduct,
  type PageOf,
  publishRelease,
} from '../products/index.ts';
import { changeDuty, getDuties, getTimeline, rowsFor } from './duties.service.ts';
import { dutyCalendar } from './duty-calendar.ts';
import { reviewLaw } from './law-review.service.ts';
import { changeProductLaw, classificationOf, getProductLaw } from './product-law.service.ts';

const CARLA: Actor = { id: 'carla', name: 'Carla', kind: 'person', role: 'complianceOfficer' };
const FIRST = '"0"';
const BASE = '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.';
/** A router placed in 2028, used for eight years. */
const ROUTER = `${BASE}co-a12.ru-n.eh-n.hs-n.po-20280201.ey-8.si-s`;
/** A device of no category, placed before 11 December 2027. */
const OLDER = `${BASE}co-n.ru-n.eh-n.po-20260115.sm-n.si-l`;

let test: TestDatabase;
let now = '';
let count = 0;

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.truncate();
  now = '2026-11-24T10:00:00.000Z';
  await test.db
    .insertInto('auth_user')
    .values({ id: 'carla', name: 'Carla', email: 'c@maker.example', role: 'complianceOfficer' })
    .execute();
});

function deps() {
  return {
    db: test.db,
    now: () => now,
    newId: () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
    feedAges: () => Promise.resolve([]),
    classificationOf,
  };
}

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

function failure<T>(result: Result<T, Failure>): Failure {
  if (result.ok) {
    throw new Error('was not refused');
  }
  return result.failure;
}

async function product(name: string, over: { supportEndsOn?: string; category?: string } = {}) {
  const facts = {
    name,
    type: 'hardwareWithSoftware' as const,
    description: '',
    identifiers: [],
    coreFunctionality: '',
    productClass: null,
    category: over.category ?? null,
    memberStates: [],
    firstPlacedOn: null,
    supportEndsOn: over.supportEndsOn ?? null,
    contacts: [],
    responsible: [],
  };
  return value(await createProduct(deps(), facts, CARLA)).view.id;
}

async function answered(name: string, answers: string): Promise<string> {
  const productId = await product(name);
  value(await changeProductLaw(deps(), { productId, answers, ifMatch: FIRST }, CARLA));
  return productId;
}

const say = (over: Partial<DutyProgress>): DutyProgress => ({
  state: 'inWork',
  reason: '',
  evidence: '',
  plannedOn: null,
  responsible: null,
  ...over,
});

async function change(productId: string, duty: string, over: Partial<DutyProgress>, etag = FIRST) {
  const key = { productId, role: 'manufacturer', duty };
  return changeDuty(deps(), { key, progress: say(over), ifMatch: etag }, CARLA);
}

async function kinds(): Promise<string[]> {
  const entries = await test.db
    .selectFrom('audit_entry')
    .select('kind')
    .orderBy('position')
    .execute();
  return entries.map(({ kind }) => kind);
}

describe('what a product is in law', () => {
  it('is nothing while nobody has answered', async () => {
    const productId = await product('Router');

    expect(value(await getProductLaw(deps(), productId))).toEqual({
      etag: FIRST,
      view: { given: null, now: null },
    });
    expect(failure(await getProductLaw(deps(), '00000000-0000-7000-8000-00000000ffff')).kind).toBe(
      'notFound',
    );
  });

  it('is what the rules conclude from the answers, with who gave them under which rules', async () => {
    const productId = await answered('Router', ROUTER);

    const { view, etag } = value(await getProductLaw(deps(), productId));
    expect(etag).toBe('"1"');
    expect(view.given).toMatchObject({
      answers: ROUTER,
      rulesVersion: RULES_VERSION,
      by: { id: 'carla', name: 'Carla' },
      at: now,
    });
    expect(view.now?.conclusions).toMatchObject({
      scope: 'inScope',
      roles: ['manufacturer'],
      productClass: 'importantI',
      category: 'III.I.12',
      routes: ['B+C', 'H'],
      supportEndsOn: '2036-02-01',
    });
    expect(view.now?.because.class[0]?.cite).toMatch(/^Art\. 7|^Annex III/);
    expect(view.now?.conclusions).toEqual(view.given?.conclusions);
  });

  it('goes over into the facts of the product, each in its entry of the log', async () => {
    const productId = await answered('Router', ROUTER);

    expect(value(await getProduct(deps(), productId)).view).toMatchObject({
      productClass: 'importantI',
      category: 'III.I.12',
      firstPlacedOn: '2028-02-01',
      supportEndsOn: '2036-02-01',
    });
    expect((await kinds()).slice(-2)).toEqual(['product.changed.v1', 'productLaw.changed.v1']);
  });

  it('does not take away an end of support that the maker chose, and follows one that it had set', async () => {
    const own = await product('Own', { supportEndsOn: '2040-01-01' });
    value(
      await changeProductLaw(deps(), { productId: own, answers: ROUTER, ifMatch: FIRST }, CARLA),
    );
    expect(value(await getProduct(deps(), own)).view.supportEndsOn).toBe('2040-01-01');

    const followed = await answered('Followed', ROUTER);
    const longer = ROUTER.replace('ey-8', 'ey-12');
    value(
      await changeProductLaw(
        deps(),
        { productId: followed, answers: longer, ifMatch: '"1"' },
        CARLA,
      ),
    );
    expect(value(await getProduct(deps(), followed)).view.supportEndsOn).toBe('2040-02-01');
  });

  it('takes back a class that came from answers when they no longer settle it', async () => {
    const productId = await answered('Router', ROUTER);
    const doubt = ROUTER.replace('co-a12.ru-n', 'co-u').replace('.hs-n', '');

    value(await changeProductLaw(deps(), { productId, answers: doubt, ifMatch: '"1"' }, CARLA));

    expect(value(await getProduct(deps(), productId)).view).toMatchObject({
      productClass: null,
      category: null,
    });
  });

  it.each([
    ['rubbish', 'rubbish'],
    ['another version', ROUTER.replace('1.', '9.')],
  ])('is refused for answers that are %s', async (_, answers) => {
    const productId = await product('Router');
    const before = await kinds();

    const refused = await changeProductLaw(deps(), { productId, answers, ifMatch: FIRST }, CARLA);

    expect(failure(refused)).toMatchObject({ kind: 'invalid', issues: [{ at: '/answers' }] });
    expect(await kinds()).toEqual(before);
  });

  it('is refused to who has not seen the last change, and to two who answer first at once', async () => {
    const productId = await product('Router');
    const ask = (answers: string) =>
      changeProductLaw(deps(), { productId, answers, ifMatch: FIRST }, CARLA);

    const both = await Promise.all([ask(ROUTER), ask(OLDER)]);

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.failure.kind]))).toEqual(['stale']);
  });

  it('leaves nothing where the entry of the log fails', async () => {
    const productId = await product('Router');
    await sql`alter table audit_entry add constraint broken check (kind <> 'productLaw.changed.v1')`.execute(
      test.db,
    );
    try {
      await expect(
        changeProductLaw(deps(), { productId, answers: ROUTER, ifMatch: FIRST }, CARLA),
      ).rejects.toThrow();
    } finally {
      await sql`alter table audit_entry drop constraint broken`.execute(test.db);
    }
    expect(value(await getProductLaw(deps(), productId)).view.given).toBeNull();
    expect(value(await getProduct(deps(), productId)).view.productClass).toBeNull();
  });

  it('is kept with a release when it is published, and does not follow later answers', async () => {
    const productId = await answered('Router', ROUTER);
    const facts = { version: '1.0', releasedOn: null, supportEndsOn: null, artefacts: [] };
    const release = value(await createRelease(deps(), productId, facts, CARLA)).view;
    expect(release.classification).toBeNull();

    const published = value(await publishRelease(deps(), release.id, CARLA)).view;
    const other = ROUTER.replace('co-a12', 'co-n');
    value(await changeProductLaw(deps(), { productId, answers: other, ifMatch: '"1"' }, CARLA));

    expect(published.classification).toMatchObject({
      answers: ROUTER,
      rulesVersion: RULES_VERSION,
      productClass: 'importantI',
      category: 'III.I.12',
      routes: ['B+C', 'H'],
      frozenAt: now,
    });
    expect(published.classification?.because.length).toBeGreaterThan(3);
  });
});

describe('the duties of a product', () => {
  it('are open at first, with the day they fall due', async () => {
    const productId = await answered('Router', ROUTER);

    const rows = await rowsFor(deps(), { productId });
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.every(({ state, changed }) => state === 'open' && changed === null)).toBe(true);
    expect(rows.find(({ duty }) => duty === 'riskAssessment')).toMatchObject({
      role: 'manufacturer',
      cite: 'Art. 13(2)',
      dueOn: '2028-02-01',
      next: { on: '2028-02-01', kind: 'due' },
      urgency: 'later',
      etag: FIRST,
    });
  });

  it('keep what somebody says of them, with a new ETag and an entry in the log', async () => {
    const productId = await answered('Router', ROUTER);

    const said = value(
      await change(productId, 'riskAssessment', {
        plannedOn: '2026-12-01',
        responsible: 'carla',
        evidence: 'RA-7',
      }),
    );

    expect(said.etag).toBe('"1"');
    expect(said.view).toMatchObject({
      state: 'inWork',
      evidence: 'RA-7',
      responsible: { id: 'carla', name: 'Carla' },
      next: { on: '2026-12-01', kind: 'planned' },
      urgency: 'soon',
      changed: { by: { name: 'Carla' }, at: now },
    });
    expect((await kinds()).at(-1)).toBe('duty.changed.v1');
    now = '2026-12-02T00:00:00.000Z';
    const [later] = await rowsFor(deps(), { productId, urgency: 'overdue' });
    expect(later?.duty).toBe('riskAssessment');
  });

  it.each<[string, Partial<DutyProgress>, string]>([
    ['no reason why it does not apply', { state: 'notApplicable', reason: ' ' }, '/reason'],
    ['a person who is not there', { responsible: 'nobody' }, '/responsible'],
  ])('are not changed with %s', async (_, over, at) => {
    const productId = await answered('Router', ROUTER);

    expect(failure(await change(productId, 'riskAssessment', over))).toMatchObject({
      kind: 'invalid',
      issues: [{ at }],
    });
  });

  it('are not changed where the product has no such duty, nor by who has not seen the last change', async () => {
    const productId = await answered('Router', ROUTER);

    expect(failure(await change(productId, 'importCheck', {})).kind).toBe('notFound');
    value(await change(productId, 'riskAssessment', {}));
    expect(failure(await change(productId, 'riskAssessment', {})).kind).toBe('stale');
    expect((await change(productId, 'riskAssessment', {}, '"1"')).ok).toBe(true);
  });

  it('go with the product, and what was said comes back when the duty does', async () => {
    const productId = await answered('Router', ROUTER);
    value(await change(productId, 'riskAssessment', { state: 'done' }));

    value(await changeProductLaw(deps(), { productId, answers: OLDER, ifMatch: '"1"' }, CARLA));
    expect(await rowsFor(deps(), { productId, state: 'done' })).toEqual([]);
    value(await changeProductLaw(deps(), { productId, answers: ROUTER, ifMatch: '"2"' }, CARLA));
    expect(await rowsFor(deps(), { productId, state: 'done' })).toHaveLength(1);
  });
});

describe('who owes what when', () => {
  it('pages through all duties of all products in every order, each row once', async () => {
    await answered('Router', ROUTER);
    await answered('Älteres Gerät', OLDER);
    const all = await rowsFor(deps(), {});
    for (const sort of ['next', '-next', 'product', '-product', 'cite', '-cite', 'state']) {
      const seen: DutyRow[] = [];
      let cursor: string | null = null;
      do {
        const page: PageOf<DutyRow> = value(
          await getDuties(deps(), { limit: 7, sort, cursor: cursor ?? undefined }),
        );
        seen.push(...page.items);
        expect(page.total).toEqual({ count: all.length, atLeast: false });
        cursor = page.nextCursor;
      } while (cursor !== null);
      const keys = seen.map(({ product: { id }, role, duty }) => `${id}/${role}/${duty}`);
      expect(new Set(keys).size).toBe(all.length);
      expect(keys).toHaveLength(all.length);
    }
  });

  it('sorts articles as numbers, and what has no date last', async () => {
    await answered('Router', ROUTER);
    const cites = value(await getDuties(deps(), { limit: 200, sort: 'cite' })).items.map(
      ({ cite }) => cite,
    );
    expect(cites.indexOf('Art. 13(2)')).toBeLessThan(cites.indexOf('Art. 13(12)'));
    const next = value(await getDuties(deps(), { limit: 200 })).items.map((row) => row.next?.on);
    const dated = next.filter((on) => on !== undefined);
    expect(next.slice(0, dated.length)).toEqual(dated.toSorted());
  });

  it.each<[string, Parameters<typeof rowsFor>[1], (row: DutyRow) => boolean]>([
    ['text', { q: 'RISK' }, (row) => /risk/i.test(row.says)],
    ['role', { role: 'manufacturer' }, (row) => row.role === 'manufacturer'],
    ['month', { month: '2028-02' }, (row) => row.next?.on.startsWith('2028-02') === true],
    ['nobody in charge', { responsible: 'none' }, (row) => row.responsible === null],
    ['urgency', { urgency: 'none' }, (row) => row.next === null],
  ])('narrows by %s', async (_, filter, holds) => {
    await answered('Router', ROUTER);
    await answered('Older', OLDER);
    const rows = await rowsFor(deps(), filter);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(holds)).toBe(true);
  });

  it('refuses a sort and a cursor that it does not know', async () => {
    expect(failure(await getDuties(deps(), { limit: 1, sort: 'colour' })).kind).toBe('invalid');
    expect(failure(await getDuties(deps(), { limit: 1, cursor: 'x' })).kind).toBe('invalid');
  });

  it('counts by month, names the dates of the Regulation, and whom nobody has asked about', async () => {
    const productId = await answered('Router', ROUTER);
    const silent = await product('Unanswered');
    value(await change(productId, 'riskAssessment', { plannedOn: '2026-11-01' }));

    const timeline = value(await getTimeline(deps(), {}));

    const rows = await rowsFor(deps(), {});
    const inMonths = timeline.months.reduce((sum, { duties }) => sum + duties, 0);
    expect(inMonths + timeline.undated).toBe(rows.length);
    expect(timeline.months[0]).toEqual({ month: '2026-11', duties: 1, products: 1, overdue: 1 });
    expect(timeline.months.map(({ month }) => month)).toContain('2028-02');
    expect(timeline.keyDates[0]).toMatchObject({ on: '2027-03-26' });
    expect(timeline.withoutAnswers).toEqual([{ id: silent, name: 'Unanswered' }]);
    expect(timeline.withoutAnswersCount).toBe(1);
  });

  it('is a calendar that others read: whole days, one entry for a product and a date', async () => {
    await answered('Router; "Größe", 2', ROUTER);

    const text = dutyCalendar(await rowsFor(deps(), {}), now);

    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text).toContain('DTSTART;VALUE=DATE:20280201');
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toMatch(/SUMMARY:Router\\; "Größe"\\, 2: \d+ duties due \(CRA\)/);
    expect(unfolded).toContain('UID:key-date-2027-12-11@cradle');
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });
});

describe('what a change of the law touches', () => {
  it('is nothing while the rules conclude the same', async () => {
    await answered('Router', ROUTER);

    expect(value(await reviewLaw(deps()))).toEqual({
      rulesVersion: RULES_VERSION,
      changes: [],
      products: [],
      cases: [],
    });
  });

  it('is a product of which older rules concluded something else, with both', async () => {
    const productId = await answered('Router', ROUTER);
    await answered('Other', OLDER);
    await sql`update product_law set rules_version = '2026-01-01',
      conclusions = jsonb_set(conclusions, '{productClass}', '"default"') where product_id = ${productId}::uuid`.execute(
      test.db,
    );

    const review = value(await reviewLaw(deps()));

    expect(review.changes.map(({ version }) => version)).toContain(RULES_VERSION);
    expect(review.products).toHaveLength(1);
    expect(review.products[0]).toMatchObject({
      id: productId,
      rulesVersion: '2026-01-01',
      then: { productClass: 'default' },
      now: { productClass: 'importantI' },
    });
  });

  it('is an open case that began under older rules', async () => {
    const insert = (id: string, version: string | null) =>
      sql`
      insert into reporting_case (id, kind, title, became_aware_at, awareness_reason, awareness_evidence,
        decided_by, decided_by_name, member_states, time_zone, summary, opened_at, rules_version)
      values (${id}::uuid, 'severeIncident', ${`case ${version ?? 'old'}`}, ${now}::timestamptz, '', '', 'carla', 'Carla',
        '[]'::jsonb, 'Europe/Berlin', '', ${now}::timestamptz, ${version})`.execute(test.db);
    await insert('00000000-0000-7000-8000-00000000c001', RULES_VERSION);
    await insert('00000000-0000-7000-8000-00000000c002', null);

    expect(value(await reviewLaw(deps())).cases).toEqual([
      {
        id: '00000000-0000-7000-8000-00000000c002',
        title: 'case old',
        rulesVersion: null,
      },
    ]);
  });
});
