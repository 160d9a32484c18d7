import { LawConclusions } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Row, Tx } from '../../platform/db/database.ts';

/** What somebody answered about a product, and what was concluded then. */
export type GivenLaw = {
  readonly productId: string;
  /** The answers as the text of the guide's address. */
  readonly answers: string;
  readonly rulesVersion: string;
  readonly conclusions: LawConclusions;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly rowVersion: number;
};

/** A product with its answers, as the list of duties needs it. */
export type AnsweredProduct = Pick<GivenLaw, 'productId' | 'answers'> & {
  readonly name: string;
  readonly demo: boolean;
};

/** The answers about a product, or `undefined` while nobody gave any. */
export async function findGivenLaw(db: Db, productId: string): Promise<GivenLaw | undefined> {
  return one(db, sql`select * from product_law where product_id = ${productId}::uuid`);
}

/** The answers, locked until the transaction ends. The caller holds the product's lock, which also guards the first. */
export async function lockGivenLaw(tx: Tx, productId: string): Promise<GivenLaw | undefined> {
  return one(tx, sql`select * from product_law where product_id = ${productId}::uuid for update`);
}

async function one(db: Db, query: RawBuilder<unknown>): Promise<GivenLaw | undefined> {
  const { rows } = await sql<Row<'product_law'>>`${query}`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : givenLaw(row);
}

function givenLaw(row: Row<'product_law'>): GivenLaw {
  return {
    productId: row.product_id,
    answers: row.answers,
    rulesVersion: row.rules_version,
    conclusions: LawConclusions.parse(row.conclusions),
    by: { id: row.given_by, name: row.given_by_name },
    at: row.given_at,
    rowVersion: row.row_version,
  };
}

/** Keeps the answers about a product in place of those before. */
export async function writeGivenLaw(tx: Tx, given: Omit<GivenLaw, 'rowVersion'>): Promise<void> {
  const values = {
    answers: given.answers,
    rules_version: given.rulesVersion,
    conclusions: JSON.stringify(given.conclusions),
    given_by: given.by.id,
    given_by_name: given.by.name,
    given_at: given.at,
  };
  await tx
    .insertInto('product_law')
    .values({ product_id: given.productId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('product_id')
        .doUpdateSet({ ...values, row_version: sql`product_law.row_version + 1` }),
    )
    .execute();
}

/** All products with answers by name, or the one that is asked for. */
export async function findAnsweredProducts(
  db: Db,
  productId: string | null,
): Promise<AnsweredProduct[]> {
  const { rows } = await sql<{ id: string; answers: string; name: string; demo: boolean }>`
    select p.id, l.answers, p.name, p.demo from product_law l join product p on p.id = l.product_id
    where ${productId === null ? sql`true` : sql`p.id = ${productId}::uuid`}
    order by lower(p.name), p.id`.execute(db);
  return rows.map(({ id, ...rest }) => ({ productId: id, ...rest }));
}

/** All that was answered and concluded then, with the products by name. */
export async function findAllGivenLaw(db: Db): Promise<(GivenLaw & { readonly name: string })[]> {
  const { rows } = await sql<Row<'product_law'> & { name: string }>`
    select l.*, p.name from product_law l join product p on p.id = l.product_id
    order by lower(p.name), p.id`.execute(db);
  return rows.map((row) => ({ ...givenLaw(row), name: row.name }));
}

/** Products without answers: the first hundred by name, and how many there are. */
export async function findProductsWithoutAnswers(
  db: Db,
): Promise<{ readonly first: { id: string; name: string }[]; readonly count: number }> {
  const { rows } = await sql<{ id: string; name: string; count: number }>`
    select p.id, p.name, count(*) over () as count from product p
    where not exists (select 1 from product_law l where l.product_id = p.id)
    order by lower(p.name), p.id limit 100`.execute(db);
  return { first: rows.map(({ id, name }) => ({ id, name })), count: rows[0]?.count ?? 0 };
}

/** Open cases that began under other rules than those of a version; `null` where versions were not kept yet. */
export async function findCasesUnderOtherRules(
  db: Db,
  version: string,
): Promise<{ id: string; title: string; rulesVersion: string | null }[]> {
  const { rows } = await sql<{ id: string; title: string; rules_version: string | null }>`
    select id, title, rules_version from reporting_case
    where closed_at is null and rules_version is distinct from ${version}
    order by opened_at desc limit 500`.execute(db);
  return rows.map(({ id, title, rules_version }) => ({ id, title, rulesVersion: rules_version }));
}
