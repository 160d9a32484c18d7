import type { ProductDetails, ProductFacts, ProductSummary } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { boundedTotal, pageFrom, readCursor, readOrder } from '../../platform/paging/index.ts';
import { appendEntry } from '../audit/index.ts';
import { countByProduct, NO_FINDINGS } from '../vulnerabilities/index.ts';
import type { ProductDeps } from './product-deps.ts';
import {
  countProducts,
  findOpen,
  findProduct,
  findProductByName,
  findProducts,
  findTies,
  insertProduct,
  type ListedProduct,
  lockProduct,
  type Product,
  type ProductOrder,
  removeProduct,
  updateProduct,
} from './products.repository.ts';

/** A view with the ETag of the row that it shows. */
export type Seen<T> = { readonly view: T; readonly etag: string };

/** A page as the contract has it. */
export type PageOf<T> = {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: { count: number; atLeast: boolean };
};

type PageAsk = {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
};

/** Products a page at a time, each with what is open on it. */
export async function getProducts(
  deps: ProductDeps,
  query: PageAsk,
): Promise<Result<PageOf<ProductSummary>, Failure>> {
  const order = readOrder<ProductOrder>(query.sort, ['name', 'updatedAt', 'supportEndsOn']);
  if (!order.ok) {
    return order;
  }
  const after = readCursor(query.cursor, 2);
  if (!after.ok) {
    return after;
  }
  const { limit, q } = query;
  const rows = await findProducts(deps.db, { q, ...order.value, after: after.value, limit });
  const ids = rows.map(({ summary }) => summary.id);
  const counts = await countByProduct(deps.db, ids, deps.now().slice(0, 10));
  const page = pageFrom(rows, limit, {
    keyset: (row: ListedProduct) => row.keys,
    item: (row: ListedProduct): ProductSummary => ({
      ...row.summary,
      findings: counts.get(row.summary.id) ?? NO_FINDINGS,
    }),
  });
  return ok({ ...page, total: boundedTotal(await countProducts(deps.db, q)) });
}

/** One product. Fails `notFound`. */
export async function getProduct(
  deps: ProductDeps,
  id: string,
): Promise<Result<Seen<ProductDetails>, Failure>> {
  const product = await findProduct(deps.db, id);
  if (product === undefined) {
    return fail({ kind: 'notFound', what: 'product', id });
  }
  const now = deps.now();
  const open = await findOpen(deps.db, id);
  const counts = await countByProduct(deps.db, [id], now.slice(0, 10));
  return ok({
    etag: `"${product.rowVersion}"`,
    view: {
      ...product.facts,
      id,
      demo: product.demo,
      createdAt: product.createdAt,
      updatedAt: product.updatedAt,
      findings: counts.get(id) ?? NO_FINDINGS,
      openCases: open.cases,
      openCandidates: open.candidates,
      feedAges: await deps.feedAges(deps.db, now),
    },
  });
}

/** Creates a product. Fails `conflict` when one of that name is there. */
export async function createProduct(
  deps: ProductDeps,
  facts: ProductFacts,
  actor: Actor,
  options: { readonly demo: boolean } = { demo: false },
): Promise<Result<Seen<ProductDetails>, Failure>> {
  const id = await deps.db
    .transaction()
    .execute((tx) => insertNewProduct(tx, deps, { facts, demo: options.demo }, actor));
  return id === undefined ? fail(nameTaken(facts.name)) : getProduct(deps, id);
}

/** Inserts a product and its entry; `undefined` when one of that name is there. */
export async function insertNewProduct(
  tx: Tx,
  deps: Pick<ProductDeps, 'now' | 'newId'>,
  { facts, demo }: { readonly facts: ProductFacts; readonly demo: boolean },
  actor: Actor,
): Promise<string | undefined> {
  const now = deps.now();
  const id = deps.newId();
  const made: Product = { id, facts, demo, rowVersion: 1, createdAt: now, updatedAt: now };
  if (!(await insertProduct(tx, made))) {
    return undefined;
  }
  await appendEntry(tx, {
    now,
    actor,
    kind: 'product.created.v1',
    subject: { type: 'product', id },
    facts: { ...facts, demo },
  });
  return id;
}

/** Replaces the facts of a product. Fails `notFound`, `stale`, `conflict` when the name is taken. */
export async function changeProduct(
  deps: ProductDeps,
  input: { readonly id: string; readonly facts: ProductFacts; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<Seen<ProductDetails>, Failure>> {
  const { id, facts } = input;
  const now = deps.now();
  const failure = await deps.db.transaction().execute(async (tx): Promise<Failure | undefined> => {
    const before = await lockProduct(tx, id);
    const refusal = refuseChange(before, input);
    if (before === undefined || refusal !== undefined) {
      return refusal;
    }
    const named = await findProductByName(tx, facts.name, before.demo);
    if (named !== undefined && named.id !== id) {
      return nameTaken(facts.name);
    }
    await updateProduct(tx, id, facts, now);
    await appendEntry(tx, {
      now,
      actor,
      kind: 'product.changed.v1',
      subject: { type: 'product', id },
      facts: { before: before.facts, after: facts },
    });
    return undefined;
  });
  return failure === undefined ? getProduct(deps, id) : fail(failure);
}

/**
 * Changes facts of a product in the transaction of another use case, with its entry where anything changed. Gives
 * `notFound` where there is no such product.
 */
export async function changeFactsWithin(
  tx: Tx,
  input: {
    readonly id: string;
    readonly change: (facts: ProductFacts) => ProductFacts;
    readonly now: string;
  },
  actor: Actor,
): Promise<Failure | undefined> {
  const { id, change, now } = input;
  const before = await lockProduct(tx, id);
  if (before === undefined) {
    return { kind: 'notFound', what: 'product', id };
  }
  const after = change(before.facts);
  if (JSON.stringify(after) !== JSON.stringify(before.facts)) {
    await updateProduct(tx, id, after, now);
    await appendEntry(tx, {
      now,
      actor,
      kind: 'product.changed.v1',
      subject: { type: 'product', id },
      facts: { before: before.facts, after },
    });
  }
  return undefined;
}

function refuseChange(
  before: Product | undefined,
  { id, ifMatch }: { readonly id: string; readonly ifMatch: string },
): Failure | undefined {
  if (before === undefined) {
    return { kind: 'notFound', what: 'product', id };
  }
  const reason =
    'Somebody changed this product since you read it. Read it again and repeat your change.';
  return ifMatch === `"${before.rowVersion}"`
    ? undefined
    : { kind: 'stale', what: 'product', reason };
}

/** Deletes a product that nothing rests on. Fails `notFound`, `refusedByLaw` for published releases, `conflict` for cases. */
export async function deleteProduct(
  deps: ProductDeps,
  id: string,
  actor: Actor,
): Promise<Result<null, Failure>> {
  const failure = await deps.db.transaction().execute(async (tx): Promise<Failure | undefined> => {
    const before = await lockProduct(tx, id);
    if (before === undefined) {
      return { kind: 'notFound', what: 'product', id };
    }
    const { published, cases } = await findTies(tx, id);
    if (published > 0) {
      return {
        kind: 'refusedByLaw',
        cite: 'Art. 13(13)',
        reason:
          'The product has published releases; their documentation must be kept for at least ten years.',
      };
    }
    if (cases > 0) {
      const reason = 'The product is part of a reporting case, which must stay readable.';
      return { kind: 'conflict', what: 'product', reason };
    }
    await removeProduct(tx, id);
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'product.deleted.v1',
      subject: { type: 'product', id },
      facts: { name: before.facts.name },
    });
    return undefined;
  });
  return failure === undefined ? ok(null) : fail(failure);
}

function nameTaken(name: string): Failure {
  return {
    kind: 'conflict',
    what: 'product',
    reason: `There is a product named "${name}" already. Names are told apart without regard to case.`,
  };
}
