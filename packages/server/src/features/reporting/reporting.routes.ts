import type { CandidateView, CaseSummary } from '@cradle/contract';
import * as contract from '@cradle/contract';
import { earlyWarningJsonSchema } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import type { z } from 'zod';
import {
  column,
  file,
  json,
  type MountedRoute,
  on,
  plain,
  tagged,
} from '../../platform/http/mount.ts';
import {
  dismiss,
  getCandidates,
  getCandidateView,
  reopen,
  startAssessment,
} from './candidates.service.ts';
import { getCaseView } from './case-views.ts';
import { getCases, getNowView } from './cases.service.ts';
import { changeCase, closeCase, correctAwareness } from './change-case.ts';
import { closeByReference } from './close-by-reference.ts';
import { completeSubmission } from './complete-submission.ts';
import { answerQuestion, getDeciding } from './deciding/answers.service.ts';
import { getDifferences } from './differences.service.ts';
import { getDraft, saveDraft } from './drafts.service.ts';
import { getForms, moveToForm } from './forms.service.ts';
import { freezeStage } from './freeze-stage.ts';
import { intermediateReportRoutes } from './intermediate-reports/intermediate-reports.routes.ts';
import { openCase } from './open-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { reviewStage } from './review-stage.ts';
import { getSensitivity, saveSensitivity } from './sensitivity.service.ts';
import {
  getReceipt,
  getStageFile,
  type KeptFile,
  recordSubmission,
} from './submissions.service.ts';

/** Names the use case for each route of reporting. */
export function reportingRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    ...candidateRoutes(deps),
    ...caseRoutes(deps),
    ...stageRoutes(deps),
    ...filedRoutes(deps),
    ...intermediateReportRoutes(deps),
  ];
}

function candidateRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    on(contract.listCandidates, async ({ query }) => plain(await getCandidates(deps, query)), [
      column<CandidateView>('Vulnerability', (row) => row.vulnerability),
      column<CandidateView>('Summary', (row) => row.summary),
      column<CandidateView>('Severity', (row) => row.severity.rating),
      column<CandidateView>('Exploited by the word of', (row) =>
        row.exploited.map(({ source }) => source).join(', '),
      ),
      column<CandidateView>('Releases', (row) =>
        row.releases
          .map(({ productName, releaseVersion }) => `${productName} ${releaseVersion}`)
          .join('; '),
      ),
      column<CandidateView>('State', (row) => row.state),
      column<CandidateView>('Opened at', (row) => row.openedAt),
      column<CandidateView>('Answer', (row) => row.answer?.reason ?? null),
    ]),
    on(contract.getCandidate, async ({ params }) =>
      plain(await getCandidateView(deps, params.candidateId)),
    ),
    on(contract.assessCandidate, async ({ params, actor }) =>
      plain(await startAssessment(deps, params.candidateId, actor)),
    ),
    on(contract.dismissCandidate, async ({ params, body, actor }) =>
      plain(await dismiss(deps, { id: params.candidateId, ...body }, actor)),
    ),
    on(contract.reopenCandidate, async ({ params, body, actor }) =>
      plain(await reopen(deps, { id: params.candidateId, ...body }, actor)),
    ),
    on(contract.getDeciding, async ({ params }) =>
      plain(await getDeciding(deps, params.candidateId)),
    ),
    on(contract.answerQuestion, async ({ params, body, actor }) =>
      plain(await answerQuestion(deps, { ...params, ...body }, actor)),
    ),
    on(contract.getNow, async ({ actor }) => plain(await getNowView(deps, actor))),
    on(contract.getReportSchema, () => Promise.resolve(ok(json(earlyWarningJsonSchema())))),
  ];
}

function caseRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    on(contract.listCases, async ({ query }) => plain(await getCases(deps, query)), [
      column<z.output<typeof CaseSummary>>('Title', (row) => row.title),
      column<z.output<typeof CaseSummary>>('Kind', (row) => row.kind),
      column<z.output<typeof CaseSummary>>('Vulnerability', (row) => row.vulnerability),
      column<z.output<typeof CaseSummary>>('Products', (row) =>
        row.products.map(({ name }) => name).join('; '),
      ),
      column<z.output<typeof CaseSummary>>('Became aware at', (row) => row.becameAwareAt),
      column<z.output<typeof CaseSummary>>('State', (row) => row.state),
    ]),
    on(contract.openCase, async ({ body, actor }) => tagged(await openCase(deps, body, actor))),
    on(contract.getCase, async ({ params }) => tagged(await getCaseView(deps, params.caseId))),
    on(contract.changeCase, async ({ params, body, ifMatch, actor }) =>
      tagged(await changeCase(deps, { ...params, change: body, ifMatch }, actor)),
    ),
    on(contract.correctAwareness, async ({ params, body, actor }) =>
      tagged(await correctAwareness(deps, { ...params, ...body }, actor)),
    ),
    on(contract.closeCase, async ({ params, body, actor }) =>
      tagged(await closeCase(deps, { ...params, ...body }, actor)),
    ),
  ];
}

function stageRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    on(contract.getDraft, async ({ params }) => tagged(await getDraft(deps, params))),
    on(contract.saveDraft, async ({ params, body, ifMatch, actor }) =>
      tagged(await saveDraft(deps, { ...params, ...body, ifMatch }, actor)),
    ),
    on(contract.freezeStage, async ({ params, body, ifMatch, actor }) =>
      tagged(await freezeStage(deps, { ...params, ...body, ifMatch }, actor)),
    ),
    on(contract.downloadStage, async ({ params }) => bytes(await getStageFile(deps, params))),
    on(contract.recordSubmission, async ({ params, body, actor }) =>
      tagged(await recordSubmission(deps, { ...params, ...body }, actor)),
    ),
    on(contract.downloadReceipt, async ({ params }) =>
      bytes(await getReceipt(deps, params.submissionId)),
    ),
  ];
}

/** What comes before and after filing: review, form, sensitivity, differences, the platform's answer. */
function filedRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    on(contract.reviewVersion, async ({ params, body, actor }) =>
      tagged(await reviewStage(deps, { ...params, ...body }, actor)),
    ),
    on(contract.completeSubmission, async ({ params, body, actor }) =>
      tagged(await completeSubmission(deps, { ...params, ...body }, actor)),
    ),
    on(contract.closeStageByReference, async ({ params, body, actor }) =>
      tagged(await closeByReference(deps, { ...params, ...body }, actor)),
    ),
    on(contract.getDifferences, async ({ params }) => plain(await getDifferences(deps, params))),
    on(contract.listForms, async ({ params }) => plain(await getForms(deps, params.caseId))),
    on(contract.moveToForm, async ({ params, body, actor }) =>
      tagged(await moveToForm(deps, { ...params, ...body }, actor)),
    ),
    on(contract.getSensitivity, async ({ params }) =>
      tagged(await getSensitivity(deps, params.caseId)),
    ),
    on(contract.saveSensitivity, async ({ params, body, ifMatch, actor }) =>
      tagged(await saveSensitivity(deps, { ...params, answers: body, ifMatch }, actor)),
    ),
  ];
}

function bytes(result: Result<KeptFile, Failure>) {
  return result.ok
    ? ok(file(result.value.bytes, result.value.fileName, result.value.mediaType))
    : result;
}
