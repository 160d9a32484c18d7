import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { notify } from '../notices/index.ts';
import {
  findCandidateFor,
  findProductsHit,
  insertCandidate,
  renameCandidate,
  updateCandidate,
} from './candidates.repository.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { newestAssertion } from './vulnerability-facts.repository.ts';

/**
 * Asks people about vulnerabilities that somebody now says are exploited.
 *
 * Only where the vulnerability is in a current SBOM, one candidate a vulnerability (real and demonstration apart).
 * One that was found not reportable is opened again when a source asserts exploitation that had not done so before
 * the answer. No clock starts: that is a person's recorded decision (Art. 14(2)).
 */
export async function openCandidates(
  tx: Tx,
  deps: Pick<ReportingDeps, 'jobs' | 'now' | 'newId'>,
  vulnerabilityIds: readonly string[],
  actor: Actor,
): Promise<void> {
  for (const vulnerabilityId of new Set(vulnerabilityIds)) {
    const asserted = await newestAssertion(tx, vulnerabilityId);
    const hit = asserted === null ? [] : await findProductsHit(tx, vulnerabilityId);
    for (const demo of new Set(hit.map((product) => product.demo))) {
      const productIds = hit
        .filter((product) => product.demo === demo)
        .map(({ productId }) => productId);
      await ask(tx, deps, { vulnerabilityId, demo, productIds, asserted: asserted ?? '' }, actor);
    }
  }
}

type Question = {
  readonly vulnerabilityId: string;
  readonly demo: boolean;
  readonly productIds: readonly string[];
  /** When the newest source spoke. */
  readonly asserted: string;
};

async function ask(
  tx: Tx,
  deps: Pick<ReportingDeps, 'jobs' | 'now' | 'newId'>,
  question: Question,
  actor: Actor,
): Promise<void> {
  const { vulnerabilityId, demo, asserted } = question;
  const known = await findCandidateFor(tx, vulnerabilityId, demo);
  const id = known?.id ?? deps.newId();
  if (known !== undefined && known.vulnerabilityId !== vulnerabilityId) {
    await renameCandidate(tx, id, vulnerabilityId);
  }
  if (known === undefined) {
    await insertCandidate(tx, { id, vulnerabilityId, demo, openedAt: deps.now() });
  } else if (known.answer !== null && isNews(known.state, asserted, known.answer.at)) {
    await updateCandidate(tx, id, { state: 'open', assessmentStartedAt: null, answer: null });
  } else {
    return;
  }
  // The demonstration must wake nobody.
  if (!demo) {
    await tell(tx, deps, id, question);
  }
  await appendEntry(tx, {
    now: deps.now(),
    actor,
    kind: known === undefined ? 'candidate.opened.v1' : 'candidate.reopened.v1',
    subject: { type: 'candidate', id },
    facts: {
      vulnerability: vulnerabilityId,
      products: [...question.productIds],
      demo,
      ...(known === undefined ? {} : { reason: 'a further source asserts exploitation' }),
    },
  });
}

function isNews(state: string, asserted: string, answeredAt: string): boolean {
  return state === 'notReportable' && Date.parse(asserted) > Date.parse(answeredAt);
}

async function tell(
  tx: Tx,
  deps: Pick<ReportingDeps, 'jobs' | 'now' | 'newId'>,
  candidateId: string,
  question: Question,
): Promise<void> {
  const { vulnerabilityId, productIds, asserted } = question;
  const count = productIds.length === 1 ? 'one product' : `${productIds.length} products`;
  await notify(tx, deps, {
    kind: 'candidate',
    title: `${vulnerabilityId} is said to be exploited and is in ${count}`,
    text: `Somebody reports that ${vulnerabilityId} is exploited, and it is in ${count} of yours. Look whether you are aware of exploitation of your product. No legal clock runs until a person records that.`,
    link: `/candidates/${candidateId}`,
    dedupeKey: `candidate/${candidateId}/${asserted}`,
    productIds,
  });
}
