import type { DutyProgress, DutyRow, getDutyTimeline, InputOf, ReplyOf } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { KEY_DATES } from '@cradle/core/law';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { boundedTotal, pageFrom, readCursor, readOrder } from '../../platform/paging/index.ts';
import { appendEntry } from '../audit/index.ts';
import { lockProduct, type PageOf } from '../products/index.ts';
import type { DutyDeps } from './duties-deps.ts';
import { comparePlaces, type DutyFilter, type DutyOrder, isMeant, placeOf } from './duty-filter.ts';
import {
  type DutyKey,
  findProgress,
  isActivePerson,
  type KeptProgress,
  writeProgress,
} from './duty-progress.repository.ts';
import { dutyRows } from './duty-rows.ts';
import { findAnsweredProducts, findProductsWithoutAnswers } from './product-law.repository.ts';

type DutyAsk = DutyFilter & {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly sort?: string | undefined;
};

/** Parts of a place in any order, see `placeOf`. */
const PLACE_PARTS = 6;

/** Who owes what when, a page at a time. Fails `invalid` for a sort or a cursor that it does not know. */
export async function getDuties(
  deps: DutyDeps,
  query: DutyAsk,
): Promise<Result<PageOf<DutyRow>, Failure>> {
  const order = readOrder<DutyOrder>(query.sort, ['next', 'product', 'cite', 'state']);
  if (!order.ok) {
    return order;
  }
  const after = readCursor(query.cursor, PLACE_PARTS);
  if (!after.ok) {
    return after;
  }
  const way = order.value.descending ? -1 : 1;
  const meant = await rowsFor(deps, query);
  const placed = meant
    .map((row) => ({ row, place: placeOf(row, order.value.order) }))
    .toSorted((a, b) => way * comparePlaces(a.place, b.place));
  const from = after.value?.map(String) ?? null;
  const rest =
    from === null ? placed : placed.filter(({ place }) => way * comparePlaces(place, from) > 0);
  const page = pageFrom(rest, query.limit, {
    keyset: ({ place }) => place,
    item: ({ row }) => row,
  });
  return ok({ ...page, total: boundedTotal(meant.length) });
}

/** All rows that a filter means, in the order of the products. */
export async function rowsFor(deps: DutyDeps, filter: DutyFilter): Promise<DutyRow[]> {
  const productId = filter.productId ?? null;
  const products = await findAnsweredProducts(deps.db, productId);
  const progress = await findProgress(deps.db, productId);
  return dutyRows(products, progress, deps.now().slice(0, 10)).filter((row) =>
    isMeant(row, filter),
  );
}

type Timeline = ReplyOf<typeof getDutyTimeline>;

/** The duties counted by the month of their next date. */
export async function getTimeline(
  deps: DutyDeps,
  filter: InputOf<typeof getDutyTimeline>['query'],
): Promise<Result<Timeline, Failure>> {
  const today = deps.now().slice(0, 10);
  const rows = await rowsFor(deps, filter);
  const dated = rows.flatMap((row) =>
    row.next === null ? [] : [{ row, month: row.next.on.slice(0, 7) }],
  );
  const byMonth = Map.groupBy(dated, ({ month }) => month);
  const { first, count } = await findProductsWithoutAnswers(deps.db);
  return ok({
    today,
    months: [...byMonth]
      .map(([month, of]) => ({
        month,
        duties: of.length,
        products: new Set(of.map(({ row }) => row.product.id)).size,
        overdue: of.filter(({ row }) => row.urgency === 'overdue').length,
      }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    undated: rows.length - dated.length,
    keyDates: KEY_DATES.filter(({ on }) => on >= today).map((date) => ({ ...date })),
    withoutAnswers: first,
    withoutAnswersCount: count,
  });
}

/**
 * Says how far a duty of a product is.
 *
 * Fails `notFound` where the product has no such duty by its answers, `stale`, `invalid` where it shall not apply and
 * nobody says why, or for a person who is not there.
 */
export async function changeDuty(
  deps: DutyDeps,
  input: { readonly key: DutyKey; readonly progress: DutyProgress; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<{ readonly view: DutyRow; readonly etag: string }, Failure>> {
  const { key, progress } = input;
  const refusal = await refuseProgress(deps, progress);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const failure = await deps.db.transaction().execute(async (tx): Promise<Failure | undefined> => {
    if ((await lockProduct(tx, key.productId)) === undefined) {
      return { kind: 'notFound', what: 'product', id: key.productId };
    }
    const before = await findRow({ ...deps, db: tx }, key);
    return before === undefined
      ? { kind: 'notFound', what: 'duty of this product', id: `${key.role}/${key.duty}` }
      : await writeChange(tx, { ...input, before, now: deps.now() }, actor);
  });
  if (failure !== undefined) {
    return fail(failure);
  }
  const view = await findRow(deps, key);
  return view === undefined
    ? fail({ kind: 'notFound', what: 'duty of this product', id: `${key.role}/${key.duty}` })
    : ok({ view, etag: view.etag });
}

async function refuseProgress(
  deps: DutyDeps,
  { state, reason, responsible }: DutyProgress,
): Promise<Failure | undefined> {
  if (state === 'notApplicable' && reason.trim() === '') {
    const message = 'Say why this duty does not apply: an auditor will ask.';
    return { kind: 'invalid', message, issues: [{ at: '/reason', message }] };
  }
  if (responsible !== null && !(await isActivePerson(deps.db, responsible))) {
    const message = 'There is no active person with this id.';
    return { kind: 'invalid', message, issues: [{ at: '/responsible', message }] };
  }
  return undefined;
}

async function writeChange(
  tx: Tx,
  change: {
    readonly key: DutyKey;
    readonly progress: DutyProgress;
    readonly ifMatch: string;
    readonly before: DutyRow;
    readonly now: string;
  },
  actor: Actor,
): Promise<Failure | undefined> {
  const { key, progress, before, now } = change;
  if (change.ifMatch !== before.etag) {
    const reason =
      'Somebody changed this duty since you read it. Read it again and repeat your change.';
    return { kind: 'stale', what: 'duty', reason };
  }
  const by: KeptProgress['by'] = { id: actor.id, name: actor.name };
  await writeProgress(tx, { ...key, progress, by, at: now });
  const { state, reason, evidence, plannedOn, responsible } = before;
  await appendEntry(tx, {
    now,
    actor,
    kind: 'duty.changed.v1',
    subject: { type: 'product', id: key.productId },
    facts: {
      role: key.role,
      duty: key.duty,
      cite: before.cite,
      before: { state, reason, evidence, plannedOn, responsible: responsible?.id ?? null },
      after: progress,
    },
  });
  return undefined;
}

async function findRow(
  deps: DutyDeps,
  { productId, role, duty }: DutyKey,
): Promise<DutyRow | undefined> {
  const rows = await rowsFor(deps, { productId, role });
  return rows.find((row) => row.duty === duty);
}
