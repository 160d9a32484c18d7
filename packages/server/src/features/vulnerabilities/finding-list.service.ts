import type { FeedAge, FindingQuery, FindingRow } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { z } from 'zod';
import { boundedTotal, pageFrom, readCursor } from '../../platform/paging/index.ts';
import {
  countFindings,
  type FindingOrder,
  findFindings,
  keysetLength,
} from './findings.repository.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

/** A page as the contract has it, with the age of the data it rests on. */
export type PageWithAges<T> = {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: { count: number; atLeast: boolean };
  readonly feedAges: FeedAge[];
};

/** A sort that a list knows. `severity` is worst first either way round: nobody asks for the harmless first. */
export function readOrder<const Order extends string>(
  sort: string | undefined,
  known: readonly [Order, ...Order[]],
): Result<{ readonly order: Order; readonly descending: boolean }, Failure> {
  const name = sort?.replace(/^-/, '') ?? known[0];
  const order = known.find((one) => one === name);
  if (order === undefined) {
    const message = `This list can be sorted by ${known.join(', ')}; put "-" before it for descending.`;
    return fail({ kind: 'invalid', message, issues: [{ at: '/sort', message }] });
  }
  return ok({ order, descending: order === 'severity' || sort?.startsWith('-') === true });
}

/** Findings by release, a page at a time. Fails `invalid` for an unknown sort or a foreign cursor. */
export async function getFindings(
  deps: VulnerabilityDeps,
  query: z.output<typeof FindingQuery>,
): Promise<Result<PageWithAges<FindingRow>, Failure>> {
  const { cursor, limit, sort, ...filter } = query;
  const order = readOrder<FindingOrder>(sort, ['severity', 'epss', 'component', 'vulnerability']);
  if (!order.ok) {
    return order;
  }
  const after = readCursor(cursor, keysetLength(order.value.order));
  if (!after.ok) {
    return after;
  }
  const now = deps.now();
  const today = now.slice(0, 10);
  const ask = { filter, ...order.value, after: after.value, limit, today };
  const rows = await findFindings(deps.db, ask);
  const shape = {
    keyset: (one: (typeof rows)[number]) => one.keyset,
    item: (one: (typeof rows)[number]) => one.row,
  };
  return ok({
    ...pageFrom(rows, limit, shape),
    total: boundedTotal(await countFindings(deps.db, filter, today)),
    feedAges: await deps.feedAges(deps.db, now),
  });
}
