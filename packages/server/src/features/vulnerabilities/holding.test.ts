import { type TestDatabase, testDatabase } from '@cradle/testkit';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DecisionFacts, decisionInForce } from './decision-in-force.ts';
import { holding } from './finding-view.repository.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const TODAY = '2026-11-23';
const RELEASES = [1, 2, 3, 4];

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());
beforeEach(() => t.truncate());

const id = (kind: number, n: number) =>
  `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const product = id(1, 1);
const finding = id(4, 1);

/** One product with four releases and one finding, as small as the constraints allow. */
async function seed(): Promise<void> {
  const { db } = t;
  await db
    .insertInto('product')
    .values({
      id: product,
      name: 'P',
      type: 'software',
      description: '',
      identifiers: '[]',
      core_functionality: '',
      member_states: '[]',
      contacts: '[]',
      responsible: '[]',
      created_at: NOW,
      updated_at: NOW,
    })
    .execute();
  await db
    .insertInto('release')
    .values(
      RELEASES.map((n) => ({
        id: id(2, n),
        product_id: product,
        version: `${n}`,
        sequence: n,
        artefacts: '[]',
        created_at: NOW,
      })),
    )
    .execute();
  await db
    .insertInto('component')
    .values({
      id: id(3, 1),
      identity: 'c',
      type: 'library',
      name: 'c',
      licences: '[]',
      identified: true,
      first_seen_at: NOW,
    })
    .execute();
  await db
    .insertInto('vulnerability')
    .values({
      id: 'CVE-1',
      aliases: '[]',
      summary: '',
      details: '',
      links: '[]',
      severity_rating: 'low',
      severity_rank: 2,
      updated_at: NOW,
    })
    .execute();
  await db
    .insertInto('finding')
    .values({
      id: finding,
      component_id: id(3, 1),
      vulnerability_id: 'CVE-1',
      verdict: 'affected',
      because: '[]',
      fixed_in: '[]',
      records: '[]',
      first_seen_at: NOW,
      updated_at: NOW,
    })
    .execute();
}

const release = fc.constantFrom(...RELEASES);
const history = fc.record({
  decisions: fc.array(
    fc.record({
      sequence: release,
      minute: fc.integer({ min: 10, max: 13 }),
      decision: fc.constantFrom<DecisionFacts['decision']>(
        'affected',
        'notAffected',
        'fixed',
        'accepted',
      ),
      endsOn: fc.constantFrom(null, '2026-11-22', TODAY, '2026-12-01'),
    }),
    { maxLength: 6 },
  ),
  revocations: fc.uniqueArray(
    fc.record({ of: fc.integer({ min: 0, max: 5 }), sequence: release }),
    {
      maxLength: 4,
      selector: ({ of, sequence }) => `${of} ${sequence}`,
    },
  ),
});

it('says in SQL what decisionInForce says, whatever people decided and revoked', async () => {
  await seed();
  await fc.assert(
    fc.asyncProperty(history, async ({ decisions, revocations }) => {
      await sql`delete from decision`.execute(t.db);
      const made = decisions.map((one, n) => ({
        ...one,
        id: id(5, n),
        decidedAt: `2026-11-20T10:${one.minute}:00.000Z`,
      }));
      const taken = revocations.flatMap(({ of, sequence }) => {
        const decision = made[of];
        return decision === undefined || sequence < decision.sequence
          ? []
          : [{ decisionId: decision.id, sequence }];
      });
      for (const one of made) {
        await t.db
          .insertInto('decision')
          .values({
            id: one.id,
            finding_id: finding,
            product_id: product,
            release_id: id(2, one.sequence),
            decision: one.decision,
            reason: 'r',
            ends_on: one.endsOn,
            decided_by: 'a',
            decided_by_name: 'A',
            decided_at: one.decidedAt,
          })
          .execute();
      }
      for (const [n, one] of taken.entries()) {
        await t.db
          .insertInto('decision_revocation')
          .values({
            id: id(6, n),
            decision_id: one.decisionId,
            release_id: id(2, one.sequence),
            reason: 'r',
            revoked_by: 'a',
            revoked_by_name: 'A',
            revoked_at: NOW,
          })
          .execute();
      }
      const { rows } = await sql<{
        release_id: string;
        decision_id: string;
        decision: string | null;
      }>`
        select h.release_id, h.decision_id, h.decision from ${holding(TODAY)} h where h.finding_id = ${finding}::uuid`.execute(
        t.db,
      );
      for (const sequence of RELEASES) {
        const there = decisionInForce(made, taken, sequence, TODAY);
        const row = rows.find(({ release_id }) => release_id === id(2, sequence));
        expect(row?.decision_id).toBe(there?.decision.id);
        expect(row?.decision ?? null).toBe(
          there?.standing === 'inForce' ? there.decision.decision : null,
        );
      }
    }),
    { numRuns: 60 },
  );
});
