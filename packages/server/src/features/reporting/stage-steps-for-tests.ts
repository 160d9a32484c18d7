import type { Failure } from '@cradle/core/failure';
import type { Result } from '@cradle/core/shared';
import type { Db } from '../../platform/db/database.ts';
import { folderDocumentStore } from '../../platform/folder-document-store.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PdfMaker } from '../../platform/pdf/index.ts';
import { getDraft, saveDraft } from './drafts.service.ts';
import { freezeStage } from './freeze-stage.ts';
import { hit, MAKER, rememberedJobs } from './maker-for-tests.ts';
import { openCase } from './open-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import type { Stage } from './stages.repository.ts';
import { recordSubmission } from './submissions.service.ts';

/** Who does things in these tests, and who looks at them. */
export const PAULA: Actor = { id: 'paula', name: 'Paula', kind: 'person', role: 'psirt' };
export const BO: Actor = { id: 'bo', name: 'Bo', kind: 'person', role: 'complianceOfficer' };

/** The value of a result that must be one. */
export function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

/** What reporting needs, on a real database and a real folder; the clock is the test's. */
export function reportingDeps(world: {
  readonly db: Db;
  readonly folder: string;
  readonly pdf: PdfMaker;
  readonly now: () => string;
}): ReportingDeps {
  let count = 0;
  return {
    db: world.db,
    jobs: rememberedJobs(),
    documents: folderDocumentStore(world.folder),
    pdf: world.pdf,
    now: world.now,
    newId: () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
    findReleasesHit: (_db, id) => Promise.resolve(id === MAKER.vulnerability ? [hit()] : []),
  };
}

/** The steps of a case, each of which must succeed. */
export function stageSteps(deps: ReportingDeps) {
  const draft = async (caseId: string, stage: Stage) =>
    value(await getDraft(deps, { caseId, stage }));
  return {
    draft,
    async open(kind: 'exploitedVulnerability' | 'severeIncident'): Promise<string> {
      const asked: Parameters<typeof openCase>[1] = {
        kind,
        title: 'Rapid reset',
        productIds: [MAKER.product],
        candidateId: null,
        vulnerability: kind === 'severeIncident' ? null : MAKER.vulnerability,
        becameAwareAt: '2026-10-05T08:17:00.000Z',
        awarenessReason: 'seen in logs',
        awarenessEvidence: '',
        memberStates: [],
        summary: '',
        suspectedMalicious: kind === 'severeIncident' ? 'unknown' : null,
        occurredAt: null,
      };
      return value(await openCase(deps, asked, PAULA)).view.id;
    },
    async field(caseId: string, stage: Stage, key: string) {
      return (await draft(caseId, stage)).view.fields.find((one) => one.key === key);
    },
    async type(caseId: string, stage: Stage, values: Record<string, string | null>) {
      const { etag } = await draft(caseId, stage);
      value(await saveDraft(deps, { caseId, stage, values, ifMatch: etag }, PAULA));
    },
    async freeze(caseId: string, stage: Stage) {
      const { etag } = await draft(caseId, stage);
      const asked = { caseId, stage, confirmMissing: true, ifMatch: etag };
      return value(await freezeStage(deps, asked, PAULA)).view;
    },
    submit(
      caseId: string,
      stage: Stage,
      submittedAt: string,
      more: Partial<Parameters<typeof recordSubmission>[1]> = {},
    ) {
      const filed = {
        caseId,
        stage,
        versionNumber: 1,
        submittedAt,
        submittedBy: null,
        reference: null,
        confirmReference: false,
        receipt: null,
        note: '',
        reviewOverride: null,
      };
      return recordSubmission(deps, { ...filed, ...more }, PAULA);
    },
  };
}
