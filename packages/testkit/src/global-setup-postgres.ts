import { migrate } from '@cradle/server/db';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { findPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer | undefined;

/** Starts a real PostgreSQL and migrates a template database of which each test file gets a copy. */
export async function setup(): Promise<void> {
  const bin = findPostgres();
  if (bin === undefined) {
    throw new Error(
      'no PostgreSQL found: install the Debian package postgresql, or name its folder with CRADLE_TEST_POSTGRES_BIN',
    );
  }
  server = await startPostgres(bin);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database cradle_template');
  await admin.end();
  const template = new URL(server.url);
  template.pathname = '/cradle_template';
  const pool = new pg.Pool({ connectionString: template.href, max: 2 });
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  await db.destroy();
  process.env['CRADLE_TEST_POSTGRES'] = server.url;
}

/** Stops the server and removes its folder. */
export async function teardown(): Promise<void> {
  await server?.stop();
}
