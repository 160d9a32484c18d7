import { createHash } from 'node:crypto';
import { type AuditFacts, type AuditKind, seal } from '@cradle/core/audit';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';

/** What happened, as a use case tells the log. */
export type NewEntry = {
  /** When it was recorded: RFC 3339, UTC. */
  readonly now: string;
  readonly actor: Actor;
  readonly kind: AuditKind;
  readonly subject: { readonly type: string; readonly id: string };
  /** Facts as JSON: ids, hashes, values before and after. Never a secret, never a whole document. */
  readonly facts: AuditFacts;
};

/** SHA-256 of a text as lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Appends to the hash-chained log within the transaction of the rows it is about.
 *
 * The head row is locked until the transaction ends, so that two transactions cannot both follow the same entry.
 * Append as the last thing: everyone else who writes waits from here on.
 */
export async function appendEntry(tx: Tx, entry: NewEntry): Promise<void> {
  const head = await tx
    .selectFrom('audit_head')
    .select(['position', 'hash'])
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sealed = seal(
    head,
    {
      recordedAt: entry.now,
      actor: entry.actor.id,
      actorName: entry.actor.name,
      kind: entry.kind,
      subject: entry.subject,
      facts: entry.facts,
    },
    sha256,
  );
  await tx
    .insertInto('audit_entry')
    .values({
      position: sealed.position,
      recorded_at: sealed.recordedAt,
      actor: sealed.actor,
      actor_name: sealed.actorName,
      kind: sealed.kind,
      subject_type: sealed.subject.type,
      subject_id: sealed.subject.id,
      facts: JSON.stringify(sealed.facts),
      previous_hash: sealed.previousHash,
      hash: sealed.hash,
    })
    .execute();
  await tx
    .updateTable('audit_head')
    .set({ position: sealed.position, hash: sealed.hash })
    .where('id', '=', 1)
    .execute();
}
