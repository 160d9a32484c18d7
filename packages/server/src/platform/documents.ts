import type { Tx } from './db/database.ts';

/**
 * Keeps documents exactly as they came, by SHA-256 (lower-case hex of the bytes).
 *
 * Bytes are written beside the transaction and are there before it commits: a crash can leave a file that no row
 * names, never a row without its file.
 */
export type DocumentStore = {
  /** Writes the bytes (once per content) and returns their hash. Call it before the transaction. */
  put(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly size: number }>;
  /** Names stored bytes in the database; the same document twice is one row. */
  register(
    tx: Tx,
    document: { sha256: string; size: number; mediaType: string; now: string },
  ): Promise<void>;
  /** The bytes, verified against the hash; `undefined` when there are none. Throws when they were changed. */
  get(sha256: string): Promise<Uint8Array | undefined>;
};
