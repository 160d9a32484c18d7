export { caseFileRoutes } from './case-file.routes.ts';
