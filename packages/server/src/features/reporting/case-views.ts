import type { CaseDetails, CaseSummary } from '@cradle/contract';
import { AUDIT_KINDS } from '@cradle/core/audit';
import { newestForm, reportForms, reviewState } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import { z } from 'zod';
import { findOrganisation, type Organisation } from '../people/index.ts';
import { clocksOf } from './case-clocks.ts';
import { findCaseLog } from './case-surroundings.repository.ts';
import { findCase, findCorrections, type ReportingCase } from './cases.repository.ts';
import { routingOf } from './csirt.ts';
import type { ReleaseHit, ReportingDeps } from './reporting-deps.ts';
import { findByReference, findReviews, type StageReview } from './stage-reviews.repository.ts';
import { findSubmissions, findVersions, type StageVersion } from './stages.repository.ts';
import { currentName } from './vulnerability-facts.repository.ts';

type Details = z.output<typeof CaseDetails>;
type Summary = z.output<typeof CaseSummary>;

/** A case as others see it, with the ETag of what they saw. */
export type SeenCase = { readonly view: Details; readonly etag: string };

/** The ETag of a row: its version, in quotes (RFC 9110, section 8.8.3). */
export function etagOf(rowVersion: number): string {
  return `"${rowVersion}"`;
}

/** A case in a list. */
export async function caseSummary(
  found: ReportingCase,
  organisation: Organisation | undefined,
  now: string,
): Promise<Summary> {
  return {
    id: found.id,
    kind: found.kind,
    title: found.title,
    vulnerability: found.vulnerabilityId,
    products: found.products.map(({ id, name }) => ({ id, name })),
    becameAwareAt: found.becameAwareAt,
    state: found.closedAt === null ? 'open' : 'closed',
    clocks: await clocksOf(found, organisation, now),
    openedAt: found.openedAt,
    demo: found.demo,
  };
}

/** One case with its clocks, versions, submissions and log. Fails `notFound`. */
export async function getCaseView(
  deps: ReportingDeps,
  id: string,
): Promise<Result<SeenCase, Failure>> {
  const found = await findCase(deps.db, id);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'case', id });
  }
  const organisation = await findOrganisation(deps.db);
  const versions = await findVersions(deps.db, id);
  const reviews = await findReviews(deps.db, id);
  return ok({
    etag: etagOf(found.rowVersion),
    view: {
      ...(await caseSummary(found, organisation, deps.now())),
      awarenessReason: found.awarenessReason,
      awarenessEvidence: found.awarenessEvidence,
      decidedBy: found.decidedBy,
      firstBecameAwareAt: found.firstBecameAwareAt,
      corrections: await findCorrections(deps.db, id),
      memberStates: [...found.memberStates],
      timeZone: organisation?.timeZone ?? found.timeZone,
      summary: found.summary,
      suspectedMalicious: found.suspectedMalicious,
      occurredAt: found.occurredAt,
      measureAvailableAt: found.measureAvailableAt,
      candidateId: found.candidateId,
      releases: await releasesOfCase(deps, found),
      versions: versions.map((version) =>
        versionView(version, reviews, organisation?.reportReview ?? 'notAsked'),
      ),
      submissions: await findSubmissions(deps.db, id),
      byReference: await findByReference(deps.db, id),
      form: formView(found.formSchema),
      ...routingOf(organisation),
      closedAt: found.closedAt,
      closeReason: found.closeReason,
      log: (await findCaseLog(deps.db, id)).map(logLine),
    },
  });
}

function versionView(
  version: StageVersion,
  reviews: readonly StageReview[],
  asked: Organisation['reportReview'],
): Details['versions'][number] {
  const { number, stage, frozenAt, frozenBy, pdfSha256, jsonSha256, missing } = version;
  const own = reviews.filter((one) => one.stage === stage && one.versionNumber === number);
  return {
    number,
    stage,
    frozenAt,
    frozenBy,
    pdfSha256,
    jsonSha256,
    missing,
    reviewState: reviewState(
      asked,
      frozenBy.id,
      own.map(({ verdict, by }) => ({ verdict, by: by.id })),
    ),
    reviews: own.map(({ verdict, comment, by, at }) => ({ verdict, comment, by, at })),
  };
}

function formView(schemaId: string | null): Details['form'] {
  const form = reportForms.get(schemaId ?? newestForm.schemaId) ?? newestForm;
  return {
    schemaId: form.schemaId,
    fetchedOn: form.fetchedOn,
    isNewest: form.schemaId === newestForm.schemaId,
  };
}

/** The releases of the case's products that the vulnerability hits; none for an incident. */
export async function releasesOfCase(
  deps: Pick<ReportingDeps, 'db' | 'findReleasesHit' | 'now'>,
  found: ReportingCase,
): Promise<ReleaseHit[]> {
  if (found.vulnerabilityId === null) {
    return [];
  }
  const products = new Set(found.products.map(({ id }) => id));
  const name = await currentName(deps.db, found.vulnerabilityId);
  const hit = await deps.findReleasesHit(deps.db, name, deps.now().slice(0, 10));
  return hit.filter(({ productId }) => products.has(productId));
}

const Told = z.looseObject({
  reason: z.string().optional(),
  number: z.number().optional(),
  reference: z.string().nullish(),
  from: z.string().optional(),
  to: z.string().optional(),
});
const titles: ReadonlyMap<string, string> = new Map(Object.entries(AUDIT_KINDS));

function logLine(entry: {
  at: string;
  actor: string;
  kind: string;
  facts: unknown;
}): Details['log'][number] {
  const told = Told.safeParse(entry.facts);
  const { reason, number, reference, from, to } = told.success ? told.data : {};
  const parts = [
    titles.get(entry.kind) ?? entry.kind,
    number === undefined ? '' : ` as version ${number}`,
    from === undefined || to === undefined ? '' : ` from ${from} to ${to}`,
    reference == null ? '' : `, reference ${reference}`,
    reason === undefined ? '' : `: ${reason}`,
  ];
  return { at: entry.at, actor: entry.actor, text: parts.join(''), kind: entry.kind };
}
