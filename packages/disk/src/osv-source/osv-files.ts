import { hash } from 'node:crypto';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';

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

/** Held in memory whole: reading entry by entry from the disk waits longer than all the work takes. */
async function* readZip(path: string): AsyncGenerator<SourceRecord> {
  const { size } = await stat(path);
  if (size > MAX_ZIP_BYTES) {
    throw new RangeError(
      `has ${size} bytes, more than the ${MAX_ZIP_BYTES} that are read at once. Give the zips of the ecosystems, or unpack it and give the folder.`,
    );
  }
  const file = await readFile(path);
  const zip = await fromBufferPromise(file, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
  });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileNameRaw.toString('utf8').endsWith('.json')) {
      yield readZipEntry(file, entry);
    }
  }
}

const MAX_ZIP_BYTES = 2 ** 31 - 1;
const STORED = 0;
const DEFLATED = 8;

/** Unpacked at once: a stream an entry costs more than the few kilobytes of a record. */
function readZipEntry(file: Buffer, entry: Entry): SourceRecord {
  const name = entry.fileNameRaw.toString('utf8').slice(0, 300);
  const refused = (reason: string): SourceRecord => ({ kind: 'refused', name, reason });
  if (Math.max(entry.uncompressedSize, entry.compressedSize) > MAX_RECORD_BYTES) {
    return refused(tooLarge(entry.uncompressedSize));
  }
  if (entry.isEncrypted() || ![STORED, DEFLATED].includes(entry.compressionMethod)) {
    return refused('is encrypted or packed in a way that is not read');
  }
  try {
    const packed = packedBytes(file, entry);
    const bytes =
      entry.compressionMethod === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: MAX_RECORD_BYTES });
    const whole = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
    return whole ? { kind: 'record', name, bytes } : refused('is damaged: its checksum fails');
  } catch {
    return refused('is damaged: it cannot be unpacked');
  }
}

const LOCAL_HEADER = 0x04034b50;

/** APPNOTE 4.3.7: 30 bytes, with the lengths of name and extra field at 26 and 28, then those, then the data. */
function packedBytes(file: Buffer, entry: Entry): Buffer {
  const at = entry.relativeOffsetOfLocalHeader;
  if (file.readUInt32LE(at) !== LOCAL_HEADER) {
    throw new RangeError('there is no local header where the directory says');
  }
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const end = start + entry.compressedSize;
  if (end > file.length) {
    throw new RangeError('the entry ends behind the file');
  }
  return file.subarray(start, end);
}

function tooLarge(size: number): string {
  return `has ${size} bytes, more than the ${MAX_RECORD_BYTES} that are read`;
}

/** SHA-256 of a record's bytes: 32 bytes. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
