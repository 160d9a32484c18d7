export { type Comparable, diffComponents, diffSboms, type SbomDiff } from './diff.ts';
export type {
  SbomComponent,
  SbomDependency,
  SbomDocument,
  SbomFormat,
  SbomProblem,
  SbomReading,
  SbomRefusal,
  SbomStatement,
} from './document.ts';
export {
  type DependencyGraph,
  directDependencies,
  graphOf,
  type PathSearch,
  searchPaths,
} from './graph.ts';
export { DEFAULT_LIMITS, type SbomLimits } from './input/limits.ts';
export { assessQuality, QUALITY_PROFILES } from './quality/assess-quality.ts';
export type { QualityReport, WhoseToFix } from './quality/profile.ts';
export { readSbom } from './read-sbom.ts';
export { WRITABLE_FORMS, writeSbom } from './write/write-sbom.ts';
export type { Provenance, Written } from './write/written.ts';
