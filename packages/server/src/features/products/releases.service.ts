import type { ReleaseDetails, ReleaseFacts, ReleaseSummary, SbomSummary } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { boundedTotal, pageFrom, readCursor } from '../../platform/paging/index.ts';
import { appendEntry } from '../audit/index.ts';
import { countByRelease, NO_FINDINGS } from '../vulnerabilities/index.ts';
import type { ProductDeps, PublishDeps } from './product-deps.ts';
import { findProduct, lockProduct } from './products.repository.ts';
import type { PageOf, Seen } from './products.service.ts';
import {
  countReleases,
  findRelease,
  findReleases,
  insertRelease,
  lockRelease,
  markPublished,
  type Release,
  updateRelease,
} from './releases.repository.ts';
import { findSbomSummaries } from './sbom-summaries.repository.ts';

/** Releases of a product, newest first. Fails `notFound` for the product. */
export async function getReleases(
  deps: ProductDeps,
  productId: string,
  query: {
    readonly cursor?: string | undefined;
    readonly limit: number;
    readonly q?: string | undefined;
  },
): Promise<Result<PageOf<ReleaseSummary>, Failure>> {
  const after = readCursor(query.cursor, 1);
  if (!after.ok) {
    return after;
  }
  if ((await findProduct(deps.db, productId)) === undefined) {
    return fail({ kind: 'notFound', what: 'product', id: productId });
  }
  const { limit, q } = query;
  const before = after.value === null ? null : Number(after.value[0]);
  const rows = await findReleases(deps.db, productId, { before, limit, q });
  const summaries = await summariesOf(deps, rows);
  const page = pageFrom(rows, limit, {
    keyset: (release: Release) => [release.sequence],
    item: (release: Release) => summaries(release),
  });
  return ok({ ...page, total: boundedTotal(await countReleases(deps.db, productId, q)) });
}

async function summariesOf(
  deps: ProductDeps,
  releases: readonly Release[],
): Promise<(release: Release) => ReleaseSummary> {
  const ids = releases.map(({ id }) => id);
  const sboms = await findSbomSummaries(deps.db, ids);
  const counts = await countByRelease(deps.db, ids, deps.now().slice(0, 10));
  return (release) => ({
    id: release.id,
    productId: release.productId,
    version: release.facts.version,
    releasedOn: release.facts.releasedOn,
    supportEndsOn: release.facts.supportEndsOn,
    state: release.state,
    publishedAt: release.publishedAt,
    sbom: sboms.find((sbom) => isCurrent(sbom, release.id)) ?? null,
    findings: counts.get(release.id) ?? NO_FINDINGS,
  });
}

function isCurrent(sbom: SbomSummary, releaseId: string): boolean {
  return sbom.releaseId === releaseId && sbom.state === 'current';
}

/** One release with all its SBOMs. Fails `notFound`. */
export async function getRelease(
  deps: ProductDeps,
  id: string,
): Promise<Result<Seen<ReleaseDetails>, Failure>> {
  const release = await findRelease(deps.db, id);
  if (release === undefined) {
    return fail({ kind: 'notFound', what: 'release', id });
  }
  const summary = (await summariesOf(deps, [release]))(release);
  return ok({
    etag: `"${release.rowVersion}"`,
    view: {
      ...summary,
      productName: release.productName,
      demo: release.demo,
      artefacts: release.facts.artefacts,
      sboms: await findSbomSummaries(deps.db, [id]),
      classification: release.classification,
      createdAt: release.createdAt,
      feedAges: await deps.feedAges(deps.db, deps.now()),
    },
  });
}

/** Adds a release after the others of its product. Fails `notFound` product, `conflict` version. */
export async function createRelease(
  deps: ProductDeps,
  productId: string,
  facts: ReleaseFacts,
  actor: Actor,
): Promise<Result<Seen<ReleaseDetails>, Failure>> {
  const made = await deps.db
    .transaction()
    .execute((tx) => insertNewRelease(tx, deps, { productId, facts }, actor));
  return made.ok ? getRelease(deps, made.value) : made;
}

/** Inserts a release and its entry, and gives its id. */
export async function insertNewRelease(
  tx: Tx,
  deps: Pick<ProductDeps, 'now' | 'newId'>,
  { productId, facts }: { readonly productId: string; readonly facts: ReleaseFacts },
  actor: Actor,
): Promise<Result<string, Failure>> {
  const now = deps.now();
  const id = deps.newId();
  if ((await lockProduct(tx, productId)) === undefined) {
    return fail({ kind: 'notFound', what: 'product', id: productId });
  }
  if (!(await insertRelease(tx, { id, productId, facts, createdAt: now }))) {
    return fail(versionTaken(facts.version));
  }
  await appendEntry(tx, {
    now,
    actor,
    kind: 'release.created.v1',
    subject: { type: 'release', id },
    facts: { productId, ...facts },
  });
  return ok(id);
}

/** Changes a draft; of a published release only the end of support. Fails `notFound`, `stale`, `conflict`, `refusedByLaw`. */
export async function changeRelease(
  deps: ProductDeps,
  input: { readonly id: string; readonly facts: ReleaseFacts; readonly ifMatch: string },
  actor: Actor,
): Promise<Result<Seen<ReleaseDetails>, Failure>> {
  const { id, facts } = input;
  const failure = await deps.db.transaction().execute(async (tx): Promise<Failure | undefined> => {
    const before = await lockRelease(tx, id);
    const refusal = refuseChange(before, input);
    if (before === undefined || refusal !== undefined) {
      return refusal;
    }
    if (!(await updateRelease(tx, id, facts))) {
      return versionTaken(facts.version);
    }
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'release.changed.v1',
      subject: { type: 'release', id },
      facts: { before: before.facts, after: facts },
    });
    return undefined;
  });
  return failure === undefined ? getRelease(deps, id) : fail(failure);
}

function refuseChange(
  before: Release | undefined,
  {
    id,
    facts,
    ifMatch,
  }: { readonly id: string; readonly facts: ReleaseFacts; readonly ifMatch: string },
): Failure | undefined {
  if (before === undefined) {
    return { kind: 'notFound', what: 'release', id };
  }
  if (ifMatch !== `"${before.rowVersion}"`) {
    const reason =
      'Somebody changed this release since you read it. Read it again and repeat your change.';
    return { kind: 'stale', what: 'release', reason };
  }
  return before.state === 'published' && !differsInSupportOnly(before.facts, facts)
    ? {
        kind: 'conflict',
        what: 'release',
        reason:
          'The release is published: of its facts only the end of support can change. Add a new release instead.',
      }
    : undefined;
}

function differsInSupportOnly(before: ReleaseFacts, after: ReleaseFacts): boolean {
  const rest = (facts: ReleaseFacts) =>
    JSON.stringify([
      facts.version,
      facts.releasedOn,
      facts.artefacts.map(({ name, algorithm, hash }) => [name, algorithm, hash.toLowerCase()]),
    ]);
  return rest(before) === rest(after);
}

/** Publishes a draft: its version and artefacts are fixed from here on. Fails `notFound`, `conflict` when it was published. */
export async function publishRelease(
  deps: PublishDeps,
  id: string,
  actor: Actor,
): Promise<Result<Seen<ReleaseDetails>, Failure>> {
  const now = deps.now();
  const failure = await deps.db.transaction().execute(async (tx): Promise<Failure | undefined> => {
    const release = await lockRelease(tx, id);
    if (release === undefined) {
      return { kind: 'notFound', what: 'release', id };
    }
    if (release.state === 'published') {
      const reason = `The release was published on ${release.publishedAt ?? 'an earlier day'}.`;
      return { kind: 'conflict', what: 'release', reason };
    }
    const sbom = (await findSbomSummaries(tx, [id])).find((one) => isCurrent(one, id));
    const classification = await deps.classificationOf(tx, release.productId, now);
    await markPublished(tx, id, { at: now, classification });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'release.published.v1',
      subject: { type: 'release', id },
      facts: { ...release.facts, sbomSha256: sbom?.sha256 ?? null, classification },
    });
    return undefined;
  });
  return failure === undefined ? getRelease(deps, id) : fail(failure);
}

function versionTaken(version: string): Failure {
  return {
    kind: 'conflict',
    what: 'release',
    reason: `The product has a release ${version} already.`,
  };
}
