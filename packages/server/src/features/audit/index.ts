export { appendEntry, type NewEntry, sha256 } from './audit.repository.ts';
export { auditRoutes } from './audit.routes.ts';
