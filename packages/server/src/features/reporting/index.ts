export { openCandidates } from './open-candidates.ts';
export { openCase } from './open-case.ts';
export { type OpenClock, openCaseIds, openClocks } from './open-clocks.ts';
export { reportingRoutes } from './reporting.routes.ts';
export type { ReportingDeps } from './reporting-deps.ts';
