import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';

const Texts = z.array(z.string());

/** The versions that fix the findings, each once. */
export async function findFixes(db: Db, findingIds: readonly string[]): Promise<string[]> {
  if (findingIds.length === 0) {
    return [];
  }
  const rows = await db
    .selectFrom('finding')
    .select('fixed_in')
    .where('id', 'in', [...new Set(findingIds)])
    .execute();
  return [...new Set(rows.flatMap((row) => Texts.parse(row.fixed_in)))];
}
