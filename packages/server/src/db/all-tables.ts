import { sql } from 'kysely';
import type { Db } from '../platform/db/database.ts';

/** Names of all tables of ours, without the migrator's own. For tests that empty a database. */
export async function allTables(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%'`.execute(
    db,
  );
  return rows.map((row) => row.name);
}
