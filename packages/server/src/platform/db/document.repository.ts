import type { Tx } from './database.ts';

/** Names stored bytes; the same document twice is one row. */
export async function insertDocument(
  tx: Tx,
  document: {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly now: string;
  },
): Promise<void> {
  await tx
    .insertInto('document')
    .values({
      sha256: document.sha256,
      size: document.size,
      media_type: document.mediaType,
      stored_at: document.now,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}
