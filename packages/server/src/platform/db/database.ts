import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../db/tables.generated.ts';

/** For reading. A function that writes asks for {@link Tx} instead, and the compiler refuses a plain handle there. */
export type Db = Kysely<Tables>;

/** An open transaction: rows, audit entry and jobs of one use case stand or fall together. */
export type Tx = Transaction<Tables>;

/** Which engine is underneath, for what must differ and for what is shown to the operator. */
export type DatabaseEngine = 'pglite' | 'postgres';

/** An open, migrated database. `close` ends its connections; on PGlite it also releases the folder's lock. */
export type Database = {
  readonly db: Db;
  readonly engine: DatabaseEngine;
  close(): Promise<void>;
};
