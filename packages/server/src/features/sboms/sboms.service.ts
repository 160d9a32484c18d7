import type { diffSboms, SbomComponentView, SbomDetails } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { diffComponents } from '@cradle/core/sbom';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { z } from 'zod';
import { boundedTotal, pageFrom, readCursor, readOrder } from '../../platform/paging/index.ts';
import { findRelease, findSbomSummary } from '../products/index.ts';
import {
  countSbomComponents,
  findSbomComponents,
  type ListedComponent,
  type SbomComponentOrder,
} from './sbom-components.repository.ts';
import type { SbomDeps } from './sbom-deps.ts';
import { findComparable, findSbomFacts } from './sboms.repository.ts';

type Details = z.output<typeof SbomDetails>;
type ComponentView = z.output<typeof SbomComponentView>;
type Deps = Pick<SbomDeps, 'db' | 'documents'>;

/** One SBOM: what it says of itself, its problems, its quality. Fails `notFound`. */
export async function getSbom(deps: Deps, id: string): Promise<Result<Details, Failure>> {
  const summary = await findSbomSummary(deps.db, id);
  const facts = await findSbomFacts(deps.db, id);
  const release = summary === undefined ? undefined : await findRelease(deps.db, summary.releaseId);
  if (summary === undefined || facts === undefined || release === undefined) {
    return fail({ kind: 'notFound', what: 'SBOM', id });
  }
  return ok({
    ...summary,
    ...facts,
    productId: release.productId,
    productName: release.productName,
    releaseVersion: release.facts.version,
  });
}

/** The document exactly as it came, and its name. Fails `notFound`. */
export async function getSbomDocument(
  deps: Deps,
  id: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly fileName: string }, Failure>> {
  const summary = await findSbomSummary(deps.db, id);
  if (summary === undefined) {
    return fail({ kind: 'notFound', what: 'SBOM', id });
  }
  const bytes = await deps.documents.get(summary.sha256);
  return bytes === undefined
    ? fail({ kind: 'notFound', what: 'document', id: summary.sha256 })
    : ok({ bytes, fileName: summary.fileName ?? `sbom-${summary.sha256.slice(0, 12)}` });
}

/** The components of an SBOM. Fails `notFound`, `invalid` for an unknown sort or a foreign cursor. */
export async function getSbomComponents(
  deps: Deps,
  sbomId: string,
  query: {
    readonly cursor?: string | undefined;
    readonly limit: number;
    readonly sort?: string | undefined;
    readonly q?: string | undefined;
    readonly only?: 'direct' | 'unidentified' | 'vulnerable' | undefined;
  },
) {
  const order = readOrder<SbomComponentOrder>(query.sort, ['name', 'vulnerabilities']);
  if (!order.ok) {
    return order;
  }
  const after = readCursor(query.cursor, 2);
  if (!after.ok) {
    return after;
  }
  if ((await findSbomSummary(deps.db, sbomId)) === undefined) {
    return fail({ kind: 'notFound' as const, what: 'SBOM', id: sbomId });
  }
  const ask = { sbomId, q: query.q, only: query.only };
  const { limit } = query;
  const rows = await findSbomComponents(deps.db, {
    ...ask,
    ...order.value,
    after: after.value,
    limit,
  });
  const page = pageFrom(rows, limit, {
    keyset: (row: ListedComponent) => row.keyset,
    item: (row: ListedComponent): ComponentView => row.view,
  });
  return ok({ ...page, total: boundedTotal(await countSbomComponents(deps.db, ask)) });
}

/** What changed from the older SBOM to the newer one. Fails `notFound`. */
export async function getSbomDiff(
  deps: Deps,
  newerId: string,
  olderId: string,
): Promise<Result<z.output<(typeof diffSboms)['reply']>, Failure>> {
  for (const id of [newerId, olderId]) {
    if ((await findSbomSummary(deps.db, id)) === undefined) {
      return fail({ kind: 'notFound', what: 'SBOM', id });
    }
  }
  const older = await findComparable(deps.db, olderId);
  const diff = diffComponents(older, await findComparable(deps.db, newerId));
  return ok({ added: [...diff.added], removed: [...diff.removed], changed: [...diff.changed] });
}
