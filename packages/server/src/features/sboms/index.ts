export { ingestSbom } from './ingest-sbom.ts';
export { documentReader } from './read-in-thread.ts';
export type { SbomDeps } from './sbom-deps.ts';
export { sbomRoutes } from './sboms.routes.ts';
