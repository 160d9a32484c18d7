import type { Db } from '../../platform/db/database.ts';

/** When stages of cases were done: those that point at an earlier submission first, then submissions in order of time. */
export async function findStagesDone(
  db: Db,
  caseIds: readonly string[],
): Promise<{ case_id: string; stage: string; submitted_at: string }[]> {
  const filed = await db
    .selectFrom('submission')
    .select(['case_id', 'stage', 'submitted_at'])
    .where('case_id', 'in', caseIds)
    .orderBy('submitted_at')
    .execute();
  const pointing = await db
    .selectFrom('stage_by_reference')
    .innerJoin('submission', 'submission.id', 'stage_by_reference.submission_id')
    .select(['stage_by_reference.case_id', 'stage_by_reference.stage', 'submission.submitted_at'])
    .where('stage_by_reference.case_id', 'in', caseIds)
    .execute();
  return [...pointing, ...filed];
}
