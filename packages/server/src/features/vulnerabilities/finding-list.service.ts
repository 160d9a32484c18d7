import type { FeedAge, FindingQuery, FindingRow } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import type { z } from 'zod';
import { boundedTotal, pageFrom, readCursor, readOrder } from '../../platform/paging/index.ts';
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

/** Findings by release, a page at a time. Fails `invalid` for an unknown sort or a foreign cursor. */
export async function getFindings(
  deps: VulnerabilityDeps,
  query: z.output<typeof FindingQuery>,
): Promise<Result<PageWithAges<FindingRow>, Failure>> {
  const { cursor, limit, sort, ...filter } = query;
  const order = readOrder<FindingOrder>(
    sort,
    ['severity', 'epss', 'component', 'vulnerability'],
    ['severity'],
  );
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
