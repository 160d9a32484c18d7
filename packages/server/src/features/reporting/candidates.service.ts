import type { CandidateView, InputOf, listCandidates, ReplyOf } from '@cradle/contract';
import type { AuditKind } from '@cradle/core/audit';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { boundedTotal, COUNT_BOUND, pageFrom, readCursor } from '../../platform/paging/index.ts';
import { appendEntry } from '../audit/index.ts';
import {
  type Candidate,
  type CandidateFilter,
  countCandidates,
  findCandidate,
  findCandidates,
  findCasesOfCandidates,
  findDemoProducts,
  lockCandidate,
  updateCandidate,
} from './candidates.repository.ts';
import type { ReleaseHit, ReportingDeps } from './reporting-deps.ts';
import { findVulnerabilityFacts } from './vulnerability-facts.repository.ts';

/** Candidates, waiting ones first. */
export async function getCandidates(
  deps: ReportingDeps,
  query: InputOf<typeof listCandidates>['query'],
): Promise<Result<ReplyOf<typeof listCandidates>, Failure>> {
  const after = readCursor(query.cursor, 3);
  if (!after.ok) {
    return after;
  }
  const filter: CandidateFilter = {
    states: statesOf(query.state),
    productId: query.productId ?? null,
    q: query.q ?? null,
  };
  const rows = await findCandidates(deps.db, filter, {
    after: after.value,
    limit: query.limit + 1,
  });
  const page = pageFrom(rows, query.limit, {
    keyset: (row) => [row.rank, row.openedAt, row.id],
    item: (row) => row,
  });
  const counted = await countCandidates(deps.db, filter, COUNT_BOUND + 1);
  const items = await candidateViews(deps, page.items);
  return ok({ items, nextCursor: page.nextCursor, total: boundedTotal(counted) });
}

function statesOf(
  state: InputOf<typeof listCandidates>['query']['state'],
): readonly Candidate['state'][] | null {
  if (state === undefined) {
    return null;
  }
  return state === 'waiting' ? ['open', 'assessing'] : [state];
}

/** Candidates with all that is known, in the order given. */
export async function candidateViews(
  deps: ReportingDeps,
  candidates: readonly Candidate[],
): Promise<CandidateView[]> {
  const facts = await findVulnerabilityFacts(
    deps.db,
    candidates.map(({ vulnerabilityId }) => vulnerabilityId),
  );
  const cases = await findCasesOfCandidates(
    deps.db,
    candidates.map(({ id }) => id),
  );
  const views: CandidateView[] = [];
  for (const candidate of candidates) {
    const known = facts.get(candidate.vulnerabilityId);
    if (known === undefined) {
      throw new Error(`the vulnerability ${candidate.vulnerabilityId} is not there`);
    }
    views.push({
      id: candidate.id,
      vulnerability: candidate.vulnerabilityId,
      aliases: known.aliases,
      summary: known.summary,
      severity: known.severity,
      exploited: known.exploited,
      releases: await releasesOf(deps, candidate),
      state: candidate.state,
      openedAt: candidate.openedAt,
      assessmentStartedAt: candidate.assessmentStartedAt,
      answer: candidate.answer,
      caseId: cases.get(candidate.id) ?? null,
      demo: candidate.demo,
    });
  }
  return views;
}

async function releasesOf(deps: ReportingDeps, candidate: Candidate): Promise<ReleaseHit[]> {
  const hit = await deps.findReleasesHit(
    deps.db,
    candidate.vulnerabilityId,
    deps.now().slice(0, 10),
  );
  const demo = await findDemoProducts(
    deps.db,
    hit.map(({ productId }) => productId),
  );
  return hit.filter(({ productId }) => demo.has(productId) === candidate.demo);
}

/** One candidate. Fails `notFound`. */
export async function getCandidateView(
  deps: ReportingDeps,
  id: string,
): Promise<Result<CandidateView, Failure>> {
  const found = await findCandidate(deps.db, id);
  const [view] = found === undefined ? [] : await candidateViews(deps, [found]);
  return view === undefined ? fail({ kind: 'notFound', what: 'candidate', id }) : ok(view);
}

/** Records that the prompt first assessment has begun (Commission guidance, points 211 to 215). No clock starts. */
export async function startAssessment(
  deps: ReportingDeps,
  id: string,
  actor: Actor,
): Promise<Result<CandidateView, Failure>> {
  return move(deps, id, actor, {
    from: ['open'],
    refusal: 'Only an open candidate can be taken into assessment.',
    kind: 'candidate.assessmentStarted.v1',
    to: (_candidate, now) => ({ state: 'assessing', assessmentStartedAt: now, answer: null }),
    facts: {},
  });
}

/** Decides that nothing is reportable, with the reason. */
export async function dismiss(
  deps: ReportingDeps,
  input: { readonly id: string; readonly reason: string },
  actor: Actor,
): Promise<Result<CandidateView, Failure>> {
  return move(deps, input.id, actor, {
    from: ['open', 'assessing'],
    refusal: 'This candidate was answered already. Reopen it first.',
    kind: 'candidate.dismissed.v1',
    to: ({ assessmentStartedAt }, now) => ({
      state: 'notReportable',
      assessmentStartedAt,
      answer: { by: { id: actor.id, name: actor.name }, at: now, reason: input.reason },
    }),
    facts: { reason: input.reason },
  });
}

/** Reopens a candidate that was found not reportable, with the reason. */
export async function reopen(
  deps: ReportingDeps,
  input: { readonly id: string; readonly reason: string },
  actor: Actor,
): Promise<Result<CandidateView, Failure>> {
  return move(deps, input.id, actor, {
    from: ['notReportable'],
    refusal: 'Only a candidate that was found not reportable can be reopened.',
    kind: 'candidate.reopened.v1',
    to: () => ({ state: 'open', assessmentStartedAt: null, answer: null }),
    facts: { reason: input.reason },
  });
}

type Move = {
  readonly from: readonly Candidate['state'][];
  readonly refusal: string;
  readonly kind: AuditKind;
  readonly to: (
    candidate: Candidate,
    now: string,
  ) => Pick<Candidate, 'state' | 'assessmentStartedAt' | 'answer'>;
  readonly facts: { readonly reason?: string };
};

async function move(
  deps: ReportingDeps,
  id: string,
  actor: Actor,
  step: Move,
): Promise<Result<CandidateView, Failure>> {
  const now = deps.now();
  const moved = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCandidate(tx, id);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'candidate', id });
    }
    if (!step.from.includes(found.state)) {
      return fail({ kind: 'conflict', what: 'candidate', reason: step.refusal });
    }
    await updateCandidate(tx, id, step.to(found, now));
    await appendEntry(tx, {
      now,
      actor,
      kind: step.kind,
      subject: { type: 'candidate', id },
      facts: { vulnerability: found.vulnerabilityId, ...step.facts },
    });
    return ok(null);
  });
  return moved.ok ? getCandidateView(deps, id) : moved;
}
