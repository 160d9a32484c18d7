import { DutyProgress } from '@cradle/contract';
import { sql } from 'kysely';
import type { Db, Row, Tx } from '../../platform/db/database.ts';

/** Which duty of which product. */
export type DutyKey = {
  readonly productId: string;
  readonly role: string;
  readonly duty: string;
};

/** What somebody said of a duty, with who sees to it by name. */
export type KeptProgress = DutyKey & {
  readonly progress: DutyProgress;
  readonly responsibleName: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly rowVersion: number;
};

/** What was said of the duties of all products, or of one. */
export async function findProgress(db: Db, productId: string | null): Promise<KeptProgress[]> {
  const { rows } = await sql<Row<'product_duty'> & { responsible_name: string | null }>`
    select d.*, u.name as responsible_name from product_duty d
    left join auth_user u on u.id = d.responsible
    where ${productId === null ? sql`true` : sql`d.product_id = ${productId}::uuid`}`.execute(db);
  return rows.map((row) => ({
    productId: row.product_id,
    role: row.role,
    duty: row.duty,
    progress: DutyProgress.parse({
      state: row.state,
      reason: row.reason,
      evidence: row.evidence,
      plannedOn: row.planned_on,
      responsible: row.responsible,
    }),
    responsibleName: row.responsible_name,
    by: { id: row.changed_by, name: row.changed_by_name },
    at: row.changed_at,
    rowVersion: row.row_version,
  }));
}

/** Keeps what somebody says of a duty. The caller holds the product's lock. */
export async function writeProgress(
  tx: Tx,
  kept: DutyKey & Pick<KeptProgress, 'progress' | 'by' | 'at'>,
): Promise<void> {
  const { progress } = kept;
  const values = {
    state: progress.state,
    reason: progress.reason,
    evidence: progress.evidence,
    planned_on: progress.plannedOn,
    responsible: progress.responsible,
    changed_by: kept.by.id,
    changed_by_name: kept.by.name,
    changed_at: kept.at,
  };
  await tx
    .insertInto('product_duty')
    .values({ product_id: kept.productId, role: kept.role, duty: kept.duty, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['product_id', 'role', 'duty'])
        .doUpdateSet({ ...values, row_version: sql`product_duty.row_version + 1` }),
    )
    .execute();
}

/** Whether there is an active person of that id. */
export async function isActivePerson(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('auth_user')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return found !== undefined;
}
