import type { Kysely, Selectable, Transaction } from 'kysely';
import type { PGliteLike } from 'pg-boss';
import type { Tables } from '../../db/tables.generated.ts';

/** For reading. A function that writes asks for {@link Tx} instead, and the compiler refuses a plain handle there. */
export type Db = Kysely<Tables>;

/** An open transaction: rows, audit entry and jobs of one use case stand or fall together. */
export type Tx = Transaction<Tables>;

/** A row of a table as it is read; `jsonb` is `unknown` until the repository has checked it. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** Which engine is underneath, for what must differ and for what is shown to the operator. */
export type DatabaseEngine = 'pglite' | 'postgres';

/** How the job queue reaches the database: by the embedded instance itself, or by connections of its own. */
export type JobsConnection =
  | { readonly kind: 'embedded'; readonly pglite: PGliteLike }
  | { readonly kind: 'server'; readonly url: string };

/** An open, migrated database. `close` ends its connections; on PGlite it also releases the folder's lock. */
export type Database = {
  readonly db: Db;
  readonly engine: DatabaseEngine;
  readonly jobs: JobsConnection;
  close(): Promise<void>;
};
