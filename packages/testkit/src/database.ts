import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { allTables, type Db, type JobsConnection, VALUE_PARSERS } from '@cradle/server/db';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** A migrated, empty database of a test's own, on the engine that the environment's `DB` names. */
export type TestDatabase = {
  readonly db: Db;
  readonly engine: 'pglite' | 'postgres';
  readonly jobs: JobsConnection;
  /** Empties all tables, the audit log included, within milliseconds. */
  truncate(): Promise<void>;
  close(): Promise<void>;
};

/** One per test file: opening costs most of a second, `truncate` milliseconds. */
export async function testDatabase(): Promise<TestDatabase> {
  return process.env['DB'] === 'postgres' ? onPostgres() : onPGlite();
}

/** From the dump that the global set-up made once per run. */
async function onPGlite(): Promise<TestDatabase> {
  const dump = process.env['CRADLE_TEST_PGLITE_DUMP'];
  if (dump === undefined || !existsSync(dump)) {
    throw new Error('no migrated dump: run the test through vitest, whose global set-up makes it');
  }
  const pglite = await PGlite.create({
    loadDataDir: new Blob([new Uint8Array(await readFile(dump))]),
    parsers: { ...VALUE_PARSERS },
  });
  const db: Db = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    engine: 'pglite',
    jobs: { kind: 'embedded', pglite },
    truncate: () => truncate(db),
    close: () => db.destroy(),
  };
}

/** A copy of the migrated template database, dropped on close. */
async function onPostgres(): Promise<TestDatabase> {
  const url = process.env['CRADLE_TEST_POSTGRES'];
  if (url === undefined) {
    throw new Error('no PostgreSQL: the global set-up of the project server-postgres starts one');
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `create database ${name} template cradle_template`);
  const types = new pg.TypeOverrides();
  for (const [oid, parse] of Object.entries(VALUE_PARSERS)) {
    types.setTypeParser(Number(oid), parse);
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: own.href, max: 5, types });
  // The pool ends before its connections have closed. Dropping the database cuts them off, and the pool then says so
  // for each; a query under way is rejected all the same.
  pool.on('error', () => undefined);
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: 'postgres',
    jobs: { kind: 'server', url: own.href },
    truncate: () => truncate(db),
    async close() {
      await db.destroy();
      await onServer(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The audit log refuses to be emptied; a test database may, with its trigger off for the moment. */
async function truncate(db: Db): Promise<void> {
  const tables = (await allTables(db)).filter((name) => name !== 'audit_head');
  await db.transaction().execute(async (tx) => {
    await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(tx);
    await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))} cascade`.execute(tx);
    await sql`update audit_head set position = 0, hash = repeat('0', 64)`.execute(tx);
    await sql`alter table audit_entry enable trigger audit_entry_append_only`.execute(tx);
  });
}
