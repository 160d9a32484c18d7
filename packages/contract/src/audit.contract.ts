import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id, Instant, PageQuery, pageOf, Sha256 } from './shapes.ts';

export const AuditEntryView = z.strictObject({
  position: z.int(),
  recordedAt: Instant,
  actor: z.string(),
  actorName: z.string(),
  kind: z.string(),
  title: z.string(),
  subject: z.strictObject({ type: z.string(), id: z.string() }),
  facts: z.record(z.string(), z.unknown()),
  previousHash: Sha256,
  hash: Sha256,
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;
export const listAudit = defineRoute({
  id: 'listAudit',
  method: 'GET',
  path: '/api/v1/audit',
  needs: 'audit.read',
  tag: 'Audit log',
  list: true,
  summary: 'The audit log, newest first.',
  query: PageQuery.extend({
    kind: z.string().max(80).optional(),
    actor: z.string().max(80).optional(),
    subject: z.string().max(80).optional(),
    /** Only entries about this product: itself, its releases, SBOMs and cases, and decisions made for it. */
    productId: Id.optional(),
    from: Instant.optional(),
    until: Instant.optional(),
  }),
  reply: pageOf(AuditEntryView),
});
export const exportAudit = defineRoute({
  id: 'exportAudit',
  method: 'GET',
  path: '/api/v1/audit/export',
  needs: 'audit.read',
  tag: 'Audit log',
  summary: 'The whole log as JSON Lines for `cradle audit verify`.',
  reply: { file: true, mediaTypes: ['application/jsonl'] },
});
export const verifyAudit = defineRoute({
  id: 'verifyAudit',
  method: 'POST',
  path: '/api/v1/audit/verify',
  needs: 'audit.read',
  tag: 'Audit log',
  summary: 'Verifies the chain in the database now.',
  reply: z.strictObject({
    ok: z.boolean(),
    entries: z.int(),
    firstBroken: z.int().nullable(),
    problem: z.string().nullable(),
    headHash: z.string().nullable(),
  }),
});
