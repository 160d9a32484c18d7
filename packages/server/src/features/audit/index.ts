export { appendEntry, type NewEntry, sha256 } from './audit.repository.ts';
