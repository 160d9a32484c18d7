import type { CaseDetails, StageByReference } from '@cradle/contract';
import { REVIEW_VERDICTS, STAGES } from '@cradle/contract';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Stage } from './stages.repository.ts';

const Verdict = z.enum(REVIEW_VERDICTS);
const StageName = z.enum(STAGES);

/** What somebody said of a frozen version. */
export type StageReview = z.output<typeof CaseDetails>['versions'][number]['reviews'][number] & {
  readonly stage: Stage;
  readonly versionNumber: number;
};

/** A stage that points at an earlier submission instead of being filed. */
export type ByReference = z.output<typeof StageByReference>;

/** The reviews of a case in order of time. */
export async function findReviews(db: Db, caseId: string): Promise<StageReview[]> {
  const rows = await db
    .selectFrom('stage_review')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('reviewed_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    stage: StageName.parse(row.stage),
    versionNumber: row.version_number,
    verdict: Verdict.parse(row.verdict),
    comment: row.comment,
    by: { id: row.reviewed_by, name: row.reviewed_by_name },
    at: row.reviewed_at,
  }));
}

/** Inserts a review; the version must be there. */
export async function insertReview(
  tx: Tx,
  row: StageReview & { readonly id: string; readonly caseId: string },
): Promise<void> {
  await tx
    .insertInto('stage_review')
    .values({
      id: row.id,
      case_id: row.caseId,
      stage: row.stage,
      version_number: row.versionNumber,
      verdict: row.verdict,
      comment: row.comment,
      reviewed_by: row.by.id,
      reviewed_by_name: row.by.name,
      reviewed_at: row.at,
    })
    .execute();
}

/** The stages of a case that were closed by reference. */
export async function findByReference(db: Db, caseId: string): Promise<ByReference[]> {
  const rows = await db
    .selectFrom('stage_by_reference')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({
    stage: StageName.parse(row.stage),
    submissionId: row.submission_id,
    reason: row.reason,
    by: { id: row.recorded_by, name: row.recorded_by_name },
    at: row.recorded_at,
  }));
}

/** Inserts it; the database refuses a second one for the same stage. */
export async function insertByReference(tx: Tx, caseId: string, row: ByReference): Promise<void> {
  await tx
    .insertInto('stage_by_reference')
    .values({
      case_id: caseId,
      stage: row.stage,
      submission_id: row.submissionId,
      reason: row.reason,
      recorded_by: row.by.id,
      recorded_by_name: row.by.name,
      recorded_at: row.at,
    })
    .execute();
}
