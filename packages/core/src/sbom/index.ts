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
export { type DependencyGraph, directDependencies, graphOf, pathsTo } from './graph.ts';
export { DEFAULT_LIMITS, type SbomLimits } from './input/limits.ts';
export { readSbom } from './read-sbom.ts';
