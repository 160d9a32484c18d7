import { type CaseDetails, STAGES } from '@cradle/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Row, Tx } from '../../platform/db/database.ts';

/** A stage of a report. */
export type Stage = (typeof STAGES)[number];
const StageName = z.enum(STAGES);
const Entered = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Texts in the language people work in, by key of the field. */
export type Working = {
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
};
const WorkingTexts = z.record(z.string(), z.string());

/** What people typed into a stage's form. A case without a row has version 0. */
export type StageDraft = {
  readonly formSchema: string | null;
  readonly entered: z.output<typeof Entered>;
  /** Texts beside the ones that are filed, in one language; `null` where there are none. */
  readonly working: Working | null;
  readonly version: number;
  readonly savedAt: string | null;
  readonly savedBy: { readonly id: string; readonly name: string } | null;
};

/** A frozen version with the hashes of its files. */
export type StageVersion = Omit<
  z.output<typeof CaseDetails>['versions'][number],
  'reviews' | 'reviewState'
> & { readonly textSha256: string };

/** A recorded submission. */
export type Submission = z.output<typeof CaseDetails>['submissions'][number];

/** The draft of a stage; an empty one where nobody typed anything. */
export async function findDraft(db: Db, caseId: string, stage: Stage): Promise<StageDraft> {
  const row = await db
    .selectFrom('stage_draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('stage', '=', stage)
    .executeTakeFirst();
  return row === undefined
    ? {
        formSchema: null,
        entered: {},
        working: null,
        version: 0,
        savedAt: null,
        savedBy: null,
      }
    : {
        formSchema: row.form_schema,
        entered: Entered.parse(row.entered),
        working:
          row.working_language === null
            ? null
            : {
                language: row.working_language,
                texts: WorkingTexts.parse(row.working_texts ?? {}),
              },
        version: row.row_version,
        savedAt: row.saved_at,
        savedBy: row.saved_by === null ? null : { id: row.saved_by, name: row.saved_by_name ?? '' },
      };
}

/** Saves what was typed; the version becomes one more than it was. */
export async function saveDraftRow(
  tx: Tx,
  draft: {
    readonly caseId: string;
    readonly stage: Stage;
    readonly formSchema: string;
    readonly entered: StageDraft['entered'];
    readonly working: Working | null;
    readonly savedAt: string;
    readonly savedBy: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  const typed = {
    entered: JSON.stringify(draft.entered),
    working_language: draft.working?.language ?? null,
    working_texts: draft.working === null ? null : JSON.stringify(draft.working.texts),
    saved_at: draft.savedAt,
    saved_by: draft.savedBy.id,
    saved_by_name: draft.savedBy.name,
  };
  await tx
    .insertInto('stage_draft')
    .values({
      case_id: draft.caseId,
      stage: draft.stage,
      form_schema: draft.formSchema,
      ...typed,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'stage'])
        .doUpdateSet({ ...typed, row_version: sql<number>`stage_draft.row_version + 1` }),
    )
    .execute();
}

/** The frozen versions of a case, oldest first. */
export async function findVersions(db: Db, caseId: string): Promise<StageVersion[]> {
  const rows = await db
    .selectFrom('stage_version')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('frozen_at')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    stage: StageName.parse(row.stage),
    frozenAt: row.frozen_at,
    frozenBy: { id: row.frozen_by, name: row.frozen_by_name },
    pdfSha256: row.pdf_sha256,
    jsonSha256: row.json_sha256,
    textSha256: row.text_sha256,
    missing: row.missing,
  }));
}

/** Inserts a frozen version. Its documents were registered before, in the same transaction. */
export async function insertVersion(tx: Tx, caseId: string, version: StageVersion): Promise<void> {
  await tx
    .insertInto('stage_version')
    .values({
      case_id: caseId,
      stage: version.stage,
      number: version.number,
      frozen_at: version.frozenAt,
      frozen_by: version.frozenBy.id,
      frozen_by_name: version.frozenBy.name,
      missing: version.missing,
      pdf_sha256: version.pdfSha256,
      json_sha256: version.jsonSha256,
      text_sha256: version.textSha256,
    })
    .execute();
}

/** The submissions of a case in order of time. */
export async function findSubmissions(db: Db, caseId: string): Promise<Submission[]> {
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('submitted_at')
    .execute();
  return rows.map(submission);
}

/** One submission. */
export async function findSubmission(db: Db, id: string): Promise<Submission | undefined> {
  const row = await db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : submission(row);
}

/** Inserts a submission; the database refuses a second one of the same frozen version. */
export async function insertSubmission(tx: Tx, caseId: string, row: Submission): Promise<void> {
  await tx
    .insertInto('submission')
    .values({
      id: row.id,
      case_id: caseId,
      stage: row.stage,
      version_number: row.versionNumber,
      submitted_at: row.submittedAt,
      submitted_by: row.submittedBy.name,
      recorded_by: row.recordedBy.id,
      recorded_by_name: row.recordedBy.name,
      recorded_at: row.recordedAt,
      reference: row.reference,
      reference_matches: row.referenceMatches,
      receipt_name: row.receipt?.name ?? null,
      receipt_sha256: row.receipt?.sha256 ?? null,
      receipt_size: row.receipt?.size ?? null,
      note: row.note,
      review_override: row.reviewOverride,
    })
    .execute();
}

/** Adds what the platform answered later. */
export async function updateSubmission(
  tx: Tx,
  id: string,
  answer: Pick<Submission, 'reference' | 'referenceMatches' | 'receipt' | 'note'>,
): Promise<void> {
  await tx
    .updateTable('submission')
    .set({
      reference: answer.reference,
      reference_matches: answer.referenceMatches,
      receipt_name: answer.receipt?.name ?? null,
      receipt_sha256: answer.receipt?.sha256 ?? null,
      receipt_size: answer.receipt?.size ?? null,
      note: answer.note,
    })
    .where('id', '=', id)
    .execute();
}

/** The case of a submission; `undefined` where there is none. */
export async function findCaseOfSubmission(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('submission')
    .select('case_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.case_id;
}

function submission(row: Row<'submission'>): Submission {
  const own = row.submitted_by === row.recorded_by_name;
  return {
    id: row.id,
    stage: StageName.parse(row.stage),
    versionNumber: row.version_number,
    submittedAt: row.submitted_at,
    // Who typed it into the platform need not have an account here: then only the name is known.
    submittedBy: { id: own ? row.recorded_by : '', name: row.submitted_by },
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, name: row.recorded_by_name },
    reference: row.reference,
    referenceMatches: row.reference_matches,
    receipt:
      row.receipt_sha256 === null
        ? null
        : {
            name: row.receipt_name ?? 'receipt',
            sha256: row.receipt_sha256,
            size: row.receipt_size ?? 0,
          },
    note: row.note,
    reviewOverride: row.review_override,
  };
}
