import type {
  askIntermediateReport as askRoute,
  InputOf,
  IntermediateReportView,
} from '@cradle/contract';
import { intermediateState } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { appendEntry } from '../../audit/index.ts';
import { findCase, lockCase } from '../cases.repository.ts';
import { closed, stale } from '../change-case.ts';
import { type ReportingDeps } from '../reporting-deps.ts';
import {
  findReport,
  findReportSubmission,
  findReports,
  findReportVersions,
  type IntermediateRow,
  insertReport,
  updateAnswer,
} from './intermediate-reports.repository.ts';

/** The requests of a case with how each stands. */
export type Reports = { readonly items: IntermediateReportView[] };

/** What the CSIRT asked for during a case. Fails `notFound`. */
export async function listReports(
  deps: Pick<ReportingDeps, 'db' | 'now'>,
  caseId: string,
): Promise<Result<Reports, Failure>> {
  return (await findCase(deps.db, caseId)) === undefined
    ? fail({ kind: 'notFound', what: 'case', id: caseId })
    : ok(await reportsOf(deps.db, caseId, deps.now()));
}

/** As {@link listReports}, for others who need them, such as the case file. */
export async function reportsOf(db: Db, caseId: string, now: string): Promise<Reports> {
  const items: IntermediateReportView[] = [];
  for (const row of await findReports(db, caseId)) {
    const submission = (await findReportSubmission(db, row.id)) ?? null;
    const versions = await findReportVersions(db, row.id);
    items.push({
      ...viewOf(row),
      state: intermediateState(row.dueAt, submission?.submittedAt ?? null, now),
      versions: versions.map(({ number, frozenAt, frozenBy, pdfSha256 }) => ({
        number,
        frozenAt,
        frozenBy,
        pdfSha256,
      })),
      submission,
    });
  }
  return { items };
}

function viewOf(row: IntermediateRow): Omit<IntermediateRow, 'caseId'> {
  const { id, number, askedAt, askedBy, wording, dueAt, recordedBy, recordedAt } = row;
  const { answer, answerVersion } = row;
  const asked = { id, number, askedAt, askedBy, wording, dueAt, recordedBy, recordedAt };
  return { ...asked, answer, answerVersion };
}

type Asked = InputOf<typeof askRoute>['body'] & { readonly caseId: string };

/**
 * Records a CSIRT's request in its own words, with its own date (Art. 14(6)).
 *
 * Fails `invalid` for a request from the future or a date before it; `notFound`; `conflict` for a closed case.
 */
export async function askReport(
  deps: ReportingDeps,
  input: Asked,
  actor: Actor,
): Promise<Result<Reports, Failure>> {
  const now = deps.now();
  const refusal = refuseMoments(input, now);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const open = await lockOpenCase(tx, input.caseId);
    if (!open.ok) {
      return open;
    }
    const { caseId, askedAt, askedBy, wording, dueAt } = input;
    const number = (await findReports(tx, caseId)).length + 1;
    const recordedBy = { id: actor.id, name: actor.name };
    const id = deps.newId();
    const row = { id, caseId, number, askedAt, askedBy, wording, dueAt };
    await insertReport(tx, { ...row, recordedBy, recordedAt: now });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'intermediateReport.asked.v1',
      subject: { type: 'reportingCase', id: caseId },
      facts: { reportId: id, number, askedAt, askedBy, wording, dueAt },
    });
    return ok(null);
  });
  return done.ok ? listReports(deps, input.caseId) : done;
}

function refuseMoments({ askedAt, dueAt }: Asked, now: string): Failure | undefined {
  if (Date.parse(askedAt) > Date.parse(now)) {
    return invalid('/askedAt', `The request lies in the future: it is ${now} now.`);
  }
  return dueAt !== null && Date.parse(dueAt) < Date.parse(askedAt)
    ? invalid('/dueAt', 'The date of the CSIRT lies before its request. Correct one of the two.')
    : undefined;
}

/** Saves the answer as typed. Fails `stale`, `notFound`; `conflict` once it was sent or the case is closed. */
export async function saveAnswer(
  deps: ReportingDeps,
  input: { readonly reportId: string; readonly answer: string; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<Reports, Failure>> {
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<string, Failure>> => {
    const open = await lockOpenReport(tx, input.reportId);
    if (!open.ok) {
      return open;
    }
    const report = open.value;
    if (input.ifMatch !== answerTag(report)) {
      return fail(stale());
    }
    await updateAnswer(tx, report.id, input.answer);
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'intermediateReport.answered.v1',
      subject: { type: 'reportingCase', id: report.caseId },
      facts: { reportId: report.id, number: report.number, characters: input.answer.length },
    });
    return ok(report.caseId);
  });
  return done.ok ? listReports(deps, done.value) : done;
}

/** The ETag of an answer: what a save and freezing must name. */
export function answerTag({ answerVersion }: Pick<IntermediateRow, 'answerVersion'>): string {
  return `"${answerVersion}"`;
}

/** A request whose case is open and that was not answered to the CSIRT yet, its case locked. */
export async function lockOpenReport(
  tx: Tx,
  id: string,
): Promise<Result<IntermediateRow, Failure>> {
  const known = await findReport(tx, id);
  if (known === undefined) {
    return fail({ kind: 'notFound', what: 'intermediate report', id });
  }
  const open = await lockOpenCase(tx, known.caseId);
  if (!open.ok) {
    return open;
  }
  // Read anew under the lock.
  const report = (await findReport(tx, id)) ?? known;
  return (await findReportSubmission(tx, id)) === undefined
    ? ok(report)
    : fail({
        kind: 'conflict',
        what: 'intermediate report',
        reason:
          'This report was sent already and does not change any more. Record a further request for a further report.',
      });
}

async function lockOpenCase(tx: Tx, caseId: string): Promise<Result<null, Failure>> {
  const found = await lockCase(tx, caseId);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'case', id: caseId });
  }
  return found.closedAt === null ? ok(null) : fail(closed(found.closedAt));
}

/** A refusal that names its place. */
export function invalid(at: string, message: string): Failure {
  return { kind: 'invalid', message, issues: [{ at, message }] };
}
