import { canonicalJson, type Json } from './canonical-json.ts';

/** Facts of an entry: ids, hashes, values before and after, as a JSON object. */
export type AuditFacts = Readonly<Record<string, Json>>;

/** What an entry says, before it is chained. */
export type AuditContent = {
  /** When it was recorded: RFC 3339, UTC, `Z`. */
  readonly recordedAt: string;
  /** Id of the person, key or `system`. */
  readonly actor: string;
  /** The actor's name as it was then: it must be readable when the account is long gone. */
  readonly actorName: string;
  /** `subject.pastTense.vN`. */
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly facts: AuditFacts;
};

/** One entry of the log, chained to the one before. Hashes are SHA-256, lower-case hex. */
export type AuditEntry = AuditContent & {
  /** From 1, without gaps. */
  readonly position: number;
  readonly previousHash: string;
  readonly hash: string;
};

/** The hash that the first entry follows. */
export const FIRST_HASH = '0'.repeat(64);

/** The hash of a text as UTF-8: passed in, so that this runs unchanged in the browser. */
export type Sha256 = (text: string) => string;

/** Chains an entry to the one before it. Whoever changes an old entry must change every later one. */
export function seal(
  previous: { readonly position: number; readonly hash: string } | undefined,
  content: AuditContent,
  sha256: Sha256,
): AuditEntry {
  const position = (previous?.position ?? 0) + 1;
  const previousHash = previous?.hash ?? FIRST_HASH;
  return {
    position,
    ...content,
    previousHash,
    hash: hashOf({ position, ...content, previousHash }, sha256),
  };
}

/** The hash of an entry: over its {@link canonicalEntry}. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>, sha256: Sha256): string {
  return sha256(canonicalEntry(entry));
}

/** What is hashed: every member of the entry but the hash itself, in canonical JSON. */
export function canonicalEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { position, recordedAt, actor, actorName, kind, subject, facts, previousHash } = entry;
  return canonicalJson({
    position,
    recordedAt,
    actor,
    actorName,
    kind,
    subject: { type: subject.type, id: subject.id },
    facts,
    previousHash,
  });
}
