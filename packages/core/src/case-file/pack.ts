import { strToU8, zipSync } from 'fflate';
import { type CaseFileEntry, CaseFileManifest, rootText } from './manifest.ts';

/** How bytes are hashed: SHA-256 as lower-case hex, passed in. */
export type HashBytes = (bytes: Uint8Array) => string;

/** What a case file says about itself beyond its files. */
export type CaseFileAbout = Omit<CaseFileManifest, 'format' | 'version' | 'files' | 'rootHash'>;

/**
 * Packs a case file: the same files and the same moment give the same bytes. Nothing is compressed, so that the
 * verifier needs nothing but what every browser has.
 *
 * Throws   `RangeError` where two files have one path: that is a bug of a source.
 */
export function packCaseFile(
  entries: readonly CaseFileEntry[],
  about: CaseFileAbout,
  hash: HashBytes,
): { readonly zip: Uint8Array; readonly manifest: CaseFileManifest } {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files = sorted.map(({ path, bytes, what }) => ({
    path,
    size: bytes.length,
    sha256: hash(bytes),
    what,
  }));
  if (new Set(files.map(({ path }) => path)).size < files.length) {
    throw new RangeError('two files of a case file have the same path');
  }
  const manifest = CaseFileManifest.parse({
    format: 'cradle-case-file',
    version: 1,
    ...about,
    files,
    rootHash: hash(strToU8(rootText({ ...about, files }))),
  });
  // A ZIP knows no zone and no year before 1980: every file has the same moment, the manifest has the true one.
  const options = { level: 0, mtime: '1980-01-02T00:00:00' } as const;
  const manifestBytes = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  const zip = zipSync({
    'manifest.json': [manifestBytes, options],
    ...Object.fromEntries(sorted.map(({ path, bytes }) => [path, [bytes, options]])),
  });
  return { zip, manifest };
}
