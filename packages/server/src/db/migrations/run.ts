import type { Kysely, RawBuilder } from 'kysely';

/** Runs statements in order, one per `execute`: PGlite refuses several in one prepared statement. */
export async function run(
  db: Kysely<unknown>,
  statements: readonly RawBuilder<unknown>[],
): Promise<void> {
  for (const statement of statements) {
    await statement.execute(db);
  }
}
