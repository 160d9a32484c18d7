import { createHash } from 'node:crypto';
import { IntermediateReport } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../../platform/http/actor.ts';
import { appendEntry } from '../../audit/index.ts';
import { findOrganisation } from '../../people/index.ts';
import { findCase } from '../cases.repository.ts';
import { stale } from '../change-case.ts';
import { compareWithFiled } from '../differences.service.ts';
import { type ReportingDeps } from '../reporting-deps.ts';
import { findSubmissions } from '../stages.repository.ts';
import {
  INTERMEDIATE_TEMPLATE,
  intermediateData,
  intermediateSheet,
} from './intermediate-paper.ts';
import {
  findReport,
  findReportVersions,
  type IntermediateRow,
  insertReportVersion,
} from './intermediate-reports.repository.ts';
import {
  answerTag,
  invalid,
  listReports,
  lockOpenReport,
  type Reports,
} from './intermediate-reports.service.ts';

/**
 * Freezes the answer with what changed since the last filing: one model, and from it JSON, PDF and text.
 *
 * Fails `invalid` without an answer; `stale`, `notFound`; `conflict` once it was sent or the case is closed.
 */
export async function freezeReport(
  deps: ReportingDeps,
  input: { readonly reportId: string; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<Reports, Failure>> {
  const report = await findReport(deps.db, input.reportId);
  if (report === undefined) {
    return fail({ kind: 'notFound', what: 'intermediate report', id: input.reportId });
  }
  if (input.ifMatch !== answerTag(report)) {
    return fail(stale());
  }
  if (report.answer.trim() === '') {
    return fail(invalid('/answer', 'There is no answer yet. Say how things stand, then freeze.'));
  }
  const document = await documentOf(deps, report, actor);
  if (!document.ok) {
    return document;
  }
  const files = await makeFiles(deps, document.value.report, document.value.demo);
  const written = await write(deps, { ...input, ...files, report: document.value.report }, actor);
  return written.ok ? listReports(deps, report.caseId) : written;
}

/** The stages whose reports an intermediate one brings up to date, the latest first. */
const LATEST_FIRST = ['finalReport', 'notification', 'earlyWarning'] as const;

async function documentOf(
  deps: ReportingDeps,
  row: IntermediateRow,
  actor: Actor,
): Promise<Result<{ readonly report: IntermediateReport; readonly demo: boolean }, Failure>> {
  const found = await findCase(deps.db, row.caseId);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'case', id: row.caseId });
  }
  const submissions = await findSubmissions(deps.db, row.caseId);
  const stage =
    LATEST_FIRST.find((one) => submissions.some((filed) => filed.stage === one)) ?? 'earlyWarning';
  const compared = await compareWithFiled(deps, { caseId: row.caseId, stage });
  if (!compared.ok) {
    return compared;
  }
  const organisation = await findOrganisation(deps.db);
  const { filed, differences } = compared.value;
  const report = IntermediateReport.parse({
    schema: 'cradle-intermediate-report/1',
    case: {
      id: found.id,
      kind: found.kind,
      title: found.title,
      timeZone: organisation?.timeZone ?? found.timeZone,
    },
    organisation: { name: organisation?.name ?? '' },
    number: row.number,
    request: {
      askedAt: row.askedAt,
      askedBy: row.askedBy,
      wording: row.wording,
      dueAt: row.dueAt,
    },
    version: (await findReportVersions(deps.db, row.id)).length + 1,
    frozenAt: deps.now(),
    frozenBy: { id: actor.id, name: actor.name },
    references: submissions.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    answer: row.answer,
    changes: differences,
    comparedWith: filed,
  });
  return ok({ report, demo: found.demo });
}

type StoredFile = { readonly sha256: string; readonly size: number; readonly mediaType: string };
type Files = { readonly pdf: StoredFile; readonly json: StoredFile; readonly text: StoredFile };

async function makeFiles(
  deps: ReportingDeps,
  report: IntermediateReport,
  demo: boolean,
): Promise<Files> {
  const json = Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  const jsonSha256 = createHash('sha256').update(json).digest('hex');
  const pdf = await deps.pdf.make({
    template: INTERMEDIATE_TEMPLATE,
    data: intermediateData(report, { jsonSha256, demo }),
    at: report.frozenAt,
  });
  const text = Buffer.from(intermediateSheet(report, { jsonSha256, demo }));
  return {
    pdf: { ...(await deps.documents.put(pdf)), mediaType: 'application/pdf' },
    json: { ...(await deps.documents.put(json)), mediaType: 'application/json' },
    text: { ...(await deps.documents.put(text)), mediaType: 'text/plain' },
  };
}

async function write(
  deps: ReportingDeps,
  frozen: Files & {
    readonly reportId: string;
    readonly ifMatch: string;
    readonly report: IntermediateReport;
  },
  actor: Actor,
): Promise<Result<null, Failure>> {
  const { report, pdf, json, text } = frozen;
  return deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const open = await lockOpenReport(tx, frozen.reportId);
    if (!open.ok) {
      return open;
    }
    const others = await findReportVersions(tx, frozen.reportId);
    if (frozen.ifMatch !== answerTag(open.value) || others.length + 1 !== report.version) {
      return fail(stale());
    }
    for (const file of [pdf, json, text]) {
      await deps.documents.register(tx, { ...file, now: report.frozenAt });
    }
    const hashes = { pdfSha256: pdf.sha256, jsonSha256: json.sha256, textSha256: text.sha256 };
    await insertReportVersion(tx, frozen.reportId, {
      number: report.version,
      frozenAt: report.frozenAt,
      frozenBy: report.frozenBy,
      ...hashes,
    });
    await appendEntry(tx, {
      now: report.frozenAt,
      actor,
      kind: 'intermediateReport.frozen.v1',
      subject: { type: 'reportingCase', id: report.case.id },
      facts: { reportId: frozen.reportId, of: report.number, number: report.version, ...hashes },
    });
    return ok(null);
  });
}
