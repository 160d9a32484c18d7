import type { AuditEntry } from '@cradle/core/audit';
import { type CaseFileEntry, LOG_PATH, logLine } from '@cradle/core/case-file';
import type { Db } from '../../platform/db/database.ts';
import { entriesAfter, findHead } from '../audit/index.ts';

const CHUNK = 1000;

/** The log from the first entry of the case to its end, and where that is. */
export async function collectLog(
  db: Db,
  isOwn: (entry: AuditEntry) => boolean,
): Promise<{
  readonly entry: CaseFileEntry;
  readonly head: { readonly entries: number; readonly headHash: string };
}> {
  const head = await findHead(db);
  const lines: string[] = [];
  for await (const entry of entriesUpTo(db, head.position)) {
    const own = isOwn(entry);
    if (own || lines.length > 0) {
      lines.push(`${JSON.stringify(logLine(entry, own))}\n`);
    }
  }
  return {
    entry: {
      path: LOG_PATH,
      what: 'Log entries of the case whole, all others by their hash, so that the chain can be followed',
      bytes: Buffer.from(lines.join('')),
    },
    head: { entries: head.position, headHash: head.hash },
  };
}

async function* entriesUpTo(db: Db, last: number): AsyncGenerator<AuditEntry> {
  for (let after = 0; after < last; ) {
    const entries = await entriesAfter(db, after, CHUNK);
    for (const entry of entries) {
      if (entry.position <= last) {
        yield entry;
      }
    }
    const end = entries.at(-1);
    if (end === undefined) {
      return;
    }
    after = end.position;
  }
}
