import { ProductFacts, type ProductSummary } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Row, Tx } from '../../platform/db/database.ts';
import { COUNT_BOUND, type Keyset } from '../../platform/paging/index.ts';

/** A product as it is stored. */
export type Product = {
  readonly id: string;
  readonly facts: ProductFacts;
  readonly demo: boolean;
  readonly rowVersion: number;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** A product in a list, with what is open on it, and its place in the order. */
export type ListedProduct = {
  readonly summary: Omit<ProductSummary, 'findings'>;
  readonly keys: Keyset;
};

/** What a list of products is sorted by. */
export type ProductOrder = 'name' | 'updatedAt' | 'supportEndsOn';

const ORDERS: Readonly<
  Record<ProductOrder, { readonly of: RawBuilder<unknown>; readonly type: string }>
> = {
  name: { of: sql`lower(p.name)`, type: 'text' },
  updatedAt: { of: sql`p.updated_at`, type: 'timestamptz' },
  supportEndsOn: { of: sql`coalesce(p.support_ends_on, '9999-12-31'::date)`, type: 'date' },
};

const OPEN_CANDIDATES = sql<number>`(
  select count(distinct k.id) from candidate k
  join finding f on f.vulnerability_id = k.vulnerability_id and f.withdrawn_at is null
  join sbom_component sc on sc.component_id = f.component_id and sc.is_first
  join sbom s on s.id = sc.sbom_id and s.superseded_by is null
  join release r on r.id = s.release_id
  where r.product_id = p.id and k.demo = p.demo and k.state in ('open', 'assessing'))`;

/** The product, or `undefined` when there is none. */
export async function findProduct(db: Db, id: string): Promise<Product | undefined> {
  return one(db, sql`id = ${id}::uuid`);
}

/** The product of that name, whatever the case of its letters; the demonstration's are apart. */
export async function findProductByName(
  db: Db,
  name: string,
  demo: boolean,
): Promise<Product | undefined> {
  return one(db, sql`lower(name) = lower(${name}) and demo = ${demo}`);
}

/** The product, locked until the transaction ends. */
export async function lockProduct(tx: Tx, id: string): Promise<Product | undefined> {
  return one(tx, sql`id = ${id}::uuid for update`);
}

async function one(db: Db, where: RawBuilder<unknown>): Promise<Product | undefined> {
  const { rows } = await sql<Row<'product'>>`select * from product where ${where}`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : product(row);
}

function product(row: Row<'product'>): Product {
  return {
    id: row.id,
    facts: ProductFacts.parse({
      name: row.name,
      type: row.type,
      description: row.description,
      identifiers: row.identifiers,
      coreFunctionality: row.core_functionality,
      productClass: row.product_class,
      category: row.category,
      memberStates: row.member_states,
      firstPlacedOn: row.first_placed_on,
      supportEndsOn: row.support_ends_on,
      contacts: row.contacts,
      responsible: row.responsible,
    }),
    demo: row.demo,
    rowVersion: row.row_version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function columns(facts: ProductFacts) {
  return {
    name: facts.name,
    type: facts.type,
    description: facts.description,
    identifiers: JSON.stringify(facts.identifiers),
    core_functionality: facts.coreFunctionality,
    product_class: facts.productClass,
    category: facts.category,
    member_states: JSON.stringify(facts.memberStates),
    first_placed_on: facts.firstPlacedOn,
    support_ends_on: facts.supportEndsOn,
    contacts: JSON.stringify(facts.contacts),
    responsible: JSON.stringify(facts.responsible),
  };
}

/** Inserts a product; `false` when one of that name is there. */
export async function insertProduct(tx: Tx, made: Product): Promise<boolean> {
  const inserted = await tx
    .insertInto('product')
    .values({
      id: made.id,
      ...columns(made.facts),
      demo: made.demo,
      row_version: made.rowVersion,
      created_at: made.createdAt,
      updated_at: made.updatedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Replaces the facts of a product that the caller has locked. */
export async function updateProduct(
  tx: Tx,
  id: string,
  facts: ProductFacts,
  now: string,
): Promise<void> {
  await tx
    .updateTable('product')
    .set({ ...columns(facts), updated_at: now, row_version: sql`row_version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Deletes a product with its releases and SBOMs. */
export async function removeProduct(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('product').where('id', '=', id).execute();
}

/** What keeps a product from being deleted. */
export async function findTies(
  tx: Tx,
  id: string,
): Promise<{ readonly published: number; readonly cases: number }> {
  const { rows } = await sql<{ published: number; cases: number }>`
    select (select count(*) from release where product_id = ${id}::uuid and state = 'published') as published,
      (select count(*) from case_product where product_id = ${id}::uuid) as cases`.execute(tx);
  return rows[0] ?? { published: 0, cases: 0 };
}

/** The open cases of a product, newest first, and how many candidates wait on it. */
export async function findOpen(
  db: Db,
  id: string,
): Promise<{
  readonly cases: { readonly id: string; readonly title: string }[];
  readonly candidates: number;
}> {
  const cases = await sql<{ id: string; title: string }>`
    select c.id, c.title from reporting_case c join case_product cp on cp.case_id = c.id
    where cp.product_id = ${id}::uuid and c.closed_at is null order by c.opened_at desc`.execute(
    db,
  );
  const candidates = await sql<{ count: number }>`
    select ${OPEN_CANDIDATES} as count from product p where p.id = ${id}::uuid`.execute(db);
  return { cases: cases.rows, candidates: candidates.rows[0]?.count ?? 0 };
}

type Ask = {
  readonly q: string | undefined;
  readonly order: ProductOrder;
  readonly descending: boolean;
  readonly after: Keyset | null;
  readonly limit: number;
};

/** One page of products; one more than the limit. */
export async function findProducts(db: Db, ask: Ask): Promise<ListedProduct[]> {
  const { of, type } = ORDERS[ask.order];
  const direction = ask.descending ? sql`desc` : sql`asc`;
  const after =
    ask.after === null
      ? sql`true`
      : sql`(${of}, p.id) ${ask.descending ? sql`<` : sql`>`} (${ask.after[0]}::${sql.raw(type)}, ${ask.after[1]}::uuid)`;
  const { rows } = await sql<{
    id: string;
    name: string;
    type: string;
    product_class: string | null;
    support_ends_on: string | null;
    demo: boolean;
    updated_at: string;
    releases: number;
    latest_id: string | null;
    latest_version: string | null;
    open_cases: number;
    open_candidates: number;
    key: string;
  }>`
    select p.id, p.name, p.type, p.product_class, p.support_ends_on, p.demo, p.updated_at,
      (select count(*) from release r where r.product_id = p.id) as releases,
      l.id as latest_id, l.version as latest_version,
      (select count(*) from case_product cp join reporting_case c on c.id = cp.case_id
        where cp.product_id = p.id and c.closed_at is null) as open_cases,
      ${OPEN_CANDIDATES} as open_candidates, (${of})::text as key
    from product p
    left join lateral (select id, version from release r where r.product_id = p.id order by sequence desc limit 1) l on true
    where ${matching(ask.q)} and ${after}
    order by ${of} ${direction}, p.id ${direction}
    limit ${ask.limit + 1}`.execute(db);
  return rows.map((row) => ({
    keys: [row.key, row.id],
    summary: {
      id: row.id,
      name: row.name,
      type: ProductFacts.shape.type.parse(row.type),
      productClass: ProductFacts.shape.productClass.parse(row.product_class),
      supportEndsOn: row.support_ends_on,
      demo: row.demo,
      updatedAt: row.updated_at,
      releases: row.releases,
      latestRelease:
        row.latest_id === null ? null : { id: row.latest_id, version: row.latest_version ?? '' },
      openCases: row.open_cases,
      openCandidates: row.open_candidates,
    },
  }));
}

/** Counts what the list holds, to one over the bound. */
export async function countProducts(db: Db, q: string | undefined): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from product p where ${matching(q)} limit ${COUNT_BOUND + 1}) x`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

function matching(q: string | undefined): RawBuilder<unknown> {
  return q === undefined || q === ''
    ? sql`true`
    : sql`position(lower(${q}) in lower(p.name || ' ' || p.description || ' ' || p.identifiers::text)) > 0`;
}
