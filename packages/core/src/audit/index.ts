export { canonicalJson, type Json } from './canonical-json.ts';
export { type AuditContent, type AuditEntry, type AuditFacts, FIRST_HASH, hashOf, seal, type Sha256 } from './chain.ts';
export { AUDIT_KINDS, type AuditKind } from './kinds.ts';
export { type BrokenBy, type ExpectedEnd, type Verification, type Verifier, verifier, verifyLog } from './verify.ts';
