import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Whether the database answers a question at all. */
export async function canAnswer(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 as one`.execute(db);
  return rows.length === 1;
}
