import type { Tx } from '../../platform/db/database.ts';

/** A link that works once: for the owner's set-up or for an invitation. Only the token's hash is stored. */
export type OneTimeLink = { readonly id: string; readonly userId: string | null };

/** Replaces earlier links of the same purpose and person. */
export async function insertLink(
  tx: Tx,
  link: {
    readonly id: string;
    readonly purpose: 'owner' | 'invitation';
    readonly userId: string | null;
    readonly tokenSha256: string;
    readonly now: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('purpose', '=', link.purpose)
    .where('user_id', link.userId === null ? 'is' : '=', link.userId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('one_time_link')
    .values({
      id: link.id,
      purpose: link.purpose,
      user_id: link.userId,
      token_sha256: link.tokenSha256,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Uses a link: `undefined` when it is unknown, used or expired. Locks it, so that it works once. */
export async function useLink(
  tx: Tx,
  input: {
    readonly purpose: 'owner' | 'invitation';
    readonly tokenSha256: string;
    readonly now: string;
  },
): Promise<OneTimeLink | undefined> {
  const row = await tx
    .updateTable('one_time_link')
    .set({ used_at: input.now })
    .where('token_sha256', '=', input.tokenSha256)
    .where('purpose', '=', input.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', input.now)
    .returning(['id', 'user_id'])
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.id, userId: row.user_id };
}
