export { appendEntry } from './audit.repository.ts';
export { auditRoutes } from './audit.routes.ts';
