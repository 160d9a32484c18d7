export { allTables } from '../../db/all-tables.ts';
export type { Database, DatabaseEngine, Db, JobsConnection, Tx } from './database.ts';
export { migrate, NewerDatabase } from './migrate.ts';
export { DatabaseUnusable, openEmbedded, openPostgres } from './open-database.ts';
export { VALUE_PARSERS } from './value-parsers.ts';
