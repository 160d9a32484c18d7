import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

/** What people answered to the law's questions about a candidate. Each answer stays beside those after it. A new table only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    sql`create table candidate_answer (
      id uuid primary key,
      candidate_id uuid not null references candidate(id) on delete cascade,
      question text not null,
      answer text not null check (answer in ('yes','no','unknown')),
      why text not null,
      answered_by text not null,
      answered_by_name text not null,
      answered_at timestamptz not null
    )`,
    sql`create index candidate_answer_candidate on candidate_answer (candidate_id, answered_at)`,
  ]);
}
