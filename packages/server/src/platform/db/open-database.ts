import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables } from '../../db/tables.generated.ts';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { PGliteRemote } from './pglite-remote.ts';
import { VALUE_PARSERS } from './value-parsers.ts';

/** Why no database could be opened, in one sentence that names the setting and the fix. */
export class DatabaseUnusable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseUnusable';
  }
}

/**
 * Opens the embedded database in `<dataFolder>/database`, migrated and locked for this process.
 *
 * Throws `FolderInUse`, `NewerDatabase`, {@link DatabaseUnusable} (folder read-only, disk full, files damaged).
 */
export async function openEmbedded(dataFolder: string, now: string): Promise<Database> {
  const unlock = prepareFolder(dataFolder, now);
  const remote = new PGliteRemote(join(dataFolder, 'database'));
  try {
    await remote.waitReady;
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: remote }) });
    await migrate(db.$extendTables<never>());
    return {
      db,
      engine: 'pglite',
      jobs: { kind: 'embedded', pglite: remote },
      async close() {
        await remote.close();
        unlock();
      },
    };
  } catch (error) {
    await remote.close().catch(() => undefined);
    unlock();
    if (error instanceof Error && error.name === 'NewerDatabase') {
      throw error;
    }
    throw new DatabaseUnusable(
      `The embedded database in ${dataFolder} could not be opened: ${messageOf(error)}. Check that the disk is not full and the folder is writable, or restore a backup.`,
      error,
    );
  }
}

function prepareFolder(dataFolder: string, now: string): () => void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return lockFolder(dataFolder, now);
  } catch (error) {
    if (error instanceof Error && error.name === 'FolderInUse') {
      throw error;
    }
    throw new DatabaseUnusable(
      `The data folder ${dataFolder} cannot be written: ${messageOf(error)}. Make it writable, free space, or choose another with CRADLE_DATA.`,
      error,
    );
  }
}

/**
 * Opens PostgreSQL by its address and migrates it.
 *
 * Throws `NewerDatabase`, or {@link DatabaseUnusable} with what the server said; the address's password never appears.
 */
export async function openPostgres(url: string): Promise<Database> {
  const types = new pg.TypeOverrides();
  for (const [oid, parse] of Object.entries(VALUE_PARSERS)) {
    types.setTypeParser(Number(oid), parse);
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types,
    connectionTimeoutMillis: 8000,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version_num') as version`.execute(db);
    const version = Number(rows[0]?.version ?? 0);
    if (version < 150_000) {
      throw new Error(
        `the server is PostgreSQL ${Math.floor(version / 10_000)}, and Cradle needs 15 or newer`,
      );
    }
    await migrate(db.$extendTables<never>());
  } catch (error) {
    await db.destroy();
    if (error instanceof Error && error.name === 'NewerDatabase') {
      throw error;
    }
    throw new DatabaseUnusable(
      `DATABASE_URL does not lead to a usable database: ${messageOf(error)}. Check host, port, database name, user and password.`,
      error,
    );
  }
  return { db, engine: 'postgres', jobs: { kind: 'server', url }, close: () => db.destroy() };
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return messageOf(error.errors[0]);
  }
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
