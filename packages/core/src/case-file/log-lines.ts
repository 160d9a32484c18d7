import { type AuditEntry, canonicalEntry, type Sha256 } from '../audit/index.ts';

/** A line of the log as a case file holds it. `text` is what the hash is over; entries of others show their hash only. */
export type LogLine = { readonly position: number; readonly hash: string; readonly text?: string };

/** The log from the first entry on: the case's own entries whole, all others by position and hash. */
export function logLine(entry: AuditEntry, isOwn: boolean): LogLine {
  const { position, hash } = entry;
  return isOwn ? { position, hash, text: canonicalEntry(entry) } : { position, hash };
}

/** What is wrong with the log of a case file, or nothing. */
export type LogVerification =
  | { readonly ok: true; readonly entries: number; readonly own: number }
  | { readonly ok: false; readonly firstBroken: number; readonly why: string };

/**
 * Verifies the log of a case file: each own entry has the hash of its text and follows the entry before it, nothing
 * is missing in between, and the last one is the one that the manifest names. Entries of others cannot be looked
 * into: that they are unchanged is vouched for by the hash that the server shows.
 */
export function verifyLogLines(
  text: string,
  head: { readonly entries: number; readonly headHash: string },
  sha256: Sha256,
): LogVerification {
  const lines = text.split('\n').filter((line) => line !== '');
  let previous: LogLine | undefined;
  let own = 0;
  for (const [index, raw] of lines.entries()) {
    const line = readLine(raw);
    if (line === undefined) {
      return { ok: false, firstBroken: (previous?.position ?? index) + 1, why: 'cannot be read' };
    }
    const why = problemOf(line, previous, sha256);
    if (why !== undefined) {
      return { ok: false, firstBroken: line.position, why };
    }
    own += line.text === undefined ? 0 : 1;
    previous = line;
  }
  const last = previous ?? { position: 0, hash: head.headHash };
  return last.position === head.entries && last.hash === head.headHash
    ? { ok: true, entries: lines.length, own }
    : { ok: false, firstBroken: last.position + 1, why: 'the end is cut off' };
}

function problemOf(
  line: LogLine,
  previous: LogLine | undefined,
  sha256: Sha256,
): string | undefined {
  if (previous !== undefined && line.position !== previous.position + 1) {
    return 'an entry is missing, inserted or out of order';
  }
  if (line.text === undefined) {
    return undefined;
  }
  if (sha256(line.text) !== line.hash) {
    return 'its content was changed';
  }
  const { position, previousHash } = membersOf(line.text);
  if (position !== line.position) {
    return 'it stands at another place than it was written';
  }
  return previous === undefined || previousHash === previous.hash
    ? undefined
    : 'the entry before it was changed';
}

function readLine(raw: string): LogLine | undefined {
  const read = parsed(raw);
  const { position, hash, text } = read;
  return typeof position === 'number' &&
    typeof hash === 'string' &&
    (text === undefined || typeof text === 'string')
    ? { position, hash, ...(text === undefined ? {} : { text }) }
    : undefined;
}

function membersOf(text: string): { readonly position: unknown; readonly previousHash: unknown } {
  const { position, previousHash } = parsed(text);
  return { position, previousHash };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
