import * as contract from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import { file, type MountedRoute, on, plain } from '../../../platform/http/mount.ts';
import { type ReportingDeps } from '../reporting-deps.ts';
import { type KeptFile } from '../submissions.service.ts';
import { freezeReport } from './freeze-intermediate.ts';
import { askReport, listReports, saveAnswer } from './intermediate-reports.service.ts';
import { getReportFile, getReportReceipt, submitReport } from './submit-intermediate.ts';

/** Names the use case for each route of reports that a CSIRT asks for (Art. 14(6)). */
export function intermediateReportRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    on(contract.listIntermediateReports, async ({ params }) =>
      plain(await listReports(deps, params.caseId)),
    ),
    on(contract.askIntermediateReport, async ({ params, body, actor }) =>
      plain(await askReport(deps, { ...params, ...body }, actor)),
    ),
    on(contract.saveIntermediateAnswer, async ({ params, body, ifMatch, actor }) =>
      plain(await saveAnswer(deps, { ...params, ...body, ifMatch }, actor)),
    ),
    on(contract.freezeIntermediateReport, async ({ params, ifMatch, actor }) =>
      plain(await freezeReport(deps, { ...params, ifMatch }, actor)),
    ),
    on(contract.downloadIntermediateReport, async ({ params }) =>
      bytes(await getReportFile(deps, params)),
    ),
    on(contract.submitIntermediateReport, async ({ params, body, actor }) =>
      plain(await submitReport(deps, { ...params, ...body }, actor)),
    ),
    on(contract.downloadIntermediateReceipt, async ({ params }) =>
      bytes(await getReportReceipt(deps, params.reportId)),
    ),
  ];
}

function bytes(result: Result<KeptFile, Failure>) {
  return result.ok
    ? ok(file(result.value.bytes, result.value.fileName, result.value.mediaType))
    : result;
}
