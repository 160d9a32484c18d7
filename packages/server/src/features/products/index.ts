export type { ProductDeps } from './product-deps.ts';
export { findProduct, findProductByName } from './products.repository.ts';
export { productRoutes } from './products.routes.ts';
export { createProduct, insertNewProduct } from './products.service.ts';
export {
  findRelease,
  findReleaseByVersion,
  lockRelease,
  type Release,
} from './releases.repository.ts';
export { createRelease, insertNewRelease, publishRelease } from './releases.service.ts';
export { findSbomSummary } from './sbom-summaries.repository.ts';
