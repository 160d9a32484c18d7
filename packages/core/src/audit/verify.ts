import { type AuditEntry, FIRST_HASH, hashOf, type Sha256 } from './chain.ts';

/** What verification found. `firstBroken` is the position at which the chain first does not hold. */
export type Verification =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly firstBroken: null;
      readonly problem: null;
    }
  | {
      readonly ok: false;
      readonly entries: number;
      readonly firstBroken: number;
      readonly problem: BrokenBy;
    };

/** How an entry fails: its content changed, or its place in the chain did. */
export type BrokenBy = 'changed' | 'removed' | 'inserted' | 'reordered' | 'cutOff';

/** Where the log must end, as its header or the database's head says: finds entries cut off the end. */
export type ExpectedEnd = { readonly entries: number; readonly headHash: string };

/** A verifier that takes entries one by one, so that a log of any length needs no memory. */
export type Verifier = { add(entry: AuditEntry): void; result(): Verification };

/**
 * Verifies a log: each entry's own hash, and that it follows the one before.
 *
 * An entry whose own hash holds but whose place does not was moved, put in or left behind when others were taken out;
 * one whose own hash fails was changed.
 */
export function verifier(sha256: Sha256, end: ExpectedEnd | null = null): Verifier {
  let entries = 0;
  let lastPosition = 0;
  let lastHash = FIRST_HASH;
  let broken: { firstBroken: number; problem: BrokenBy } | undefined;
  return {
    add(entry) {
      entries += 1;
      broken ??= problemAt(entry, { position: lastPosition, hash: lastHash }, sha256);
      lastPosition = entry.position;
      lastHash = entry.hash;
    },
    result() {
      if (
        broken === undefined &&
        end !== null &&
        (entries !== end.entries || lastHash !== end.headHash)
      ) {
        broken = {
          firstBroken: Math.min(entries, end.entries) + 1,
          problem: entries < end.entries ? 'cutOff' : 'inserted',
        };
      }
      return broken === undefined
        ? { ok: true, entries, firstBroken: null, problem: null }
        : { ok: false, entries, ...broken };
    },
  };
}

/** Verifies a whole list at once. */
export function verifyLog(
  entries: Iterable<AuditEntry>,
  sha256: Sha256,
  end: ExpectedEnd | null = null,
): Verification {
  const log = verifier(sha256, end);
  for (const entry of entries) {
    log.add(entry);
  }
  return log.result();
}

function problemAt(
  entry: AuditEntry,
  last: { readonly position: number; readonly hash: string },
  sha256: Sha256,
): { firstBroken: number; problem: BrokenBy } | undefined {
  const expected = last.position + 1;
  if (hashOf(entry, sha256) !== entry.hash) {
    return { firstBroken: expected, problem: 'changed' };
  }
  if (entry.position > expected) {
    return { firstBroken: expected, problem: 'removed' };
  }
  if (entry.position < expected) {
    return {
      firstBroken: expected,
      problem: entry.position === last.position ? 'inserted' : 'reordered',
    };
  }
  return entry.previousHash === last.hash
    ? undefined
    : { firstBroken: expected, problem: 'inserted' };
}
