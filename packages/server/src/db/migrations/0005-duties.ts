import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const ANSWERS_AND_PROGRESS = [
  sql`create table product_law (
      product_id uuid primary key references product(id) on delete cascade,
      answers text not null,
      rules_version text not null,
      conclusions jsonb not null,
      given_by text not null,
      given_by_name text not null,
      given_at timestamptz not null,
      row_version integer not null default 1
    )`,
  sql`create table product_duty (
      product_id uuid not null references product(id) on delete cascade,
      role text not null,
      duty text not null,
      state text not null check (state in ('open','inWork','done','notApplicable')),
      reason text not null,
      evidence text not null,
      planned_on date,
      responsible text,
      changed_by text not null,
      changed_by_name text not null,
      changed_at timestamptz not null,
      row_version integer not null default 1,
      primary key (product_id, role, duty)
    )`,
];

const VERSIONS_KEPT = [
  sql`alter table release add column classification jsonb`,
  // Null: the case began before versions of the rules were kept.
  sql`alter table reporting_case add column rules_version text`,
];

/**
 * What a product is in law: the answers somebody gave, with the version of the rules that answered them, and how far
 * each duty is. New tables, and two columns without default: a lock for the moment it takes to name them.
 *
 * Classes, duties and their dates are not stored as truth: `conclusions` and `classification` say what was
 * concluded then, so that a later reading can be told from it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...ANSWERS_AND_PROGRESS, ...VERSIONS_KEPT]);
}
