import { hash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { DecisionView, FindingDetails } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { searchPaths } from '@cradle/core/sbom';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db } from '../../platform/db/database.ts';
import { type DecisionThere, decisionInForce, hasEnded } from './decision-in-force.ts';
import {
  type Decision,
  findDecisions,
  findRevocations,
  type Revocation,
} from './decisions.repository.ts';
import { findDependencyGraph } from './dependency-graph.repository.ts';
import { findAssertions } from './exploitation.repository.ts';
import {
  findFinding,
  findLabels,
  findOccurrences,
  findReporting,
  type Occurrence,
} from './finding-details.repository.ts';
import { findRecord } from './matches.repository.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

type ReleaseView = FindingDetails['releases'][number];
type History = {
  readonly decisions: readonly Decision[];
  readonly revocations: readonly Revocation[];
  readonly today: string;
};

/** Shortest paths shown for a release. */
const MOST_PATHS = 5;
const MOST_RECORD_BYTES = 64_000_000;

/** What, in which releases, by which path, how bad, fixed where, decided by whom and why. Fails `notFound`. */
export async function getFinding(
  deps: VulnerabilityDeps,
  id: string,
): Promise<Result<FindingDetails, Failure>> {
  const { db } = deps;
  const facts = await findFinding(db, id);
  if (facts === undefined) {
    return fail({ kind: 'notFound', what: 'finding', id });
  }
  const now = deps.now();
  const today = now.slice(0, 10);
  const history: History = {
    decisions: await findDecisions(db, id),
    revocations: await findRevocations(db, id),
    today,
  };
  const releases: ReleaseView[] = [];
  for (const occurrence of await findOccurrences(db, id, today)) {
    releases.push(await releaseView(db, occurrence, history));
  }
  const { candidateId, caseIds } = await findReporting(db, facts.vulnerability);
  const assertions = await findAssertions(db, [facts.vulnerability]);
  return ok({
    ...facts,
    exploited: assertions.map(({ source, since, seenAt, by, note }) => ({
      source,
      since,
      seenAt,
      by,
      note,
    })),
    releases,
    decisions: history.decisions.map((one) => decisionView(one, history, standingOf(one, history))),
    candidateId,
    caseIds: [...caseIds],
    feedAges: await deps.feedAges(db, now),
  });
}

async function releaseView(db: Db, occurrence: Occurrence, history: History): Promise<ReleaseView> {
  const { productId, productName, releaseId, releaseVersion, sbomId, supported, direct } =
    occurrence;
  const own = history.decisions.filter((decision) => decision.productId === productId);
  const there = decisionInForce(own, history.revocations, occurrence.sequence, history.today);
  const shown = there?.standing === 'revoked' ? undefined : there;
  return {
    productId,
    productName,
    releaseId,
    releaseVersion,
    sbomId,
    supported,
    state: there?.standing === 'inForce' ? there.decision.decision : 'undecided',
    decision: shown === undefined ? null : decisionView(shown.decision, history, shown.standing),
    inherited: shown !== undefined && shown.decision.releaseId !== releaseId,
    direct,
    paths: await pathsOf(db, occurrence),
  };
}

async function pathsOf(db: Db, { sbomId, ordinals }: Occurrence): Promise<string[][]> {
  const graph = await findDependencyGraph(db, sbomId);
  const search = graph === undefined ? undefined : searchPaths(graph);
  const paths = ordinals
    .flatMap((ordinal) => search?.to(ordinal, MOST_PATHS) ?? [])
    .toSorted((a, b) => a.length - b.length)
    .slice(0, MOST_PATHS);
  const labels = await findLabels(db, sbomId, [...new Set(paths.flat())]);
  return paths.map((path) => path.map((ordinal) => labels.get(ordinal) ?? '?'));
}

/** What became of a decision, wherever one looks from: revoked anywhere, else replaced in its own release, else ended. */
function standingOf(decision: Decision, history: History): DecisionView['state'] {
  if (history.revocations.some(({ decisionId }) => decisionId === decision.id)) {
    return 'revoked';
  }
  // Newest first: an earlier place in the list is a later decision.
  const newer = history.decisions.slice(0, history.decisions.indexOf(decision));
  if (newer.some(({ releaseId }) => releaseId === decision.releaseId)) {
    return 'replaced';
  }
  return hasEnded(decision, history.today) ? 'ended' : 'inForce';
}

function decisionView(
  decision: Decision,
  { revocations }: History,
  state: DecisionView['state'] | DecisionThere<Decision>['standing'],
): DecisionView {
  const revocation = revocations.find(({ decisionId }) => decisionId === decision.id);
  return {
    id: decision.id,
    productId: decision.productId,
    productName: decision.productName,
    releaseId: decision.releaseId,
    releaseVersion: decision.releaseVersion,
    decision: decision.decision,
    justification: decision.justification,
    reason: decision.reason,
    endsOn: decision.endsOn,
    decidedBy: decision.decidedBy,
    decidedAt: decision.decidedAt,
    state,
    revoked:
      revocation === undefined
        ? null
        : {
            at: revocation.at,
            by: revocation.by,
            reason: revocation.reason,
            releaseVersion: revocation.releaseVersion,
          },
  };
}

/** An advisory record verbatim, as it was when a finding first rested on it. Fails `notFound`; throws when it was changed. */
export async function getRecord(
  deps: Pick<VulnerabilityDeps, 'db'>,
  sha256: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly fileName: string }, Failure>> {
  const found = await findRecord(deps.db, sha256);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'advisory record', id: sha256 });
  }
  const bytes = inflateRawSync(found.packed, { maxOutputLength: MOST_RECORD_BYTES });
  if (hash('sha256', bytes) !== sha256) {
    throw new Error(`the kept record ${sha256} was changed in the database`);
  }
  return ok({ bytes, fileName: `${found.id.replaceAll(/[^\w.-]/g, '_')}.json` });
}
