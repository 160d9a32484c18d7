import type { AuditEntryView } from '@cradle/contract';
import {
  AUDIT_KINDS,
  type AuditEntry,
  type AuditKind,
  type Verification,
  verifier,
} from '@cradle/core/audit';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db } from '../../platform/db/database.ts';
import { sha256 } from './audit.repository.ts';
import {
  type AuditFilter,
  countEntries,
  entriesAfter,
  findHead,
  listEntries,
} from './audit-read.repository.ts';

const COUNT_AT_MOST = 10_000;
const CHUNK = 1000;

/** A page of the log, newest first. */
export type AuditPage = {
  readonly items: AuditEntryView[];
  readonly nextCursor: string | null;
  readonly total: { readonly count: number; readonly atLeast: boolean };
};

/** Lists entries. The cursor is the position of the last entry shown. Fails for a cursor that is none. */
export async function listAuditPage(
  db: Db,
  filter: AuditFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Result<AuditPage, Failure>> {
  if (page.cursor !== undefined && !/^\d{1,15}$/.test(page.cursor)) {
    return fail({
      kind: 'invalid',
      message: 'The cursor is not one of ours. Start again without it.',
      issues: [{ at: '/query/cursor', message: 'not understood' }],
    });
  }
  const before = page.cursor === undefined ? null : Number(page.cursor);
  const entries = await listEntries(db, filter, { before, limit: page.limit + 1 });
  const count = await countEntries(db, filter, COUNT_AT_MOST + 1);
  const shown = entries.slice(0, page.limit);
  return ok({
    items: shown.map(viewOf),
    nextCursor: entries.length > page.limit ? String(shown.at(-1)?.position ?? '') : null,
    total: { count: Math.min(count, COUNT_AT_MOST), atLeast: count > COUNT_AT_MOST },
  });
}

function viewOf(entry: AuditEntry): AuditEntryView {
  return {
    ...entry,
    facts: { ...entry.facts },
    subject: { ...entry.subject },
    title: isKnown(entry.kind) ? AUDIT_KINDS[entry.kind] : entry.kind,
  };
}

function isKnown(kind: string): kind is AuditKind {
  return Object.hasOwn(AUDIT_KINDS, kind);
}

/** Verifies the whole chain in the database, in chunks, and that it ends where the head says. */
export async function verifyChain(db: Db): Promise<Verification & { readonly headHash: string }> {
  const head = await findHead(db);
  const log = verifier(sha256, { entries: head.position, headHash: head.hash });
  for await (const entry of chain(db)) {
    if (entry.position > head.position) {
      break;
    }
    log.add(entry);
  }
  return { ...log.result(), headHash: head.hash };
}

/**
 * The whole log as JSON Lines: a header with the number of entries and the head's hash, then one entry a line, as
 * `cradle audit verify` reads it.
 */
export async function exportLog(
  db: Db,
  organisation: string,
  exportedAt: string,
): Promise<Uint8Array> {
  const head = await findHead(db);
  const lines = [
    JSON.stringify({
      format: 'cradle-audit-log',
      version: 1,
      exportedAt,
      organisation,
      entries: head.position,
      headHash: head.hash,
    }),
  ];
  for await (const entry of chain(db)) {
    if (entry.position > head.position) {
      break;
    }
    lines.push(JSON.stringify(entry));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function* chain(db: Db): AsyncGenerator<AuditEntry> {
  let after = 0;
  for (;;) {
    const entries = await entriesAfter(db, after, CHUNK);
    yield* entries;
    const last = entries.at(-1);
    if (last === undefined) {
      return;
    }
    after = last.position;
  }
}
