import { type AuditEntryView, exportAudit, listAudit, verifyAudit } from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import type { Db } from '../../platform/db/database.ts';
import { column, file, json, type MountedRoute, on, plain } from '../../platform/http/mount.ts';
import { exportLog, listAuditPage, verifyChain } from './audit.service.ts';

/** What the audit pages use. */
export type AuditDeps = { readonly db: Db; now(): string; organisationName(): Promise<string> };

/** Names the use case for each route of the audit log. */
export function auditRoutes(deps: AuditDeps): readonly MountedRoute[] {
  return [
    on(
      listAudit,
      async ({ query }) => {
        const { q, cursor, limit, ...filter } = query;
        return plain(await listAuditPage(deps.db, { ...filter, text: q }, { cursor, limit }));
      },
      [
        column<AuditEntryView>('Position', (entry) => entry.position),
        column<AuditEntryView>('Recorded (UTC)', (entry) => entry.recordedAt),
        column<AuditEntryView>('Who', (entry) => entry.actorName),
        column<AuditEntryView>('What', (entry) => entry.title),
        column<AuditEntryView>('Kind', (entry) => entry.kind),
        column<AuditEntryView>('About', (entry) => `${entry.subject.type} ${entry.subject.id}`),
        column<AuditEntryView>('Facts', (entry) => JSON.stringify(entry.facts)),
        column<AuditEntryView>('Hash', (entry) => entry.hash),
      ],
    ),
    on(exportAudit, async () => {
      const now = deps.now();
      const bytes = await exportLog(deps.db, await deps.organisationName(), now);
      return ok(file(bytes, `audit-log-${now.slice(0, 10)}.jsonl`, 'application/jsonl'));
    }),
    on(verifyAudit, async () => ok(json(await verifyChain(deps.db)))),
  ];
}
