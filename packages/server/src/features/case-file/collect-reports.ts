import type { CaseDetails } from '@cradle/contract';
import { type CaseFileEntry, safeName } from '@cradle/core/case-file';
import type { z } from 'zod';
import {
  findReportVersions,
  findVersions,
  type ReportingDeps,
  reportsOf,
} from '../reporting/index.ts';

type Details = z.output<typeof CaseDetails>;

/** Every frozen version of every stage and every receipt. */
export async function collectReports(deps: ReportingDeps, view: Details): Promise<CaseFileEntry[]> {
  const entries: CaseFileEntry[] = [];
  for (const version of await findVersions(deps.db, view.id)) {
    const at = `reports/${version.stage}-v${version.number}`;
    const what = `${version.stage}, version ${version.number}, frozen ${version.frozenAt} by ${version.frozenBy.name}`;
    entries.push(
      await kept(deps, version.pdfSha256, { path: `${at}.pdf`, what: `${what}: as paper` }),
      await kept(deps, version.jsonSha256, { path: `${at}.json`, what: `${what}: as data` }),
      await kept(deps, version.textSha256, { path: `${at}.txt`, what: `${what}: as text` }),
    );
  }
  for (const { id, stage, submittedAt, receipt } of view.submissions) {
    if (receipt !== null) {
      entries.push(
        await kept(deps, receipt.sha256, {
          path: `receipts/${id}/${safeName(receipt.name)}`,
          what: `Receipt of the ${stage} submitted ${submittedAt}`,
        }),
      );
    }
  }
  return entries;
}

/** What the CSIRT asked for, every frozen answer and its receipts (Art. 14(6)). */
export async function collectIntermediateReports(
  deps: ReportingDeps,
  caseId: string,
): Promise<CaseFileEntry[]> {
  const { items } = await reportsOf(deps.db, caseId, deps.now());
  const entries: CaseFileEntry[] = [];
  for (const report of items) {
    for (const version of await findReportVersions(deps.db, report.id)) {
      const at = `intermediate-reports/${report.number}-v${version.number}`;
      const what = `Answer to request ${report.number} of ${report.askedBy}, version ${version.number}`;
      entries.push(
        await kept(deps, version.pdfSha256, { path: `${at}.pdf`, what: `${what}: as paper` }),
        await kept(deps, version.jsonSha256, { path: `${at}.json`, what: `${what}: as data` }),
        await kept(deps, version.textSha256, { path: `${at}.txt`, what: `${what}: as text` }),
      );
    }
    const receipt = report.submission?.receipt ?? null;
    if (receipt !== null) {
      entries.push(
        await kept(deps, receipt.sha256, {
          path: `receipts/${report.id}/${safeName(receipt.name)}`,
          what: `Receipt of the answer to request ${report.number}`,
        }),
      );
    }
  }
  return items.length === 0
    ? []
    : [...entries, jsonEntry('intermediate-reports/requests.json', 'Requests of the CSIRT', items)];
}

/** Data of the case as a file, readable by people. */
export function jsonEntry(path: string, what: string, value: unknown): CaseFileEntry {
  return { path, what, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) };
}

async function kept(
  deps: ReportingDeps,
  sha256: string,
  file: { readonly path: string; readonly what: string },
): Promise<CaseFileEntry> {
  const bytes = await deps.documents.get(sha256);
  if (bytes === undefined) {
    throw new Error(`the document ${sha256} of the case file is gone`);
  }
  return { ...file, bytes };
}
