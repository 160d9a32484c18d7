/** What the question "which decision holds here?" looks at. */
export type DecisionFacts = {
  readonly id: string;
  readonly decision: 'affected' | 'notAffected' | 'underInvestigation' | 'fixed' | 'accepted';
  /** Place of its release within the product. */
  readonly sequence: number;
  /** RFC 3339, UTC. */
  readonly decidedAt: string;
  /** Last day on which an acceptance holds. */
  readonly endsOn: string | null;
};

/** From which release on a decision no longer holds. */
export type RevocationFacts = { readonly decisionId: string; readonly sequence: number };

/** The decision that speaks in a release, and whether it still holds. */
export type DecisionThere<D extends DecisionFacts> = {
  readonly decision: D;
  readonly standing: 'inForce' | 'revoked' | 'ended';
};

/**
 * The decision that speaks for a finding in a release, or `undefined` when nobody decided.
 *
 * Those of this release and of earlier ones of the product count. The nearest release speaks, and within a release the
 * newest: what was decided for 2.0 is not overruled by what somebody decides for 1.0 afterwards. When that decision was
 * revoked in this release or one before it, or is an acceptance whose last day has passed, the finding is undecided
 * again; an older decision does not come back to life, since a person had replaced it.
 *
 * `today` is the date in UTC. `HOLDING` in `finding-view.repository.ts` says the same in SQL.
 */
export function decisionInForce<D extends DecisionFacts>(
  decisions: readonly D[],
  revocations: readonly RevocationFacts[],
  releaseSequence: number,
  today: string,
): DecisionThere<D> | undefined {
  const [decision] = decisions
    .filter(({ sequence }) => sequence <= releaseSequence)
    .sort(nearestThenNewest);
  if (decision === undefined) {
    return undefined;
  }
  if (
    revocations.some(
      ({ decisionId, sequence }) => decisionId === decision.id && sequence <= releaseSequence,
    )
  ) {
    return { decision, standing: 'revoked' };
  }
  return { decision, standing: hasEnded(decision, today) ? 'ended' : 'inForce' };
}

/** Whether the last day of an acceptance has passed. */
export function hasEnded(
  { decision, endsOn }: Pick<DecisionFacts, 'decision' | 'endsOn'>,
  today: string,
): boolean {
  return decision === 'accepted' && endsOn !== null && endsOn < today;
}

function nearestThenNewest(a: DecisionFacts, b: DecisionFacts): number {
  if (a.sequence !== b.sequence) {
    return b.sequence - a.sequence;
  }
  const newest = compare(b.decidedAt, a.decidedAt);
  return newest === 0 ? compare(b.id, a.id) : newest;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
