import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

/** The case files that were made of a case, with the hash over all that each holds. A new table only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    sql`create table case_file (
      id uuid primary key,
      case_id uuid not null references reporting_case(id) on delete cascade,
      sha256 text not null references document(sha256),
      size bigint not null,
      files integer not null,
      root_hash text not null,
      made_at timestamptz not null,
      made_by text not null,
      made_by_name text not null
    )`,
    sql`create index case_file_case on case_file (case_id, made_at desc)`,
  ]);
}
