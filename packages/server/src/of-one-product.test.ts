import { gzipSync } from 'node:zlib';
import { ProductFacts, ReleaseFacts } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import type { Result } from '@cradle/core/shared';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAuditPage } from './features/audit/audit.service.ts';
import { appendEntry } from './features/audit/index.ts';
import { createProduct, createRelease, type ProductDeps } from './features/products/index.ts';
import { insertMaker, MAKER } from './features/reporting/maker-for-tests.ts';
import { decideFinding, revokeDecision } from './features/vulnerabilities/decide.service.ts';
import { getComponents } from './features/vulnerabilities/portfolio.service.ts';
import type { VulnerabilityDeps } from './features/vulnerabilities/vulnerability-deps.ts';
import type { Db } from './platform/db/database.ts';
import type { Actor } from './platform/http/actor.ts';

const NOW = '2026-10-05T10:00:00.000Z';
const PAULA: Actor = { id: 'paula', name: 'Paula', kind: 'person', role: 'psirt' };
const SHARED = '00000000-0000-7000-8000-0000000000c1';
const OWN = '00000000-0000-7000-8000-0000000000c2';

let test: TestDatabase;
let count = 0;
let deps: ProductDeps & VulnerabilityDeps;
let other: { readonly product: string; readonly release: string };

beforeAll(async () => {
  test = await testDatabase();
  deps = {
    db: test.db,
    index: { current: () => undefined },
    now: () => NOW,
    newId: () => `00000000-0000-7000-9000-${String((count += 1)).padStart(12, '0')}`,
    feedAges: () => Promise.resolve([]),
    onExploited: () => Promise.resolve(),
  };
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  await test.truncate();
  await insertMaker(test.db, NOW);
  const facts = ProductFacts.parse({ name: 'Other', type: 'software' });
  const product = value(await createProduct(deps, facts, PAULA)).view.id;
  const version = ReleaseFacts.parse({ version: '7' });
  const release = value(await createRelease(deps, product, version, PAULA)).view.id;
  other = { product, release };
  await insertSbom(test.db, release, '00000000-0000-7000-8000-0000000000d2', [SHARED, OWN]);
});

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

async function insertSbom(db: Db, release: string, id: string, components: readonly string[]) {
  await db
    .insertInto('component')
    .values({
      id: OWN,
      identity: 'own',
      type: 'library',
      name: 'own',
      version: null,
      licences: '[]',
      identified: false,
      first_seen_at: NOW,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('sbom')
    .values({
      id,
      release_id: release,
      sha256: 'a'.repeat(64),
      format: 'cyclonedx',
      spec_version: '1.5',
      tools: '[]',
      authors: '[]',
      schema_valid: true,
      problems: '[]',
      quality: '{}',
      component_count: components.length,
      identified_count: 1,
      dependency_count: 0,
      top_level_count: 1,
      graph: Buffer.alloc(0),
      uploaded_at: NOW,
      uploaded_by: 'paula',
      uploaded_by_name: 'Paula',
    })
    .execute();
  for (const [ordinal, component] of components.entries()) {
    await db
      .insertInto('sbom_component')
      .values({
        sbom_id: id,
        ordinal,
        component_id: component,
        ref: component,
        direct: true,
        is_first: true,
      })
      .execute();
  }
}

describe('components of a product', () => {
  const idsOf = async (query: Partial<Parameters<typeof getComponents>[1]>) => {
    const page = value(await getComponents(deps, { limit: 10, ...query }));
    return { ...page, ids: page.items.map(({ id }) => id) };
  };

  it('are those of its current SBOMs, each with its own releases only', async () => {
    const all = await idsOf({});
    const mine = await idsOf({ productId: MAKER.product });
    const others = await idsOf({ productId: other.product });

    expect(all.ids).toEqual([SHARED, OWN]);
    expect(all.items[0]?.releaseCount).toBe(2);
    expect(mine).toMatchObject({ ids: [SHARED], total: { count: 1 } });
    expect(mine.items[0]).toMatchObject({
      releaseCount: 1,
      releases: [{ releaseId: MAKER.release, version: '1.8.0' }],
    });
    expect(others.ids).toEqual([SHARED, OWN]);
    expect(others.items[0]?.releases).toEqual([
      { releaseId: other.release, productName: 'Other', version: '7' },
    ]);
  });

  it('leave with the SBOM that is superseded', async () => {
    const newer = '00000000-0000-7000-8000-0000000000d3';
    await test.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('sbom')
        .set({ superseded_by: newer })
        .where('release_id', '=', other.release)
        .execute();
      await insertSbom(tx, other.release, newer, []);
    });
    expect(await idsOf({ productId: other.product })).toMatchObject({ ids: [] });
    expect(await idsOf({})).toMatchObject({ ids: [SHARED] });
  });

  it('count as undetermined only where they are the product’s', async () => {
    expect(await idsOf({ productId: MAKER.product, below: 'v1' })).toMatchObject({
      undetermined: 1,
    });
    expect(await idsOf({ productId: other.product, below: 'v1' })).toMatchObject({
      undetermined: 2,
    });
  });
});

describe('the log of a product', () => {
  const kindsOf = async (productId: string) =>
    value(await listAuditPage(test.db, { productId }, { limit: 50 })).items.map(({ kind }) => kind);

  it('has its own entries and those of its releases, and nobody else’s', async () => {
    expect(await kindsOf(other.product)).toEqual(['release.created.v1', 'product.created.v1']);
    expect(await kindsOf(MAKER.product)).toEqual([]);
    expect(await kindsOf('00000000-0000-7000-8000-00000000ffff')).toEqual([]);
  });

  it('tells whose decision it was where two products share the finding', async () => {
    const graph = gzipSync(JSON.stringify({ root: null, dependsOn: [[], [], []] }));
    await test.db.updateTable('sbom').set({ graph }).execute();
    const made = {
      releaseId: other.release,
      decision: 'affected',
      justification: null,
      reason: 'seen',
      endsOn: null,
    } as const;
    const decided = value(await decideFinding(deps, MAKER.finding, made, PAULA));
    const decisionId = decided.decisions[0]?.id ?? '';
    value(
      await revokeDecision(deps, decisionId, { releaseId: other.release, reason: 'wrong' }, PAULA),
    );

    expect(await kindsOf(other.product)).toEqual([
      'decision.revoked.v1',
      'decision.made.v1',
      'release.created.v1',
      'product.created.v1',
    ]);
    expect(await kindsOf(MAKER.product)).toEqual([]);
  });

  it('has its SBOMs and cases, and pages', async () => {
    const caseId = '00000000-0000-7000-8000-0000000000e1';
    await test.db
      .insertInto('reporting_case')
      .values({
        id: caseId,
        kind: 'exploitedVulnerability',
        title: 'case',
        became_aware_at: NOW,
        awareness_reason: '',
        awareness_evidence: '',
        decided_by: 'paula',
        decided_by_name: 'Paula',
        member_states: '[]',
        time_zone: 'Europe/Berlin',
        summary: '',
        opened_at: NOW,
      })
      .execute();
    await test.db
      .insertInto('case_product')
      .values({ case_id: caseId, product_id: MAKER.product })
      .execute();
    const about = [
      ['sbom', '00000000-0000-7000-8000-0000000000d1'],
      ['sbom', '00000000-0000-7000-8000-0000000000d2'],
      ['reportingCase', caseId],
    ] as const;
    for (const [type, id] of about) {
      await test.db.transaction().execute((tx) =>
        appendEntry(tx, {
          now: NOW,
          actor: PAULA,
          kind: type === 'sbom' ? 'sbom.added.v1' : 'reportingCase.opened.v1',
          subject: { type, id },
          facts: {},
        }),
      );
    }

    const filter = { productId: MAKER.product };
    const first = value(await listAuditPage(test.db, filter, { limit: 1 }));
    const second = value(
      await listAuditPage(test.db, filter, { limit: 1, cursor: first.nextCursor ?? '' }),
    );
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual([
      'reportingCase.opened.v1',
      'sbom.added.v1',
    ]);
    expect(second.nextCursor).toBeNull();
    expect(first.total).toEqual({ count: 2, atLeast: false });
  });
});
