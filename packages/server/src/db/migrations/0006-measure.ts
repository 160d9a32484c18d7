import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

/**
 * When a corrective or mitigating measure became available: the final report on an exploited vulnerability is due 14
 * days after it (Art. 14(2)(c)). A column without default: a lock for the moment it takes to name it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [sql`alter table reporting_case add column measure_available_at timestamptz`]);
}
