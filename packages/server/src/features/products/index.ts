export type { ProductDeps, PublishDeps } from './product-deps.ts';
export { findProduct, findProductByName, lockProduct } from './products.repository.ts';
export { productRoutes } from './products.routes.ts';
export type { PageOf, Seen } from './products.service.ts';
export {
  changeFactsWithin,
  createProduct,
  getProduct,
  insertNewProduct,
} from './products.service.ts';
export {
  findRelease,
  findReleaseByVersion,
  lockRelease,
  type Release,
} from './releases.repository.ts';
export { createRelease, insertNewRelease, publishRelease } from './releases.service.ts';
export { findSbomSummary } from './sbom-summaries.repository.ts';
