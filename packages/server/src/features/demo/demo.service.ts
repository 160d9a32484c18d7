import { readFile } from 'node:fs/promises';
import type { ProductFacts, ReleaseFacts } from '@cradle/contract';
import { type Failure, failureSentence } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { openCase, type ReportingDeps } from '../reporting/index.ts';
import {
  countDemoProducts,
  deleteDemo,
  findDecidable,
  findDemoCandidate,
  markDemo,
} from './demo.repository.ts';
import {
  DEMO_AWARENESS,
  DEMO_CASE,
  DEMO_DECISION,
  DEMO_PRODUCTS,
  type DemoProduct,
  type DemoRelease,
} from './demo-products.ts';

/** What the demonstration needs: the use cases that a person would use, so that it shows what they do. */
export type DemoDeps = {
  readonly db: Db;
  readonly reporting: ReportingDeps;
  now(): string;
  createProduct(
    facts: ProductFacts,
    actor: Actor,
  ): Promise<Result<{ readonly id: string }, Failure>>;
  createRelease(
    productId: string,
    facts: ReleaseFacts,
    actor: Actor,
  ): Promise<Result<{ readonly id: string }, Failure>>;
  publishRelease(releaseId: string, actor: Actor): Promise<Result<unknown, Failure>>;
  ingestSbom(
    sbom: { readonly releaseId: string; readonly bytes: Uint8Array; readonly fileName: string },
    actor: Actor,
  ): Promise<Result<unknown, Failure>>;
  decideNotAffected(
    decision: { readonly findingId: string; readonly releaseId: string; readonly reason: string },
    actor: Actor,
  ): Promise<Result<unknown, Failure>>;
};

const FIXTURES = new URL('../../../../../fixtures/demo/', import.meta.url);

/**
 * Loads the demonstration: an invented manufacturer's products from real public SBOMs, with a decision, a case and a
 * candidate that waits. Everything of it is marked and leaves with {@link removeDemo}.
 *
 * Fails `conflict` while it is loaded. What fails half-way is removed again.
 */
export async function loadDemo(
  deps: DemoDeps,
  actor: Actor,
): Promise<Result<{ products: number }, Failure>> {
  if ((await countDemoProducts(deps.db)) > 0) {
    const reason = 'The demonstration is loaded already. Remove it first.';
    return fail({ kind: 'conflict', what: 'demonstration', reason });
  }
  try {
    await load(deps, actor);
  } catch (error) {
    await deps.db.transaction().execute(deleteDemo);
    throw error;
  }
  await deps.db.transaction().execute((tx) =>
    appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'demo.loaded.v1',
      subject: { type: 'demo', id: 'demo' },
      facts: { products: DEMO_PRODUCTS.map(({ facts }) => facts.name) },
    }),
  );
  return ok({ products: DEMO_PRODUCTS.length });
}

async function load(deps: DemoDeps, actor: Actor): Promise<void> {
  for (const product of DEMO_PRODUCTS) {
    const { id: productId } = expected(await deps.createProduct(product.facts, actor));
    await deps.db.transaction().execute((tx) => markDemo(tx, productId));
    await loadReleases(deps, product, productId, actor);
    if (product.facts.name === DEMO_CASE.product) {
      await openDemoCase(deps, productId, actor);
    }
  }
}

async function loadReleases(
  deps: DemoDeps,
  product: DemoProduct,
  productId: string,
  actor: Actor,
): Promise<void> {
  for (const [number, release] of product.releases.entries()) {
    const { id: releaseId } = expected(await deps.createRelease(productId, release.facts, actor));
    await loadSbom(deps, release, releaseId, actor);
    expected(await deps.publishRelease(releaseId, actor));
    // Decided once, in the first release: the second shows how a decision is inherited.
    const findingId = number === 0 ? await findDecidable(deps.db, releaseId) : undefined;
    if (findingId !== undefined) {
      const decision = { findingId, releaseId, reason: DEMO_DECISION };
      expected(await deps.decideNotAffected(decision, actor));
    }
  }
}

async function loadSbom(
  deps: DemoDeps,
  release: DemoRelease,
  releaseId: string,
  actor: Actor,
): Promise<void> {
  const bytes = await readFile(new URL(release.sbom, FIXTURES));
  expected(await deps.ingestSbom({ releaseId, bytes, fileName: release.sbom }, actor));
}

/** No case where the index does not know the vulnerability, or the clock of this machine is before the duty. */
async function openDemoCase(deps: DemoDeps, productId: string, actor: Actor): Promise<void> {
  const candidateId = await findDemoCandidate(deps.db, DEMO_CASE.vulnerability);
  if (candidateId === undefined) {
    return;
  }
  const opened = await openCase(
    deps.reporting,
    {
      kind: 'exploitedVulnerability',
      title: DEMO_CASE.title,
      productIds: [productId],
      candidateId,
      vulnerability: DEMO_CASE.vulnerability,
      becameAwareAt: deps.now(),
      awarenessReason: DEMO_AWARENESS,
      awarenessEvidence: '',
      memberStates: [],
      summary: '',
      suspectedMalicious: null,
      occurredAt: null,
    },
    actor,
  );
  if (!opened.ok && opened.failure.kind !== 'refusedByLaw') {
    expected(opened);
  }
}

/** Removes the demonstration in one transaction; the audit log keeps that it was there. */
export async function removeDemo(deps: DemoDeps, actor: Actor): Promise<Result<null, Failure>> {
  if ((await countDemoProducts(deps.db)) === 0) {
    return fail({ kind: 'notFound', what: 'demonstration', id: 'demo' });
  }
  await deps.db.transaction().execute(async (tx) => {
    await deleteDemo(tx);
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'demo.removed.v1',
      subject: { type: 'demo', id: 'demo' },
      facts: { products: DEMO_PRODUCTS.map(({ facts }) => facts.name) },
    });
  });
  return ok(null);
}

/** What the demonstration asks for is ours: a refusal is a bug. */
function expected<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(`the demonstration was refused: ${failureSentence(result.failure)}`);
  }
  return result.value;
}
