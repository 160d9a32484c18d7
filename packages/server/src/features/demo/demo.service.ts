import { readFile } from 'node:fs/promises';
import { type Failure, failureSentence } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { changeDuty, changeProductLaw } from '../duties/index.ts';
import {
  createProduct,
  createRelease,
  type PublishDeps,
  publishRelease,
} from '../products/index.ts';
import { openCase, type ReportingDeps } from '../reporting/index.ts';
import { ingestSbom, type SbomDeps } from '../sboms/index.ts';
import { decideFinding } from '../vulnerabilities/index.ts';
import {
  countDemoProducts,
  deleteDemo,
  findDecidable,
  findDemoCandidate,
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
export type DemoDeps = PublishDeps & SbomDeps & ReportingDeps;

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
    await remove(deps, actor, 'could not be loaded whole');
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
    const { view } = expected(await createProduct(deps, product.facts, actor, { demo: true }));
    await answerForDemo(deps, product, view.id, actor);
    await loadReleases(deps, product, view.id, actor);
    if (product.facts.name === DEMO_CASE.product) {
      await openDemoCase(deps, view.id, actor);
    }
  }
}

/** What the product is in law, and how far its maker is, before its releases keep it. */
async function answerForDemo(
  deps: DemoDeps,
  { answers, duties }: DemoProduct,
  productId: string,
  actor: Actor,
): Promise<void> {
  if (answers === null) {
    return;
  }
  expected(await changeProductLaw(deps, { productId, answers, ifMatch: NEVER_WRITTEN }, actor));
  for (const { duty, progress } of duties) {
    const key = { productId, role: 'manufacturer', duty };
    expected(await changeDuty(deps, { key, progress, ifMatch: NEVER_WRITTEN }, actor));
  }
}

/** The ETag of what nobody has written yet. */
const NEVER_WRITTEN = '"0"';

async function loadReleases(
  deps: DemoDeps,
  product: DemoProduct,
  productId: string,
  actor: Actor,
): Promise<void> {
  for (const [number, release] of product.releases.entries()) {
    const { view } = expected(await createRelease(deps, productId, release.facts, actor));
    const releaseId = view.id;
    await loadSbom(deps, release, releaseId, actor);
    expected(await publishRelease(deps, releaseId, actor));
    // Decided once, in the first release: the second shows how a decision is inherited.
    const findingId = number === 0 ? await findDecidable(deps.db, releaseId) : undefined;
    if (findingId !== undefined) {
      expected(await decideFinding(deps, findingId, decisionOf(releaseId), actor));
    }
  }
}

function decisionOf(releaseId: string) {
  return {
    releaseId,
    decision: 'notAffected' as const,
    justification: 'vulnerable_code_not_in_execute_path' as const,
    reason: DEMO_DECISION,
    endsOn: null,
  };
}

async function loadSbom(
  deps: DemoDeps,
  release: DemoRelease,
  releaseId: string,
  actor: Actor,
): Promise<void> {
  const bytes = await readFile(new URL(release.sbom, FIXTURES));
  expected(await ingestSbom(deps, { releaseId, bytes, fileName: release.sbom, actor }));
}

/** No case where the index does not know the vulnerability, or the clock of this machine is before the duty. */
async function openDemoCase(deps: DemoDeps, productId: string, actor: Actor): Promise<void> {
  const candidateId = await findDemoCandidate(deps.db, DEMO_CASE.vulnerability);
  if (candidateId === undefined) {
    return;
  }
  const opened = await openCase(
    deps,
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
  await remove(deps, actor, 'asked for');
  return ok(null);
}

async function remove(deps: DemoDeps, actor: Actor, reason: string): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await deleteDemo(tx);
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'demo.removed.v1',
      subject: { type: 'demo', id: 'demo' },
      facts: { products: DEMO_PRODUCTS.map(({ facts }) => facts.name), reason },
    });
  });
}

/** What the demonstration asks for is ours: a refusal is a bug. */
function expected<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(`the demonstration was refused: ${failureSentence(result.failure)}`);
  }
  return result.value;
}
