import type { InputOf, listCases, NowView, ReplyOf } from '@cradle/contract';
import { isPermitted } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { boundedTotal, COUNT_BOUND, pageFrom, readCursor } from '../../platform/paging/index.ts';
import { findOrganisation } from '../people/index.ts';
import { type CandidateFilter, countCandidates, findCandidates } from './candidates.repository.ts';
import { candidateViews } from './candidates.service.ts';
import { soonestEnd } from './case-clocks.ts';
import { findPortfolio } from './case-surroundings.repository.ts';
import { caseSummary } from './case-views.ts';
import { type CaseFilter, countCases, findCases } from './cases.repository.ts';
import type { ReportingDeps } from './reporting-deps.ts';

/** Reporting cases, open ones first. */
export async function getCases(
  deps: ReportingDeps,
  query: InputOf<typeof listCases>['query'],
): Promise<Result<ReplyOf<typeof listCases>, Failure>> {
  const after = readCursor(query.cursor, 3);
  if (!after.ok) {
    return after;
  }
  const filter: CaseFilter = {
    state: query.state ?? null,
    productId: query.productId ?? null,
    q: query.q ?? null,
  };
  const rows = await findCases(deps.db, filter, { after: after.value, limit: query.limit + 1 });
  const page = pageFrom(rows, query.limit, {
    keyset: (row) => [row.closedAt === null ? 0 : 1, row.openedAt, row.id],
    item: (row) => row,
  });
  const organisation = await findOrganisation(deps.db);
  const items = await Promise.all(
    page.items.map((found) => caseSummary(found, organisation, deps.now())),
  );
  const counted = await countCases(deps.db, filter, COUNT_BOUND + 1);
  return ok({ items, nextCursor: page.nextCursor, total: boundedTotal(counted) });
}

/** How many cases and candidates the first page shows. */
const SHOWN = 50;
/** More open cases than any maker has; all are read, because the oldest may end first. */
const OPEN_CASES = 500;
/** From then on the whole Regulation applies. */
const WHOLE_REGULATION = {
  on: '2027-12-11',
  text: 'The whole Regulation applies',
  cite: 'Art. 71(2)',
};
const WAITING: CandidateFilter = { states: ['open', 'assessing'], productId: null, q: null };

/** What runs (soonest end first), what needs a decision, and the next date. Cases only for whom may read them. */
export async function getNowView(
  deps: ReportingDeps,
  actor: Actor,
): Promise<Result<NowView, Failure>> {
  const now = deps.now();
  const mayReadCases = actor.role === null || isPermitted(actor.role, 'cases.read');
  const mayReadFindings = actor.role === null || isPermitted(actor.role, 'findings.read');
  const candidates = mayReadFindings
    ? await findCandidates(deps.db, WAITING, { after: null, limit: SHOWN })
    : [];
  const { products, nextSupportEnd } = await findPortfolio(deps.db, now.slice(0, 10));
  const dates = [
    ...(nextSupportEnd === null
      ? []
      : [
          {
            on: nextSupportEnd.on,
            text: `Support of ${nextSupportEnd.name} ends`,
            cite: 'Art. 13(8)',
          },
        ]),
    ...(now.slice(0, 10) <= WHOLE_REGULATION.on ? [WHOLE_REGULATION] : []),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  return ok({
    asOf: now,
    clocks: mayReadCases ? await runningCases(deps, now) : [],
    candidates: await candidateViews(deps, candidates),
    candidatesTotal: mayReadFindings ? await countCandidates(deps.db, WAITING, COUNT_BOUND) : 0,
    nextDate: dates[0] ?? null,
    products,
  });
}

async function runningCases(deps: ReportingDeps, now: string): Promise<NowView['clocks']> {
  const open: CaseFilter = { state: 'open', productId: null, q: null };
  const cases = await findCases(deps.db, open, { after: null, limit: OPEN_CASES });
  const organisation = await findOrganisation(deps.db);
  const summaries = await Promise.all(cases.map((found) => caseSummary(found, organisation, now)));
  return summaries
    .map((summary) => ({ summary, end: soonestEnd(summary.clocks) }))
    .sort((a, b) => Date.parse(a.end ?? LAST) - Date.parse(b.end ?? LAST))
    .map(({ summary }) => summary);
}

/** After every end there is: open cases without a running clock stand last. */
const LAST = '9999-12-31T00:00:00Z';
