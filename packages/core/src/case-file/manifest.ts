import { z } from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a case file holds: every file with its hash, and where the log of the case ends. */
export const CaseFileManifest = z.strictObject({
  format: z.literal('cradle-case-file'),
  version: z.literal(1),
  /** RFC 3339, UTC. */
  madeAt: z.string(),
  madeBy: z.string(),
  organisation: z.string(),
  case: z.strictObject({ id: z.string(), title: z.string() }),
  /** In the order of their paths; the manifest itself is not among them. */
  files: z.array(
    z.strictObject({ path: z.string(), size: z.int().min(0), sha256: Hash, what: z.string() }),
  ),
  /** The hash of the last entry of the log when the file was made: compare it with the one that the server shows. */
  log: z.strictObject({ entries: z.int().min(0), headHash: Hash }),
  /** Over all files, see {@link rootText}. It is in the server's log, so the whole file can be held against it. */
  rootHash: Hash,
});
export type CaseFileManifest = z.infer<typeof CaseFileManifest>;

/** One file of a case file before it is packed. */
export type CaseFileEntry = {
  /** With `/`, without a leading one; letters, digits, `.`, `_` and `-`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it is, in English, for those who open it years later. */
  readonly what: string;
};

/** A file that belongs to a case: collected by one function per source. */
export type CaseFileSource = () => Promise<readonly CaseFileEntry[]>;

/**
 * What the root hash is over: a first line with what the manifest says of itself, as a JSON array of strings and
 * numbers, and one line `hash  path` for each file, as `sha256sum` writes them.
 */
export function rootText(
  manifest: Omit<CaseFileManifest, 'rootHash' | 'format' | 'version'>,
): string {
  const { madeAt, madeBy, organisation, case: of, log, files } = manifest;
  const about = [madeAt, madeBy, organisation, of.id, of.title, log.entries, log.headHash];
  return `${JSON.stringify(about)}\n${files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')}`;
}

/** A name as it may stand in a case file: what is not safe on every system becomes `_`. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^\.+/, '_');
  return (safe === '' ? '_' : safe).slice(-100);
}
