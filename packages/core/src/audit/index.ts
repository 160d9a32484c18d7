export { canonicalJson, type Json } from './canonical-json.ts';
export {
  type AuditContent,
  type AuditEntry,
  type AuditFacts,
  canonicalEntry,
  FIRST_HASH,
  hashOf,
  type Sha256,
  seal,
} from './chain.ts';
export {
  ExportedLogHeader,
  type ExportedLogReader,
  exportedLogReader,
  type UnreadableLog,
} from './exported-log.ts';
export { AUDIT_KINDS, type AuditKind } from './kinds.ts';
export {
  type BrokenBy,
  type ExpectedEnd,
  type Verification,
  type Verifier,
  verifier,
  verifyLog,
} from './verify.ts';
