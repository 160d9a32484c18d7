import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../db/migrations/index.ts';

/** The database was migrated by a newer Cradle; this one must not touch it. */
export class NewerDatabase extends Error {
  constructor(known: string, found: string) {
    super(
      `The database belongs to a newer version of Cradle (it knows migration "${found}", this version ends at "${known}"). Start the newer version, or restore a backup made before the upgrade.`,
    );
    this.name = 'NewerDatabase';
  }
}

/**
 * Brings the schema up to date; a batch runs in one transaction, so a failure leaves the old schema.
 *
 * Throws {@link NewerDatabase}, or the database's own error.
 */
export async function migrate(db: Kysely<never>): Promise<{ readonly applied: readonly string[] }> {
  await refuseNewer(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
  }
  return { applied: (results ?? []).map((result) => result.migrationName) };
}

async function refuseNewer(db: Kysely<never>): Promise<void> {
  const exists = await sql<{
    found: string | null;
  }>`select to_regclass('kysely_migration')::text as found`.execute(db);
  if (exists.rows[0]?.found == null) {
    return;
  }
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  );
  const known = Object.keys(migrations);
  const foreign = rows.rows.map((row) => row.name).findLast((name) => !known.includes(name));
  if (foreign !== undefined) {
    throw new NewerDatabase(known.at(-1) ?? '', foreign);
  }
}
