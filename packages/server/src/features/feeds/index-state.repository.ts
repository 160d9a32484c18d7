import type { Db, Tx } from '../../platform/db/database.ts';

/** The index that findings were last matched with. */
export type IndexState = {
  readonly buildId: string;
  readonly builtAt: string;
  /** `null` while matching against it is not finished: a start after a crash then matches again. */
  readonly matchedAt: string | null;
  readonly vulnerabilities: number;
  readonly packages: number;
};

/** `undefined` before the first index. */
export async function findIndexState(db: Db): Promise<IndexState | undefined> {
  const row = await db.selectFrom('index_state').selectAll().executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        buildId: row.build_id,
        builtAt: row.built_at,
        matchedAt: row.matched_at,
        vulnerabilities: row.vulnerabilities,
        packages: row.packages,
      };
}

/** Replaces it. */
export async function saveIndexState(tx: Tx, state: IndexState): Promise<void> {
  const columns = {
    build_id: state.buildId,
    built_at: state.builtAt,
    matched_at: state.matchedAt,
    vulnerabilities: state.vulnerabilities,
    packages: state.packages,
  };
  await tx
    .insertInto('index_state')
    .values(columns)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}
