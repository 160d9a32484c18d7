import { SensitivityAnswers } from '@cradle/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';

/** What was said of the sensitivity of a case's reports. */
export type CaseSensitivity = {
  readonly answers: z.output<typeof SensitivityAnswers>;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: { readonly id: string; readonly name: string };
};

/** `undefined` where nobody said anything yet. */
export async function findSensitivity(
  db: Db,
  caseId: string,
): Promise<CaseSensitivity | undefined> {
  const row = await db
    .selectFrom('case_sensitivity')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        answers: SensitivityAnswers.parse(row.answers),
        version: row.row_version,
        savedAt: row.saved_at,
        savedBy: { id: row.saved_by, name: row.saved_by_name },
      };
}

/** Saves the answers; the version becomes one more than it was. */
export async function saveSensitivityRow(
  tx: Tx,
  caseId: string,
  row: Omit<CaseSensitivity, 'version'>,
): Promise<void> {
  const said = {
    answers: JSON.stringify(row.answers),
    saved_at: row.savedAt,
    saved_by: row.savedBy.id,
    saved_by_name: row.savedBy.name,
  };
  await tx
    .insertInto('case_sensitivity')
    .values({ case_id: caseId, ...said })
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet({ ...said, row_version: sql<number>`case_sensitivity.row_version + 1` }),
    )
    .execute();
}
