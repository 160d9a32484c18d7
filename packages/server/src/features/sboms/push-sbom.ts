import { ProductFacts, ReleaseFacts, type SbomUploaded } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import {
  findProduct,
  findProductByName,
  findRelease,
  findReleaseByVersion,
  insertNewProduct,
  insertNewRelease,
} from '../products/index.ts';
import { ingestPrepared, ingestSbom, readBrought } from './ingest-sbom.ts';
import type { SbomDeps } from './sbom-deps.ts';

/** What a pipeline says: where the document belongs, by ids or names. */
export type PushedSbom = {
  readonly product: string;
  readonly release: string;
  readonly create: boolean;
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly actor: Actor;
};

type Pushed = SbomUploaded & { readonly productId: string; readonly releaseId: string };

/**
 * Takes an SBOM by the names of product and release, adding what is missing when asked to.
 *
 * The document is read before anything is added: one that is refused leaves no empty product behind.
 *
 * Fails  as uploading does; `notFound` where something is missing and was not to be added; `invalid` for a name that no
 *        product or release can have.
 */
export async function pushSbom(
  deps: SbomDeps,
  pushed: PushedSbom,
): Promise<Result<Pushed, Failure>> {
  const productId = await productNamed(deps, pushed.product);
  const releaseId =
    productId === undefined ? undefined : await releaseNamed(deps, productId, pushed.release);
  const { bytes, fileName, actor } = pushed;
  if (productId !== undefined && releaseId !== undefined) {
    const taken = await ingestSbom(deps, { releaseId, bytes, fileName, actor });
    return taken.ok ? ok({ ...taken.value, productId, releaseId }) : taken;
  }
  if (!pushed.create) {
    const [what, id] =
      productId === undefined ? ['product', pushed.product] : ['release', pushed.release];
    return fail({ kind: 'notFound', what, id });
  }
  const facts = factsOf(pushed);
  if (!facts.ok) {
    return facts;
  }
  const prepared = await readBrought(deps, bytes);
  if (!prepared.ok) {
    return prepared;
  }
  const made = await deps.db
    .transaction()
    .execute((tx) => addMissing(tx, deps, { productId, ...facts.value }, actor));
  if (!made.ok) {
    return made;
  }
  const brought = { releaseId: made.value.releaseId, bytes, fileName, actor };
  const taken = await ingestPrepared(deps, brought, prepared.value);
  return taken.ok ? ok({ ...taken.value, ...made.value }) : taken;
}

async function productNamed(deps: SbomDeps, text: string): Promise<string | undefined> {
  const byId = z.uuid().safeParse(text).success ? await findProduct(deps.db, text) : undefined;
  return (byId ?? (await findProductByName(deps.db, text, false)))?.id;
}

async function releaseNamed(
  deps: SbomDeps,
  productId: string,
  text: string,
): Promise<string | undefined> {
  const byId = z.uuid().safeParse(text).success ? await findRelease(deps.db, text) : undefined;
  return byId?.productId === productId
    ? byId.id
    : (await findReleaseByVersion(deps.db, productId, text))?.id;
}

type Facts = { readonly product: ProductFacts; readonly release: ReleaseFacts };

function factsOf({ product, release }: PushedSbom): Result<Facts, Failure> {
  const productFacts = ProductFacts.safeParse({ name: product, type: 'software' });
  const releaseFacts = ReleaseFacts.safeParse({ version: release });
  if (productFacts.success && releaseFacts.success) {
    return ok({ product: productFacts.data, release: releaseFacts.data });
  }
  const message = 'The names of product and release are one line of text each.';
  const at = productFacts.success ? '/release' : '/product';
  return fail({ kind: 'invalid', message, issues: [{ at, message }] });
}

/** Two pipelines may push the first SBOM at once: who comes second finds what the first one added. */
async function addMissing(
  tx: Tx,
  deps: SbomDeps,
  missing: Facts & { readonly productId: string | undefined },
  actor: Actor,
): Promise<Result<{ readonly productId: string; readonly releaseId: string }, Failure>> {
  const { product, release } = missing;
  const productId =
    missing.productId ??
    (await insertNewProduct(tx, deps, { facts: product, demo: false }, actor)) ??
    (await findProductByName(tx, product.name, false))?.id;
  if (productId === undefined) {
    throw new Error(`the product "${product.name}" could be neither added nor found`);
  }
  const there = await findReleaseByVersion(tx, productId, release.version);
  if (there !== undefined) {
    return ok({ productId, releaseId: there.id });
  }
  const made = await insertNewRelease(tx, deps, { productId, facts: release }, actor);
  return made.ok ? ok({ productId, releaseId: made.value }) : made;
}
