import type { changeCase as changeCaseRoute, InputOf } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findOrganisation } from '../people/index.ts';
import { etagOf, getCaseView, type SeenCase } from './case-views.ts';
import {
  findCase,
  insertCorrection,
  lockCase,
  type ReportingCase,
  setProducts,
  updateCase,
} from './cases.repository.ts';
import { findProductsOf, refuseAwareness } from './open-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';

type Change = InputOf<typeof changeCaseRoute>['body'];

/** Changes what a case says. Fails `stale` when another change came between. */
export async function changeCase(
  deps: ReportingDeps,
  input: { readonly caseId: string; readonly change: Change; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const { change } = input;
  const now = deps.now();
  for (const moment of ['occurredAt', 'measureAvailableAt'] as const) {
    const at = change[moment];
    if (at != null && Date.parse(at) > Date.parse(now)) {
      const message = `This moment lies in the future: it is ${now} now.`;
      return fail({ kind: 'invalid', message, issues: [{ at: `/${moment}`, message }] });
    }
  }
  const products = await findProductsOf(deps, change.productIds ?? []);
  if (!products.ok) {
    return products;
  }
  return write(deps, input.caseId, async (tx, found) => {
    if (input.ifMatch !== etagOf(found.rowVersion)) {
      return fail(stale());
    }
    if (products.value.some(({ demo }) => demo !== found.demo)) {
      const message =
        'A case is about products of yours or of the demonstration, never about both.';
      return fail({ kind: 'invalid', message, issues: [{ at: '/productIds', message }] });
    }
    const { productIds, ...columns } = change;
    if (productIds !== undefined) {
      await setProducts(tx, found.id, productIds);
    }
    await updateCase(tx, found.id, given(columns));
    await appendEntry(tx, {
      now,
      actor,
      kind: 'reportingCase.changed.v1',
      subject: { type: 'reportingCase', id: found.id },
      facts: { after: { ...given(change) }, before: before(found, change) },
    });
    return ok(null);
  });
}

/** Corrects the moment of becoming aware; the first value stays beside it, and every clock follows. */
export async function correctAwareness(
  deps: ReportingDeps,
  input: { readonly caseId: string; readonly becameAwareAt: string; readonly reason: string },
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const now = deps.now();
  const organisation = await findOrganisation(deps.db);
  const known = await findCase(deps.db, input.caseId);
  const zone = organisation?.timeZone ?? known?.timeZone ?? 'UTC';
  const refusal = refuseAwareness(input.becameAwareAt, now, zone);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  return write(deps, input.caseId, async (tx, found) => {
    const { becameAwareAt, reason } = input;
    await insertCorrection(tx, {
      id: deps.newId(),
      caseId: found.id,
      becameAwareAt,
      reason,
      by: { id: actor.id, name: actor.name },
      at: now,
    });
    await updateCase(tx, found.id, {});
    await appendEntry(tx, {
      now,
      actor,
      kind: 'reportingCase.awarenessCorrected.v1',
      subject: { type: 'reportingCase', id: found.id },
      facts: {
        from: found.becameAwareAt,
        to: becameAwareAt,
        first: found.firstBecameAwareAt,
        reason,
      },
    });
    return ok(null);
  });
}

/** Closes a case, with the reason. Its clocks stay readable. */
export async function closeCase(
  deps: ReportingDeps,
  input: { readonly caseId: string; readonly reason: string },
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const now = deps.now();
  return write(deps, input.caseId, async (tx, found) => {
    await updateCase(tx, found.id, { closedAt: now, closeReason: input.reason });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'reportingCase.closed.v1',
      subject: { type: 'reportingCase', id: found.id },
      facts: { reason: input.reason },
    });
    return ok(null);
  });
}

/** Locks the case, refuses a closed one, does the work, and answers with the case as it is then. */
async function write(
  deps: ReportingDeps,
  caseId: string,
  work: (tx: Tx, found: ReportingCase) => Promise<Result<null, Failure>>,
): Promise<Result<SeenCase, Failure>> {
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, caseId);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'case', id: caseId });
    }
    return found.closedAt === null ? work(tx, found) : fail(closed(found.closedAt));
  });
  return done.ok ? getCaseView(deps, caseId) : done;
}

/** A closed case does not change any more. */
export function closed(at: string): Failure {
  return {
    kind: 'conflict',
    what: 'case',
    reason: `The case was closed at ${at} and does not change any more.`,
  };
}

/** The caller's copy is older than ours. */
export function stale(): Failure {
  return {
    kind: 'stale',
    what: 'case',
    reason: 'Somebody changed this meanwhile. Load it again and repeat your change.',
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What is given, without the names that are not. */
function given<T extends object>(change: T): Given<T> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}

function before(found: ReportingCase, change: Change): Record<string, string | string[] | null> {
  const values: Record<keyof Change, string | string[] | null> = {
    title: found.title,
    summary: found.summary,
    memberStates: [...found.memberStates],
    productIds: found.products.map(({ id }) => id),
    suspectedMalicious: found.suspectedMalicious,
    occurredAt: found.occurredAt,
    measureAvailableAt: found.measureAvailableAt,
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(change, name)));
}
