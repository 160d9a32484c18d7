import { z } from 'zod';

const Validators = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() });

/** What a run remembers for the next: what the server said of each file, and how far each ecosystem was read. */
const FeedCursor = z.object({
  /** By file name below the source. */
  validators: z.record(z.string(), Validators),
  /** By ecosystem: the newest `modified` that was taken, RFC 3339. */
  modified: z.record(z.string(), z.string()),
  /** The source that this is about: another source begins anew. */
  source: z.string(),
});
export type FeedCursor = z.infer<typeof FeedCursor>;

/** A cursor for a source that was never read, or one that this version cannot read, begins at nothing. */
export function readFeedCursor(text: string | null, source: string): FeedCursor {
  const fresh: FeedCursor = { validators: {}, modified: {}, source };
  if (text === null) {
    return fresh;
  }
  try {
    const read = FeedCursor.safeParse(JSON.parse(text));
    return read.success && read.data.source === source ? read.data : fresh;
  } catch {
    return fresh;
  }
}
