import type { InputOf, submitIntermediateReport as submitRoute } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../../platform/db/database.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { appendEntry } from '../../audit/index.ts';
import { type ReportingDeps } from '../reporting-deps.ts';
import { type KeptFile, keepReceipt } from '../submissions.service.ts';
import {
  findReport,
  findReportSubmission,
  findReportVersions,
  type IntermediateRow,
  type IntermediateSubmission,
  insertReportSubmission,
} from './intermediate-reports.repository.ts';
import {
  invalid,
  listReports,
  lockOpenReport,
  type Reports,
} from './intermediate-reports.service.ts';

type Input = InputOf<typeof submitRoute>['params'] & InputOf<typeof submitRoute>['body'];

/**
 * Records when and by which channel a frozen answer went to the CSIRT.
 *
 * Fails  `invalid` for a moment in the future or before the request; `conflict` once it was sent or the case is
 *        closed; `tooLarge`, `notFound`.
 */
export async function submitReport(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<Reports, Failure>> {
  const now = deps.now();
  const known = await findReport(deps.db, input.reportId);
  const refusal = refuseMoment(input, known, now);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const receipt = await keepReceipt(deps, input.receipt);
  if (!receipt.ok) {
    return receipt;
  }
  const row: IntermediateSubmission = {
    versionNumber: input.versionNumber,
    submittedAt: input.submittedAt,
    submittedBy: input.submittedBy ?? actor.name,
    channel: input.channel,
    note: input.note,
    receipt: receipt.value,
    recordedBy: { id: actor.id, name: actor.name },
    recordedAt: now,
  };
  const done = await deps.db
    .transaction()
    .execute((tx) => write(tx, deps, { reportId: input.reportId, row }, actor));
  return done.ok ? listReports(deps, done.value) : done;
}

function refuseMoment(
  { submittedAt, reportId }: Input,
  known: IntermediateRow | undefined,
  now: string,
): Failure | undefined {
  if (known === undefined) {
    return { kind: 'notFound', what: 'intermediate report', id: reportId };
  }
  if (Date.parse(submittedAt) > Date.parse(now)) {
    return invalid('/submittedAt', `It lies in the future: it is ${now} now.`);
  }
  return Date.parse(submittedAt) < Date.parse(known.askedAt)
    ? invalid(
        '/submittedAt',
        `It lies before the request (${known.askedAt}). Correct one of the two.`,
      )
    : undefined;
}

async function write(
  tx: Tx,
  deps: ReportingDeps,
  sent: { readonly reportId: string; readonly row: IntermediateSubmission },
  actor: Actor,
): Promise<Result<string, Failure>> {
  const { reportId, row } = sent;
  const open = await lockOpenReport(tx, reportId);
  if (!open.ok) {
    return open;
  }
  const version = (await findReportVersions(tx, reportId)).find(
    ({ number }) => number === row.versionNumber,
  );
  if (version === undefined) {
    return fail({ kind: 'notFound', what: 'frozen version', id: `${row.versionNumber}` });
  }
  if (row.receipt !== null) {
    const { sha256, size } = row.receipt;
    const mediaType = 'application/octet-stream';
    await deps.documents.register(tx, { sha256, size, mediaType, now: row.recordedAt });
  }
  await insertReportSubmission(tx, reportId, row);
  await appendEntry(tx, {
    now: row.recordedAt,
    actor,
    kind: 'intermediateReport.submitted.v1',
    subject: { type: 'reportingCase', id: open.value.caseId },
    facts: {
      reportId,
      of: open.value.number,
      number: row.versionNumber,
      submittedAt: row.submittedAt,
      submittedBy: row.submittedBy,
      channel: row.channel,
      receiptSha256: row.receipt?.sha256 ?? null,
      jsonSha256: version.jsonSha256,
      pdfSha256: version.pdfSha256,
    },
  });
  return ok(open.value.caseId);
}

const FILES = {
  'report.pdf': { hash: 'pdfSha256', mediaType: 'application/pdf' },
  'report.json': { hash: 'jsonSha256', mediaType: 'application/json' },
  'report.txt': { hash: 'textSha256', mediaType: 'text/plain; charset=utf-8' },
} as const;

/** A file of a frozen intermediate report. Fails `notFound`. */
export async function getReportFile(
  deps: ReportingDeps,
  wanted: {
    readonly reportId: string;
    readonly number: number;
    readonly file: keyof typeof FILES;
  },
): Promise<Result<KeptFile, Failure>> {
  const { hash, mediaType } = FILES[wanted.file];
  const version = (await findReportVersions(deps.db, wanted.reportId)).find(
    ({ number }) => number === wanted.number,
  );
  const bytes = version === undefined ? undefined : await deps.documents.get(version[hash]);
  const ending = wanted.file.slice('report'.length);
  const fileName = `cradle-intermediate-${wanted.reportId.slice(0, 8)}-v${wanted.number}${ending}`;
  return bytes === undefined
    ? fail({ kind: 'notFound', what: 'frozen version', id: `${wanted.number}` })
    : ok({ bytes, fileName, mediaType });
}

/** The receipt as it was kept. Fails `notFound`. */
export async function getReportReceipt(
  deps: ReportingDeps,
  reportId: string,
): Promise<Result<KeptFile, Failure>> {
  const receipt = (await findReportSubmission(deps.db, reportId))?.receipt ?? null;
  const bytes = receipt === null ? undefined : await deps.documents.get(receipt.sha256);
  return receipt === null || bytes === undefined
    ? fail({ kind: 'notFound', what: 'receipt', id: reportId })
    : ok({ bytes, fileName: receipt.name, mediaType: 'application/octet-stream' });
}
