import { DECISIONS, VEX_JUSTIFICATIONS } from '@cradle/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row, Tx } from '../../platform/db/database.ts';
import type { DecisionFacts } from './decision-in-force.ts';

type Person = { readonly id: string; readonly name: string };

/** A decision about a finding, with where it was made. */
export type Decision = DecisionFacts & {
  readonly findingId: string;
  readonly productId: string;
  readonly productName: string;
  readonly releaseId: string;
  readonly releaseVersion: string;
  readonly justification: (typeof VEX_JUSTIFICATIONS)[number] | null;
  readonly reason: string;
  readonly decidedBy: Person;
};

/** From which release on a decision was revoked, by whom and why. */
export type Revocation = {
  readonly decisionId: string;
  readonly releaseVersion: string;
  readonly sequence: number;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
};

type DecisionRow = Row<'decision'> & {
  readonly product_name: string;
  readonly release_version: string;
  readonly sequence: number;
};

const DECISION = sql`
  select d.*, p.name as product_name, r.version as release_version, r.sequence
  from decision d join release r on r.id = d.release_id join product p on p.id = d.product_id`;

/** All decisions about a finding, newest first. */
export async function findDecisions(db: Db, findingId: string): Promise<Decision[]> {
  const { rows } = await sql<DecisionRow>`${DECISION}
    where d.finding_id = ${findingId}::uuid order by d.decided_at desc, d.id desc`.execute(db);
  return rows.map(decision);
}

/** One decision. */
export async function findDecision(db: Db, id: string): Promise<Decision | undefined> {
  const { rows } = await sql<DecisionRow>`${DECISION} where d.id = ${id}::uuid`.execute(db);
  return rows.map(decision)[0];
}

/** Revocations of the decisions about a finding, those of the earliest release first. */
export async function findRevocations(db: Db, findingId: string): Promise<Revocation[]> {
  const { rows } = await sql<{
    decision_id: string;
    release_version: string;
    sequence: number;
    reason: string;
    revoked_by: string;
    revoked_by_name: string;
    revoked_at: string;
  }>`
    select k.decision_id, r.version as release_version, r.sequence, k.reason, k.revoked_by, k.revoked_by_name, k.revoked_at
    from decision_revocation k join decision d on d.id = k.decision_id join release r on r.id = k.release_id
    where d.finding_id = ${findingId}::uuid order by r.sequence, k.id`.execute(db);
  return rows.map((row) => ({
    decisionId: row.decision_id,
    releaseVersion: row.release_version,
    sequence: row.sequence,
    reason: row.reason,
    by: { id: row.revoked_by, name: row.revoked_by_name },
    at: row.revoked_at,
  }));
}

/** Inserts a decision. */
export async function insertDecision(
  tx: Tx,
  made: Omit<Decision, 'productName' | 'releaseVersion' | 'sequence'>,
): Promise<void> {
  await tx
    .insertInto('decision')
    .values({
      id: made.id,
      finding_id: made.findingId,
      product_id: made.productId,
      release_id: made.releaseId,
      decision: made.decision,
      justification: made.justification,
      reason: made.reason,
      ends_on: made.endsOn,
      decided_by: made.decidedBy.id,
      decided_by_name: made.decidedBy.name,
      decided_at: made.decidedAt,
    })
    .execute();
}

/** Inserts a revocation; `false` when the decision was revoked from that release already. */
export async function insertRevocation(
  tx: Tx,
  made: {
    readonly id: string;
    readonly decisionId: string;
    readonly releaseId: string;
    readonly reason: string;
    readonly by: Person;
    readonly at: string;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('decision_revocation')
    .values({
      id: made.id,
      decision_id: made.decisionId,
      release_id: made.releaseId,
      reason: made.reason,
      revoked_by: made.by.id,
      revoked_by_name: made.by.name,
      revoked_at: made.at,
    })
    .onConflict((conflict) => conflict.columns(['decision_id', 'release_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a release's current SBOM contains the component of a finding that stands; and the release's product. */
export async function findPlace(
  db: Db,
  findingId: string,
  releaseId: string,
): Promise<
  { readonly productId: string; readonly contains: boolean; readonly sequence: number } | undefined
> {
  const { rows } = await sql<{ product_id: string; contains: boolean; sequence: number }>`
    select r.product_id, r.sequence, exists (
      select 1 from sbom s join sbom_component sc on sc.sbom_id = s.id
      join finding f on f.component_id = sc.component_id
      where s.release_id = r.id and s.superseded_by is null and f.id = ${findingId}::uuid) as contains
    from release r where r.id = ${releaseId}::uuid`.execute(db);
  const [row] = rows;
  return row === undefined
    ? undefined
    : { productId: row.product_id, contains: row.contains, sequence: row.sequence };
}

function decision(row: DecisionRow): Decision {
  return {
    id: row.id,
    findingId: row.finding_id,
    productId: row.product_id,
    productName: row.product_name,
    releaseId: row.release_id,
    releaseVersion: row.release_version,
    sequence: row.sequence,
    decision: z.enum(DECISIONS).parse(row.decision),
    justification: z.enum(VEX_JUSTIFICATIONS).nullable().parse(row.justification),
    reason: row.reason,
    endsOn: row.ends_on,
    decidedBy: { id: row.decided_by, name: row.decided_by_name },
    decidedAt: row.decided_at,
  };
}
