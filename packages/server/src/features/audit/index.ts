export { appendEntry } from './audit.repository.ts';
export { auditRoutes } from './audit.routes.ts';
export { entriesAfter, findHead } from './audit-read.repository.ts';
