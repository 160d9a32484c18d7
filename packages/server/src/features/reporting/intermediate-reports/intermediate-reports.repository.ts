import type { IntermediateReportView } from '@cradle/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db, Row, Tx } from '../../../platform/db/database.ts';

type View = z.output<typeof IntermediateReportView>;
type Person = { readonly id: string; readonly name: string };

/** A CSIRT's request with its answer; how it stands is computed. */
export type IntermediateRow = Omit<View, 'state' | 'versions' | 'submission'> & {
  readonly caseId: string;
};

/** A frozen answer with the hashes of its files. */
export type IntermediateVersion = View['versions'][number] & {
  readonly jsonSha256: string;
  readonly textSha256: string;
};

/** When and how an answer went to the CSIRT. */
export type IntermediateSubmission = NonNullable<View['submission']>;

/** The requests of a case in the order in which they were recorded. */
export async function findReports(db: Db, caseId: string): Promise<IntermediateRow[]> {
  const rows = await db
    .selectFrom('intermediate_report')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute();
  return rows.map(reportOf);
}

/** `undefined` where there is none. */
export async function findReport(db: Db, id: string): Promise<IntermediateRow | undefined> {
  const row = await db
    .selectFrom('intermediate_report')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : reportOf(row);
}

/** Inserts a request without an answer. */
export async function insertReport(
  tx: Tx,
  row: Omit<IntermediateRow, 'answer' | 'answerVersion'>,
): Promise<void> {
  await tx
    .insertInto('intermediate_report')
    .values({
      id: row.id,
      case_id: row.caseId,
      number: row.number,
      asked_at: row.askedAt,
      asked_by: row.askedBy,
      wording: row.wording,
      due_at: row.dueAt,
      recorded_by: row.recordedBy.id,
      recorded_by_name: row.recordedBy.name,
      recorded_at: row.recordedAt,
    })
    .execute();
}

/** Saves the answer; its version becomes one more. */
export async function updateAnswer(tx: Tx, id: string, answer: string): Promise<void> {
  await tx
    .updateTable('intermediate_report')
    .set({ answer, row_version: sql<number>`row_version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The frozen answers of a request, oldest first. */
export async function findReportVersions(db: Db, id: string): Promise<IntermediateVersion[]> {
  const rows = await db
    .selectFrom('intermediate_version')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    frozenAt: row.frozen_at,
    frozenBy: { id: row.frozen_by, name: row.frozen_by_name },
    pdfSha256: row.pdf_sha256,
    jsonSha256: row.json_sha256,
    textSha256: row.text_sha256,
  }));
}

/** Inserts a frozen answer; its documents were registered before, in the same transaction. */
export async function insertReportVersion(
  tx: Tx,
  id: string,
  version: IntermediateVersion,
): Promise<void> {
  await tx
    .insertInto('intermediate_version')
    .values({
      report_id: id,
      number: version.number,
      frozen_at: version.frozenAt,
      frozen_by: version.frozenBy.id,
      frozen_by_name: version.frozenBy.name,
      pdf_sha256: version.pdfSha256,
      json_sha256: version.jsonSha256,
      text_sha256: version.textSha256,
    })
    .execute();
}

/** How it was sent; `undefined` while it was not. */
export async function findReportSubmission(
  db: Db,
  id: string,
): Promise<IntermediateSubmission | undefined> {
  const row = await db
    .selectFrom('intermediate_submission')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : submissionOf(row);
}

/** Inserts how it was sent; the database refuses a second time. */
export async function insertReportSubmission(
  tx: Tx,
  id: string,
  row: IntermediateSubmission,
): Promise<void> {
  await tx
    .insertInto('intermediate_submission')
    .values({
      report_id: id,
      version_number: row.versionNumber,
      submitted_at: row.submittedAt,
      submitted_by: row.submittedBy,
      channel: row.channel,
      note: row.note,
      receipt_name: row.receipt?.name ?? null,
      receipt_sha256: row.receipt?.sha256 ?? null,
      receipt_size: row.receipt?.size ?? null,
      recorded_by: row.recordedBy.id,
      recorded_by_name: row.recordedBy.name,
      recorded_at: row.recordedAt,
    })
    .execute();
}

function reportOf(row: Row<'intermediate_report'>): IntermediateRow {
  const recordedBy: Person = { id: row.recorded_by, name: row.recorded_by_name };
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    wording: row.wording,
    dueAt: row.due_at,
    recordedBy,
    recordedAt: row.recorded_at,
    answer: row.answer,
    answerVersion: row.row_version,
  };
}

function submissionOf(row: Row<'intermediate_submission'>): IntermediateSubmission {
  return {
    versionNumber: row.version_number,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    channel: row.channel,
    note: row.note,
    receipt:
      row.receipt_sha256 === null
        ? null
        : {
            name: row.receipt_name ?? 'receipt',
            sha256: row.receipt_sha256,
            size: row.receipt_size ?? 0,
          },
    recordedBy: { id: row.recorded_by, name: row.recorded_by_name },
    recordedAt: row.recorded_at,
  };
}
