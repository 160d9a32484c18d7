import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** One record as it stands in a source: its bytes, or why they could not be had. */
export type SourceRecord =
  | { readonly kind: 'record'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/** Largest single record that is read, in bytes. The largest real ones are some 5 MB. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024;

/** Deepest folder below a source that is looked into. */
const MAX_DEPTH = 16;

/**
 * The records of a source: a zip as the OSV bucket ships it, a folder (with zips or JSON files, at any
 * depth), or one JSON file. One at a time, so that memory does not grow with the source.
 *
 * Names inside a zip are never used as paths. Links in folders are not followed. An entry that is too
 * large, encrypted or damaged is refused by name and the rest is read.
 *
 * Throws   what the file system throws for the source itself, and for a file that is no zip.
 */
export async function* readOsvFiles(path: string): AsyncGenerator<SourceRecord> {
  if ((await stat(path)).isDirectory()) {
    yield* readFolder(path, 0);
  } else if (path.toLowerCase().endsWith('.json')) {
    yield await readJsonFile(path);
  } else {
    yield* readZip(path);
  }
}

async function* readFolder(path: string, depth: number): AsyncGenerator<SourceRecord> {
  if (depth > MAX_DEPTH) {
    yield { kind: 'refused', name: path, reason: `is deeper than ${MAX_DEPTH} folders` };
    return;
  }
  for (const entry of await sortedEntries(path)) {
    const inside = join(path, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.')) {
      yield* readFolder(inside, depth + 1);
    } else if (entry.isFile() && entry.name.endsWith('.json')) {
      yield await readJsonFile(inside);
    } else if (entry.isFile() && entry.name.endsWith('.zip')) {
      yield* readZip(inside);
    }
  }
}

async function sortedEntries(path: string) {
  const entries = [];
  for await (const entry of await opendir(path)) {
    entries.push(entry);
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readJsonFile(path: string): Promise<SourceRecord> {
  const { size } = await stat(path);
  return size > MAX_RECORD_BYTES
    ? { kind: 'refused', name: path, reason: tooLarge(size) }
    : { kind: 'record', name: path, bytes: await readFile(path) };
}

async function* readZip(path: string): AsyncGenerator<SourceRecord> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
  });
  const file = openSync(path, 'r');
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toString('utf8');
      if (name.endsWith('.json')) {
        yield await readZipEntry(zip, file, entry);
      }
    }
  } finally {
    closeSync(file);
    zip.close();
  }
}

const STORED = 0;
const DEFLATED = 8;

/** Read and inflated at once: a stream an entry costs more than the few kilobytes of a record. */
async function readZipEntry(zip: ZipFile, file: number, entry: Entry): Promise<SourceRecord> {
  const name = entry.fileName.toString('utf8').slice(0, 300);
  const refused = (reason: string): SourceRecord => ({ kind: 'refused', name, reason });
  if (Math.max(entry.uncompressedSize, entry.compressedSize) > MAX_RECORD_BYTES) {
    return refused(tooLarge(entry.uncompressedSize));
  }
  if (entry.isEncrypted() || ![STORED, DEFLATED].includes(entry.compressionMethod)) {
    return refused('is encrypted or packed in a way that is not read');
  }
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = Buffer.allocUnsafe(entry.compressedSize);
    const read = readSync(file, packed, 0, packed.length, fileDataStart);
    const bytes =
      entry.compressionMethod === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: MAX_RECORD_BYTES });
    const whole =
      read === packed.length &&
      bytes.length === entry.uncompressedSize &&
      crc32(bytes) === entry.crc32;
    return whole ? { kind: 'record', name, bytes } : refused('is damaged: its checksum fails');
  } catch {
    return refused('is damaged: it cannot be unpacked');
  }
}

function tooLarge(size: number): string {
  return `has ${size} bytes, more than the ${MAX_RECORD_BYTES} that are read`;
}

/** SHA-256 of a record's bytes: 32 bytes. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
