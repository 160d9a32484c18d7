import { z } from 'zod';

/** One source that an index was built from, as it is shown beside every conclusion drawn from it. */
const indexSource = z.object({
  /** What it is: `euvd` is the dump of exploited ones as well as the table of identifiers. */
  kind: z.enum(['osv', 'kev', 'euvd', 'epss', 'increment']),
  /** The path or address as the person gave it. */
  location: z.string(),
  /** SHA-256 of the file, lower-case hex; of the list of its files where it is a folder; `null` for increments. */
  sha256: z.string().nullable(),
  /** The feed's own date or version; for OSV the newest `modified` in it. */
  date: z.string().nullable(),
  /** When it was fetched, RFC 3339 in UTC. */
  fetchedAt: z.string(),
  /** Records read, refused ones included. */
  records: z.number(),
  /** Of these: kept, the same or older than one already there, taken back by their source, refused. */
  kept: z.number(),
  duplicates: z.number(),
  withdrawn: z.number(),
  refused: z.number(),
  /** The first of the refused ones. */
  refusals: z.array(z.object({ at: z.string(), reason: z.string() })),
});

/** Shape of the index's own description. */
export const indexMeta = z.object({
  buildId: z.string(),
  /** RFC 3339 in UTC. */
  builtAt: z.string(),
  sources: z.array(indexSource),
  counts: z.object({
    /** Records that can match. */
    advisories: z.number(),
    withdrawn: z.number(),
    /** Vulnerabilities that at least one advisory is about. */
    vulnerabilities: z.number(),
    packages: z.number(),
    exploited: z.number(),
    epss: z.number(),
    euvdIds: z.number(),
  }),
  epss: z.object({ model: z.string().nullable(), date: z.string().nullable() }).nullable(),
});

/** What an index says about itself: when it was built, from what, how much is in it. */
export type IndexMeta = z.infer<typeof indexMeta>;

/** One of the sources of an index. */
export type IndexSource = z.infer<typeof indexSource>;
