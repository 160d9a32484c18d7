import type { DecisionView, FindingDetails } from '@cradle/contract';
import type { Failure, Issue } from '@cradle/core/failure';
import { fail, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import {
  findDecision,
  findPlace,
  insertDecision,
  insertRevocation,
} from './decisions.repository.ts';
import { updateExploited, upsertAssertion } from './exploitation.repository.ts';
import { findFinding } from './finding-details.repository.ts';
import { getFinding } from './finding-details.service.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

/** What a person decides about a finding in a release. */
export type NewDecision = {
  readonly releaseId: string;
  readonly decision: DecisionView['decision'];
  readonly justification: DecisionView['justification'];
  readonly reason: string;
  readonly endsOn: string | null;
};

/**
 * Decides a finding in a release; later releases of the product that contain the component inherit it.
 *
 * Fails  `notFound` finding or release; `conflict` when the release's current SBOM does not contain the component;
 *        `invalid` without what the decision needs: a justification for not affected, a last day for accepted.
 */
export async function decideFinding(
  deps: VulnerabilityDeps,
  findingId: string,
  made: NewDecision,
  actor: Actor,
): Promise<Result<FindingDetails, Failure>> {
  const now = deps.now();
  const refusal =
    refuseDecision(made, now.slice(0, 10)) ?? (await refusePlace(deps, findingId, made.releaseId));
  const place = await findPlace(deps.db, findingId, made.releaseId);
  if (refusal !== undefined || place === undefined) {
    return fail(refusal ?? { kind: 'notFound', what: 'release', id: made.releaseId });
  }
  const id = deps.newId();
  const { productId } = place;
  await deps.db.transaction().execute(async (tx) => {
    const decidedBy = { id: actor.id, name: actor.name };
    await insertDecision(tx, { ...made, id, findingId, productId, decidedBy, decidedAt: now });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'decision.made.v1',
      subject: { type: 'finding', id: findingId },
      facts: { ...made, decisionId: id, productId },
    });
  });
  return getFinding(deps, findingId);
}

function refuseDecision(made: NewDecision, today: string): Failure | undefined {
  const issues = [...issuesOfJustification(made), ...issuesOfEnd(made, today)];
  const [first] = issues;
  return first === undefined ? undefined : { kind: 'invalid', message: first.message, issues };
}

function issuesOfJustification({ decision, justification }: NewDecision): Issue[] {
  const at = '/justification';
  if (decision === 'notAffected' && justification === null) {
    const message =
      '"Not affected" needs one of the VEX justifications: why does the vulnerability do no harm here?';
    return [{ at, message }];
  }
  return decision !== 'notAffected' && justification !== null
    ? [{ at, message: 'A VEX justification belongs to "not affected" only. Leave it out.' }]
    : [];
}

function issuesOfEnd({ decision, endsOn }: NewDecision, today: string): Issue[] {
  const at = '/endsOn';
  if (decision !== 'accepted') {
    const message = 'Only an accepted risk has a last day. Leave it out.';
    return endsOn === null ? [] : [{ at, message }];
  }
  if (endsOn === null) {
    return [{ at, message: 'An accepted risk needs a last day; then it is looked at again.' }];
  }
  return endsOn < today ? [{ at, message: 'The last day of an acceptance lies in the past.' }] : [];
}

async function refusePlace(
  deps: VulnerabilityDeps,
  findingId: string,
  releaseId: string,
): Promise<Failure | undefined> {
  if ((await findFinding(deps.db, findingId)) === undefined) {
    return { kind: 'notFound', what: 'finding', id: findingId };
  }
  const place = await findPlace(deps.db, findingId, releaseId);
  if (place === undefined) {
    return { kind: 'notFound', what: 'release', id: releaseId };
  }
  const reason =
    'The current SBOM of this release does not contain the component, so there is nothing to decide.';
  return place.contains ? undefined : { kind: 'conflict', what: 'finding', reason };
}

/**
 * Revokes a decision from a release on: there and later the finding is undecided again.
 *
 * Fails  `notFound`; `invalid` for a release of another product, or one before the decision; `conflict` when it was
 *        revoked from that release already.
 */
export async function revokeDecision(
  deps: VulnerabilityDeps,
  decisionId: string,
  made: { readonly releaseId: string; readonly reason: string },
  actor: Actor,
): Promise<Result<FindingDetails, Failure>> {
  const decision = await findDecision(deps.db, decisionId);
  if (decision === undefined) {
    return fail({ kind: 'notFound', what: 'decision', id: decisionId });
  }
  const place = await findPlace(deps.db, decision.findingId, made.releaseId);
  if (place === undefined) {
    return fail({ kind: 'notFound', what: 'release', id: made.releaseId });
  }
  if (place.productId !== decision.productId || place.sequence < decision.sequence) {
    const message = `Name the release ${decision.releaseVersion} of the decision itself or a later one of ${decision.productName}.`;
    return fail({ kind: 'invalid', message, issues: [{ at: '/releaseId', message }] });
  }
  const now = deps.now();
  const by = { id: actor.id, name: actor.name };
  const revoked = await deps.db.transaction().execute(async (tx) => {
    if (!(await insertRevocation(tx, { ...made, id: deps.newId(), decisionId, by, at: now }))) {
      return false;
    }
    await appendEntry(tx, {
      now,
      actor,
      kind: 'decision.revoked.v1',
      subject: { type: 'finding', id: decision.findingId },
      facts: { decisionId, ...made },
    });
    return true;
  });
  const reason = 'The decision was revoked from this release already.';
  return revoked
    ? getFinding(deps, decision.findingId)
    : fail({ kind: 'conflict', what: 'decision', reason });
}

/**
 * Records a person's word that a vulnerability is exploited, and asks the people responsible. Starts no clock: that is
 * a recorded decision of becoming aware (Art. 14(2)). The same person's word again replaces what was said before.
 *
 * Fails  `notFound`; `invalid` for a day in the future.
 */
export async function assertExploited(
  deps: VulnerabilityDeps,
  findingId: string,
  word: { readonly since: string | null; readonly evidence: string },
  actor: Actor,
): Promise<Result<FindingDetails, Failure>> {
  const finding = await findFinding(deps.db, findingId);
  if (finding === undefined) {
    return fail({ kind: 'notFound', what: 'finding', id: findingId });
  }
  const now = deps.now();
  if (word.since !== null && word.since > now.slice(0, 10)) {
    const message = 'Exploitation cannot have begun in the future.';
    return fail({ kind: 'invalid', message, issues: [{ at: '/since', message }] });
  }
  const { vulnerability } = finding;
  await deps.db.transaction().execute(async (tx) => {
    await upsertAssertion(tx, {
      id: deps.newId(),
      vulnerabilityId: vulnerability,
      source: 'person',
      since: word.since,
      by: { id: actor.id, name: actor.name },
      note: word.evidence,
      now,
    });
    await updateExploited(tx, [vulnerability], now);
    await appendEntry(tx, {
      now,
      actor,
      kind: 'exploitation.asserted.v1',
      subject: { type: 'vulnerability', id: vulnerability },
      facts: { findingId, ...word },
    });
    await deps.onExploited(tx, [vulnerability], actor);
  });
  return getFinding(deps, findingId);
}
