import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';

const Texts = z.array(z.string());
const ProductClass = z.enum(['default', 'importantI', 'importantII', 'critical']).nullable();

/** What a report says of a product. */
export type CaseProduct = {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly productClass: z.output<typeof ProductClass>;
  readonly category: string | null;
  readonly memberStates: readonly string[];
  readonly supportEndsOn: string | null;
};

/** The products among the given ids that exist. */
export async function findCaseProducts(db: Db, ids: readonly string[]): Promise<CaseProduct[]> {
  if (ids.length === 0) {
    return [];
  }
  const rows = await db
    .selectFrom('product')
    .select(['id', 'name', 'demo', 'product_class', 'category', 'member_states', 'support_ends_on'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    demo: row.demo,
    productClass: ProductClass.parse(row.product_class),
    category: row.category,
    memberStates: Texts.parse(row.member_states),
    supportEndsOn: row.support_ends_on,
  }));
}

/** What the log says about a case, oldest first. */
export async function findCaseLog(
  db: Db,
  caseId: string,
): Promise<readonly { at: string; actor: string; kind: string; facts: unknown }[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['recorded_at', 'actor_name', 'kind', 'facts'])
    .where('subject_type', '=', 'reportingCase')
    .where('subject_id', '=', caseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    at: row.recorded_at,
    actor: row.actor_name,
    kind: row.kind,
    facts: row.facts,
  }));
}

/** How many products there are, and the support that ends next. */
export async function findPortfolio(
  db: Db,
  today: string,
): Promise<{
  readonly products: number;
  readonly nextSupportEnd: { readonly name: string; readonly on: string } | null;
}> {
  const { count } = await db
    .selectFrom('product')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const next = await db
    .selectFrom('product')
    .select(['name', 'support_ends_on'])
    .where('support_ends_on', '>=', today)
    .orderBy('support_ends_on')
    .orderBy('name')
    .limit(1)
    .executeTakeFirst();
  return {
    products: count,
    nextSupportEnd:
      next?.support_ends_on == null ? null : { name: next.name, on: next.support_ends_on },
  };
}
