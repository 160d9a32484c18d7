import { FrozenClassification, ReleaseFacts } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row, Tx } from '../../platform/db/database.ts';
import { COUNT_BOUND } from '../../platform/paging/index.ts';

/** A release as it is stored, with what its product says. */
export type Release = {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly demo: boolean;
  /** Its place in the order of the product's releases: later ones inherit decisions. */
  readonly sequence: number;
  readonly facts: ReleaseFacts;
  readonly state: 'draft' | 'published';
  readonly publishedAt: string | null;
  readonly classification: FrozenClassification | null;
  readonly rowVersion: number;
  readonly createdAt: string;
};

type ReleaseRow = Row<'release'> & { readonly product_name: string; readonly demo: boolean };

const RELEASE = sql`select r.*, p.name as product_name, p.demo from release r join product p on p.id = r.product_id`;

/** The release, or `undefined` when there is none. */
export async function findRelease(db: Db, id: string): Promise<Release | undefined> {
  return one(db, sql`${RELEASE} where r.id = ${id}::uuid`);
}

/** The release of a product by its version, exactly as written. */
export async function findReleaseByVersion(
  db: Db,
  productId: string,
  version: string,
): Promise<Release | undefined> {
  return one(
    db,
    sql`${RELEASE} where r.product_id = ${productId}::uuid and r.version = ${version}`,
  );
}

/** The release, locked until the transaction ends: two uploads to it come one after the other. */
export async function lockRelease(tx: Tx, id: string): Promise<Release | undefined> {
  return one(tx, sql`${RELEASE} where r.id = ${id}::uuid for update of r`);
}

async function one(db: Db, query: RawBuilder<unknown>): Promise<Release | undefined> {
  const { rows } = await sql<ReleaseRow>`${query}`.execute(db);
  const [row] = rows;
  return row === undefined ? undefined : release(row);
}

/** Releases of a product, newest first, after a sequence; one more than the limit. */
export async function findReleases(
  db: Db,
  productId: string,
  page: { readonly before: number | null; readonly limit: number; readonly q: string | undefined },
): Promise<Release[]> {
  const { rows } = await sql<ReleaseRow>`${RELEASE}
    where r.product_id = ${productId}::uuid and ${versionLike(page.q)}
      and ${page.before === null ? sql`true` : sql`r.sequence < ${page.before}::int`}
    order by r.sequence desc limit ${page.limit + 1}`.execute(db);
  return rows.map(release);
}

/** Counts the releases of a product, to one over the bound. */
export async function countReleases(
  db: Db,
  productId: string,
  q: string | undefined,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from release r where r.product_id = ${productId}::uuid and ${versionLike(q)}
      limit ${COUNT_BOUND + 1}) x`.execute(db);
  return rows[0]?.count ?? 0;
}

function versionLike(q: string | undefined): RawBuilder<unknown> {
  return q === undefined || q === ''
    ? sql`true`
    : sql`position(lower(${q}) in lower(r.version)) > 0`;
}

/** Adds a release after all others of its product; `false` when it has one of that version. The caller holds the product's lock. */
export async function insertRelease(
  tx: Tx,
  made: Pick<Release, 'id' | 'productId' | 'facts' | 'createdAt'>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into release (id, product_id, version, sequence, released_on, support_ends_on, artefacts, created_at)
    select ${made.id}::uuid, ${made.productId}::uuid, ${made.facts.version},
      coalesce((select max(sequence) from release where product_id = ${made.productId}::uuid), 0) + 1,
      ${made.facts.releasedOn}::date, ${made.facts.supportEndsOn}::date, ${JSON.stringify(made.facts.artefacts)}::jsonb,
      ${made.createdAt}::timestamptz
    on conflict (product_id, version) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** Replaces the facts of a release that the caller has locked; `false` when another one has that version. */
export async function updateRelease(tx: Tx, id: string, facts: ReleaseFacts): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update release r set version = ${facts.version}, released_on = ${facts.releasedOn}::date,
      support_ends_on = ${facts.supportEndsOn}::date, artefacts = ${JSON.stringify(facts.artefacts)}::jsonb,
      row_version = row_version + 1
    where r.id = ${id}::uuid and not exists (
      select 1 from release o where o.product_id = r.product_id and o.version = ${facts.version} and o.id <> r.id)
    returning r.id`.execute(tx);
  return rows.length > 0;
}

/** Marks a release as published, with what its product was in law. */
export async function markPublished(
  tx: Tx,
  id: string,
  published: { readonly at: string; readonly classification: FrozenClassification | null },
): Promise<void> {
  await tx
    .updateTable('release')
    .set({
      state: 'published',
      published_at: published.at,
      classification:
        published.classification === null ? null : JSON.stringify(published.classification),
      row_version: sql`row_version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

function release(row: ReleaseRow): Release {
  return {
    id: row.id,
    productId: row.product_id,
    productName: row.product_name,
    demo: row.demo,
    sequence: row.sequence,
    facts: ReleaseFacts.parse({
      version: row.version,
      releasedOn: row.released_on,
      supportEndsOn: row.support_ends_on,
      artefacts: row.artefacts,
    }),
    state: z.enum(['draft', 'published']).parse(row.state),
    publishedAt: row.published_at,
    classification: FrozenClassification.nullable().parse(row.classification),
    rowVersion: row.row_version,
    createdAt: row.created_at,
  };
}
