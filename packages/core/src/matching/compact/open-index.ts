import { fail, ok, type Result } from '../../shared/index.ts';
import { packageKey, repositoryKey } from '../ecosystem.ts';
import { type Crc32, crc32 } from './crc32.ts';
import { type EntryReader, entryReader, type IndexEntry } from './entry-reader.ts';
import {
  ADVISORY_BYTES,
  CHECKSUM_AT,
  EPSS_SCALE,
  FLAG_REPLACED,
  FLAG_WITHDRAWN,
  FORMAT_VERSION,
  HEADER_BYTES,
  hashBytes,
  MAGIC,
  NONE,
  PACKAGE_BYTES,
  SECTIONS,
  type SectionName,
  VULNERABILITY_BYTES,
} from './format.ts';
import { varintReader } from './growing-bytes.ts';
import { type IndexMeta, indexMeta } from './index-meta.ts';
import { type TextReader, textReader } from './text-reader.ts';

/** Why a file was not opened as an index, and what to do about it. */
export type BadIndex = {
  readonly kind: 'notAnIndex' | 'foreignVersion' | 'damaged';
  readonly message: string;
};

/** One advisory as the index knows it; its verbatim record is found by `ordinal` and proved by `sha256`. */
export type IndexedAdvisory = {
  readonly ordinal: number;
  readonly id: string;
  readonly modified: string | null;
  readonly published: string | null;
  readonly summary: string | null;
  readonly severityWord: string | null;
  readonly severity: readonly { readonly type: string; readonly score: string }[];
  readonly withdrawn: boolean;
  /** A newer record with the same id took its place. */
  readonly replaced: boolean;
  /** Number of its source in the index's description. */
  readonly source: number;
  /** Of the verbatim record, lower-case hex. */
  readonly sha256: string;
  /** Numbers of the vulnerabilities it speaks of. */
  readonly vulnerabilities: readonly number[];
};

/** One vulnerability with all its names. */
export type IndexedVulnerability = {
  readonly number: number;
  /** Its CVE, else its GHSA, else the first of its names. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly euvdId: string | null;
  /** EPSS of the index's day, each 0 to 1. */
  readonly epss: { readonly score: number; readonly percentile: number } | null;
  readonly exploited: readonly { readonly source: string; readonly since: string | null }[];
  /** Ordinals of the advisories about it that were not withdrawn. */
  readonly advisories: readonly number[];
  /** Ordinals of the records whose own id is one of its names, withdrawn ones included. */
  readonly records: readonly number[];
};

/** A vulnerability index, read in place: nothing is unpacked before it is asked for. */
export type VulnerabilityIndex = {
  readonly meta: IndexMeta;
  readonly advisoryCount: number;
  readonly vulnerabilityCount: number;
  /** What all advisories say about a package, over all releases of the base ecosystem. */
  lookup(ecosystem: string, name: string): readonly IndexEntry[];
  /** What advisories say about the commits of a repository, by its address. */
  lookupRepository(url: string): readonly IndexEntry[];
  advisory(ordinal: number): IndexedAdvisory;
  /** Only the numbers of the vulnerabilities that an advisory speaks of. */
  vulnerabilitiesOf(ordinal: number): readonly number[];
  vulnerability(number: number): IndexedVulnerability;
  /** By any of its names (CVE, GHSA, EUVD, a vendor's), exactly as written. */
  findVulnerability(id: string): IndexedVulnerability | undefined;
  /** By the id of the record itself, withdrawn ones included. */
  findAdvisory(id: string): IndexedAdvisory | undefined;
};

type Sections = Readonly<Record<SectionName, Uint8Array>>;
type File = {
  readonly sections: Sections;
  readonly texts: TextReader;
  readonly entries: EntryReader;
};

const encoder = new TextEncoder();

/**
 * Opens an index from the bytes of its file, without copying them: they must not change afterwards.
 *
 * `crc` may be a native CRC-32; it runs over the whole file.
 *
 * A file of another format version, cut short or damaged is refused; an index is derived data, so
 * the way out is to build it again from its sources.
 */
export function openIndex(
  bytes: Uint8Array,
  crc: Crc32 = crc32,
): Result<VulnerabilityIndex, BadIndex> {
  const sections = readHeader(bytes, crc);
  if (!sections.ok) {
    return sections;
  }
  let described: unknown;
  try {
    described = JSON.parse(new TextDecoder().decode(sections.value.meta));
  } catch {
    return bad('damaged', 'Its description cannot be read. Build it again.');
  }
  const meta = indexMeta.safeParse(described);
  if (!meta.success) {
    return bad('damaged', 'Its description is not of the expected form. Build it again.');
  }
  const texts = textReader(sections.value.stringOffsets, sections.value.stringBytes);
  const entries = entryReader(sections.value.entries, texts);
  return ok(readable(meta.data, { sections: sections.value, texts, entries }));
}

function readHeader(bytes: Uint8Array, crc: Crc32): Result<Sections, BadIndex> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directoryEnd = HEADER_BYTES + SECTIONS.length * 8;
  if (bytes.length < HEADER_BYTES || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) {
    return bad('notAnIndex', 'This is not a vulnerability index of Cradle.');
  }
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    const message = `The index has format ${version}, this program reads format ${FORMAT_VERSION}. Build it again.`;
    return bad('foreignVersion', message);
  }
  const length = view.getUint32(20, true);
  if (length !== bytes.length || bytes.length < directoryEnd) {
    const message = `The index should have ${length} bytes and has ${bytes.length}: it was cut short or added to. Build it again.`;
    return bad('damaged', message);
  }
  if (
    view.getUint32(12, true) !== SECTIONS.length ||
    crc(bytes.subarray(CHECKSUM_AT + 4)) !== view.getUint32(CHECKSUM_AT, true)
  ) {
    return bad(
      'damaged',
      'The checksum of the index does not hold: it was damaged. Build it again.',
    );
  }
  const section = (name: SectionName): Uint8Array => {
    const entry = HEADER_BYTES + SECTIONS.indexOf(name) * 8;
    const at = view.getUint32(entry, true);
    return bytes.subarray(at, at + view.getUint32(entry + 4, true));
  };
  return ok({
    meta: section('meta'),
    stringOffsets: section('stringOffsets'),
    stringBytes: section('stringBytes'),
    packageSlots: section('packageSlots'),
    packages: section('packages'),
    entries: section('entries'),
    advisories: section('advisories'),
    vulnerabilities: section('vulnerabilities'),
    lists: section('lists'),
    idSlots: section('idSlots'),
  });
}

function readable(meta: IndexMeta, file: File): VulnerabilityIndex {
  const { sections } = file;
  const findVulnerability = (id: string): IndexedVulnerability | undefined => {
    const number = findIdentifier(file, id);
    return number === undefined ? undefined : readVulnerability(file, number);
  };
  return {
    meta,
    advisoryCount: sections.advisories.length / ADVISORY_BYTES,
    vulnerabilityCount: sections.vulnerabilities.length / VULNERABILITY_BYTES,
    lookup: (ecosystem, name) => findPackage(file, packageKey(ecosystem, name)),
    lookupRepository: (url) => findPackage(file, repositoryKey(url)),
    advisory: (ordinal) => readAdvisory(file, ordinal),
    vulnerabilitiesOf(ordinal) {
      const at = requireRow(ordinal, ADVISORY_BYTES, sections.advisories);
      const list = viewOf(sections.advisories).getUint32(at + 24, true);
      return varintReader(sections.lists, list).list();
    },
    vulnerability: (number) => readVulnerability(file, number),
    findVulnerability,
    findAdvisory: (id) =>
      findVulnerability(id)
        ?.records.map((ordinal) => readAdvisory(file, ordinal))
        .find((advisory) => advisory.id === id),
  };
}

const NOTHING: readonly IndexEntry[] = [];

function findPackage({ sections, texts, entries }: File, key: string): readonly IndexEntry[] {
  const wanted = encoder.encode(key);
  const slots = viewOf(sections.packageSlots);
  const table = viewOf(sections.packages);
  const mask = slots.byteLength / 4 - 1;
  for (let slot = hashBytes(wanted) & mask; ; slot = (slot + 1) & mask) {
    const found = slots.getUint32(slot * 4, true);
    if (found === 0) {
      return NOTHING;
    }
    const at = (found - 1) * PACKAGE_BYTES;
    if (texts.equals(table.getUint32(at, true), wanted)) {
      return entries.read(table.getUint32(at + 4, true), table.getUint32(at + 8, true));
    }
  }
}

function findIdentifier({ sections, texts }: File, id: string): number | undefined {
  const wanted = encoder.encode(id);
  const slots = viewOf(sections.idSlots);
  const table = viewOf(sections.vulnerabilities);
  const mask = slots.byteLength / 4 - 1;
  for (let slot = hashBytes(wanted) & mask; ; slot = (slot + 1) & mask) {
    const number = slots.getUint32(slot * 4, true) - 1;
    if (number === -1) {
      return undefined;
    }
    const at = number * VULNERABILITY_BYTES;
    const names = varintReader(sections.lists, table.getUint32(at + 16, true));
    if (
      texts.equals(table.getUint32(at, true), wanted) ||
      names.list().some((name) => texts.equals(name, wanted))
    ) {
      return number;
    }
  }
}

function readAdvisory({ sections, texts }: File, ordinal: number): IndexedAdvisory {
  const table = viewOf(sections.advisories);
  const at = requireRow(ordinal, ADVISORY_BYTES, sections.advisories);
  const field = (number: number): number => table.getUint32(at + number * 4, true);
  const lists = varintReader(sections.lists, field(6));
  return {
    ordinal,
    id: texts.text(field(0)),
    modified: texts.optional(field(1)),
    published: texts.optional(field(2)),
    summary: texts.optional(field(3)),
    severityWord: texts.optional(field(4)),
    withdrawn: (field(5) & FLAG_WITHDRAWN) !== 0,
    replaced: (field(5) & FLAG_REPLACED) !== 0,
    source: field(5) >>> 8,
    sha256: hex(sections.advisories.subarray(at + 28, at + ADVISORY_BYTES)),
    vulnerabilities: lists.list(),
    severity: Array.from({ length: lists.next() }, () => ({
      type: texts.text(lists.next()),
      score: texts.text(lists.next()),
    })),
  };
}

function readVulnerability({ sections, texts }: File, number: number): IndexedVulnerability {
  const table = viewOf(sections.vulnerabilities);
  const at = requireRow(number, VULNERABILITY_BYTES, sections.vulnerabilities);
  const field = (place: number): number => table.getUint32(at + place * 4, true);
  const lists = varintReader(sections.lists, field(4));
  const score = field(2);
  return {
    number,
    id: texts.text(field(0)),
    euvdId: texts.optional(field(1)),
    epss: score === NONE ? null : { score: score / EPSS_SCALE, percentile: field(3) / EPSS_SCALE },
    aliases: lists.list().map((text) => texts.text(text)),
    exploited: Array.from({ length: lists.next() }, () => ({
      source: texts.text(lists.next()),
      since: texts.optional(lists.next()),
    })),
    advisories: lists.list(),
    records: lists.list(),
  };
}

function requireRow(number: number, width: number, section: Uint8Array): number {
  const at = number * width;
  if (!Number.isInteger(number) || number < 0 || at >= section.length) {
    throw new RangeError(`the index has no row ${number}`);
  }
  return at;
}

function viewOf(section: Uint8Array): DataView {
  return new DataView(section.buffer, section.byteOffset, section.byteLength);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += HEX[byte] ?? '';
  }
  return text;
}

function bad(kind: BadIndex['kind'], message: string): Result<never, BadIndex> {
  return fail({ kind, message });
}
