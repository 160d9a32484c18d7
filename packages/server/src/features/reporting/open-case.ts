import type { InputOf, openCase as openCaseRoute } from '@cradle/contract';
import { newestForm } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { RULES_VERSION, reportingApplies } from '@cradle/core/law';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findOrganisation } from '../people/index.ts';
import {
  type Candidate,
  findCandidate,
  lockCandidate,
  updateCandidate,
} from './candidates.repository.ts';
import { type CaseProduct, findCaseProducts } from './case-surroundings.repository.ts';
import { getCaseView, type SeenCase } from './case-views.ts';
import { insertCase, type NewCase } from './cases.repository.ts';
import type { ReportingDeps } from './reporting-deps.ts';

type Input = InputOf<typeof openCaseRoute>['body'];

/** The zone of the institutions, until the organisation says its own. */
const DEFAULT_ZONE = 'Europe/Brussels';

/**
 * Opens a case: a person's recorded decision of becoming aware (Art. 14(2), 14(4)).
 *
 * Fails  `invalid` for moments in the future and for products that are not there; `refusedByLaw` where awareness lies
 *        before the duty applied; `conflict` for a candidate that was answered already.
 */
export async function openCase(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const now = deps.now();
  const organisation = await findOrganisation(deps.db);
  const timeZone = organisation?.timeZone ?? DEFAULT_ZONE;
  const refusal =
    refuseAwareness(input.becameAwareAt, now, timeZone) ??
    refuseFuture('occurredAt', input.occurredAt, now);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const products = await findProductsOf(deps, input.productIds);
  if (!products.ok) {
    return products;
  }
  const candidate =
    input.candidateId === null ? undefined : await findCandidate(deps.db, input.candidateId);
  if (input.candidateId !== null && candidate === undefined) {
    return fail({ kind: 'notFound', what: 'candidate', id: input.candidateId });
  }
  const row = newCase({ input, products: products.value, candidate, timeZone }, deps, actor);
  const opened = await deps.db
    .transaction()
    .execute((tx) => writeCase(tx, row, { now, actor, reason: input.awarenessReason }));
  return opened.ok ? getCaseView(deps, row.id) : opened;
}

/** Why a moment of becoming aware cannot be: it has not happened, or the duty did not apply yet. */
export function refuseAwareness(
  becameAwareAt: string,
  now: string,
  timeZone: string,
): Failure | undefined {
  const future = refuseFuture('becameAwareAt', becameAwareAt, now);
  if (future !== undefined || reportingApplies(becameAwareAt, timeZone)) {
    return future;
  }
  return {
    kind: 'refusedByLaw',
    cite: 'Art. 71(2)',
    reason:
      'The duty to report applies from 11 September 2026. What you were aware of before that day is not reported afterwards (Commission guidance, point 217).',
  };
}

function refuseFuture(name: string, at: string | null, now: string): Failure | undefined {
  if (at === null || Date.parse(at) <= Date.parse(now)) {
    return undefined;
  }
  const message = `This moment lies in the future: it is ${now} now.`;
  return { kind: 'invalid', message, issues: [{ at: `/${name}`, message }] };
}

/** All products by id, real or of the demonstration, but not both. */
export async function findProductsOf(
  deps: Pick<ReportingDeps, 'db'>,
  ids: readonly string[],
): Promise<Result<readonly CaseProduct[], Failure>> {
  const products = await findCaseProducts(deps.db, ids);
  const known = new Set(products.map(({ id }) => id));
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing !== -1) {
    return fail({ kind: 'notFound', what: 'product', id: ids[missing] ?? '' });
  }
  if (new Set(products.map(({ demo }) => demo)).size > 1) {
    const message = 'A case is about products of yours or of the demonstration, never about both.';
    return fail({ kind: 'invalid', message, issues: [{ at: '/productIds', message }] });
  }
  return ok(products);
}

function newCase(
  from: {
    readonly input: Input;
    readonly products: readonly CaseProduct[];
    readonly candidate: Candidate | undefined;
    readonly timeZone: string;
  },
  deps: Pick<ReportingDeps, 'now' | 'newId'>,
  actor: Actor,
): NewCase {
  const { input, products, candidate, timeZone } = from;
  const known = [...new Set(products.flatMap(({ memberStates }) => memberStates))].sort();
  return {
    id: deps.newId(),
    kind: input.kind,
    title: input.title,
    vulnerabilityId: input.vulnerability ?? candidate?.vulnerabilityId ?? null,
    candidateId: input.candidateId,
    firstBecameAwareAt: input.becameAwareAt,
    awarenessReason: input.awarenessReason,
    awarenessEvidence: input.awarenessEvidence,
    decidedBy: { id: actor.id, name: actor.name },
    memberStates: input.memberStates.length > 0 ? input.memberStates : known,
    timeZone,
    summary: input.summary,
    suspectedMalicious: input.suspectedMalicious,
    occurredAt: input.occurredAt,
    demo: products.some(({ demo }) => demo),
    openedAt: deps.now(),
    productIds: input.productIds,
    rulesVersion: RULES_VERSION,
    formSchema: newestForm.schemaId,
  };
}

async function writeCase(
  tx: Tx,
  row: NewCase,
  decision: { readonly now: string; readonly actor: Actor; readonly reason: string },
): Promise<Result<null, Failure>> {
  const { now, actor, reason } = decision;
  if (row.candidateId !== null) {
    const candidate = await lockCandidate(tx, row.candidateId);
    if (candidate?.state === 'caseOpened' || candidate?.demo !== row.demo) {
      return fail({
        kind: 'conflict',
        what: 'candidate',
        reason: 'A case was opened for this candidate already, or it is not about these products.',
      });
    }
    await updateCandidate(tx, candidate.id, {
      state: 'caseOpened',
      assessmentStartedAt: candidate.assessmentStartedAt,
      answer: { by: { id: actor.id, name: actor.name }, at: now, reason },
    });
  }
  await insertCase(tx, row);
  await appendEntry(tx, {
    now,
    actor,
    kind: 'reportingCase.opened.v1',
    subject: { type: 'reportingCase', id: row.id },
    facts: {
      kind: row.kind,
      title: row.title,
      becameAwareAt: row.firstBecameAwareAt,
      reason,
      evidence: row.awarenessEvidence,
      vulnerability: row.vulnerabilityId,
      candidateId: row.candidateId,
      products: [...row.productIds],
      memberStates: [...row.memberStates],
      demo: row.demo,
    },
  });
  return ok(null);
}
