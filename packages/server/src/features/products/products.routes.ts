import type { ProductSummary, ReleaseSummary } from '@cradle/contract';
import * as contract from '@cradle/contract';
import { column, type MountedRoute, on, plain, tagged } from '../../platform/http/mount.ts';
import type { ProductDeps, PublishDeps } from './product-deps.ts';
import {
  changeProduct,
  createProduct,
  deleteProduct,
  getProduct,
  getProducts,
} from './products.service.ts';
import {
  changeRelease,
  createRelease,
  getRelease,
  getReleases,
  publishRelease,
} from './releases.service.ts';

/** Names the use case for each route of products and releases. */
export function productRoutes(deps: PublishDeps): readonly MountedRoute[] {
  return [...ofProducts(deps), ...ofReleases(deps)];
}

function ofProducts(deps: ProductDeps): readonly MountedRoute[] {
  return [
    on(contract.listProducts, async ({ query }) => plain(await getProducts(deps, query)), [
      column<ProductSummary>('Product', (row) => row.name),
      column<ProductSummary>('Type', (row) => row.type),
      column<ProductSummary>('Class', (row) => row.productClass),
      column<ProductSummary>('Support ends on', (row) => row.supportEndsOn),
      column<ProductSummary>('Releases', (row) => row.releases),
      column<ProductSummary>('Latest release', (row) => row.latestRelease?.version ?? null),
      column<ProductSummary>('Affected', (row) => row.findings.affected),
      column<ProductSummary>('Undetermined', (row) => row.findings.undetermined),
      column<ProductSummary>('Exploited', (row) => row.findings.exploited),
      column<ProductSummary>('Undecided', (row) => row.findings.undecided),
      column<ProductSummary>('Open candidates', (row) => row.openCandidates),
      column<ProductSummary>('Open cases', (row) => row.openCases),
      column<ProductSummary>('Id', (row) => row.id),
    ]),
    on(contract.createProduct, async ({ body, actor }) =>
      tagged(await createProduct(deps, body, actor)),
    ),
    on(contract.getProduct, async ({ params }) => tagged(await getProduct(deps, params.productId))),
    on(contract.changeProduct, async ({ params, body, ifMatch, actor }) =>
      tagged(await changeProduct(deps, { id: params.productId, facts: body, ifMatch }, actor)),
    ),
    on(contract.deleteProduct, async ({ params, actor }) =>
      plain(await deleteProduct(deps, params.productId, actor)),
    ),
  ];
}

function ofReleases(deps: PublishDeps): readonly MountedRoute[] {
  return [
    on(
      contract.listReleases,
      async ({ params, query }) => plain(await getReleases(deps, params.productId, query)),
      [
        column<ReleaseSummary>('Version', (row) => row.version),
        column<ReleaseSummary>('State', (row) => row.state),
        column<ReleaseSummary>('Released on', (row) => row.releasedOn),
        column<ReleaseSummary>('Support ends on', (row) => row.supportEndsOn),
        column<ReleaseSummary>('Components', (row) => row.sbom?.components ?? null),
        column<ReleaseSummary>('Affected', (row) => row.findings.affected),
        column<ReleaseSummary>('Undetermined', (row) => row.findings.undetermined),
        column<ReleaseSummary>('Exploited', (row) => row.findings.exploited),
        column<ReleaseSummary>('Undecided', (row) => row.findings.undecided),
        column<ReleaseSummary>('Id', (row) => row.id),
      ],
    ),
    on(contract.createRelease, async ({ params, body, actor }) =>
      tagged(await createRelease(deps, params.productId, body, actor)),
    ),
    on(contract.getRelease, async ({ params }) => tagged(await getRelease(deps, params.releaseId))),
    on(contract.changeRelease, async ({ params, body, ifMatch, actor }) =>
      tagged(await changeRelease(deps, { id: params.releaseId, facts: body, ifMatch }, actor)),
    ),
    on(contract.publishRelease, async ({ params, actor }) =>
      tagged(await publishRelease(deps, params.releaseId, actor)),
    ),
  ];
}
