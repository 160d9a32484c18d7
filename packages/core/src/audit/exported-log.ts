import { z } from 'zod';
import { fail, ok, type Result } from '../shared/index.ts';
import type { Sha256 } from './chain.ts';
import { type Verification, type Verifier, verifier } from './verify.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** First line of an exported log: how many entries follow, and the hash of the last one. */
export const ExportedLogHeader = z.looseObject({
  format: z.literal('cradle-audit-log'),
  version: z.literal(1),
  exportedAt: z.string(),
  organisation: z.string(),
  entries: z.int().min(0),
  headHash: Hash,
});
export type ExportedLogHeader = z.infer<typeof ExportedLogHeader>;

/** Every further line. Values are not judged here, only members: a forged value is found by its hash. */
const ExportedEntry = z.strictObject({
  position: z.number(),
  recordedAt: z.string(),
  actor: z.string(),
  actorName: z.string(),
  kind: z.string(),
  subject: z.strictObject({ type: z.string(), id: z.string() }),
  facts: z.record(z.string(), z.json()),
  previousHash: z.string(),
  hash: z.string(),
});

/** A line that is no log at all: not the fault of one entry but of the file. */
export type UnreadableLog = {
  readonly kind: 'unreadableLog';
  readonly line: number;
  readonly why: string;
};

/** Takes an exported log line by line, so that a log of any length needs no memory. */
export type ExportedLogReader = {
  /** Fails where the first line is no header that we understand; empty lines are passed over. */
  add(line: string): Result<'taken', UnreadableLog>;
  /** Fails where there was no header. */
  result(): Result<Verification, UnreadableLog>;
};

/**
 * Verifies an exported log: JSON Lines, a header and then one entry a line.
 *
 * An entry line that cannot be read counts as a changed entry at its place, since that is what happened to it.
 */
export function exportedLogReader(sha256: Sha256): ExportedLogReader {
  let line = 0;
  let entries = 0;
  let unreadableAt: number | undefined;
  let log: Verifier | undefined;
  let header: ExportedLogHeader | undefined;
  return {
    add(text) {
      line += 1;
      if (text.trim() === '') {
        return ok('taken');
      }
      if (log === undefined) {
        const read = ExportedLogHeader.safeParse(jsonOrUndefined(text));
        if (!read.success) {
          return fail({
            kind: 'unreadableLog',
            line,
            why: 'the first line is not the header of an exported audit log',
          });
        }
        header = read.data;
        log = verifier(sha256, { entries: header.entries, headHash: header.headHash });
        return ok('taken');
      }
      entries += 1;
      if (unreadableAt === undefined && !addEntry(log, text)) {
        unreadableAt = entries;
      }
      return ok('taken');
    },
    result() {
      if (log === undefined) {
        return fail({ kind: 'unreadableLog', line, why: 'the file is empty' });
      }
      const found = log.result();
      if (unreadableAt === undefined) {
        return ok(found);
      }
      // What follows an unreadable line was not looked at, so only an earlier break goes before it.
      return ok(
        !found.ok && found.firstBroken < unreadableAt
          ? { ...found, entries }
          : { ok: false, entries, firstBroken: unreadableAt, problem: 'changed' },
      );
    },
  };
}

/** Longer than any entry that we write: what is longer was not written by us. */
const LONGEST_LINE = 4_000_000;

/** Nesting deeper than any entry of ours, or half a character, makes the hash impossible: not our entry. */
function addEntry(log: Verifier, text: string): boolean {
  if (text.length > LONGEST_LINE) {
    return false;
  }
  try {
    const read = ExportedEntry.safeParse(JSON.parse(text));
    if (read.success) {
      log.add(read.data);
    }
    return read.success;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) {
      return false;
    }
    throw error;
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
