/**
 * The layout of the vulnerability index: one file, little-endian, read in place.
 *
 * ```
 *  0  magic, 8 bytes            20  length of the whole file, u32
 *  8  format version, u32       24  directory: offset and length (u32, u32) of each section
 * 12  number of sections, u32       then the sections, in the order of SECTIONS
 * 16  CRC-32 of all from 20 on, u32
 * ```
 *
 * A change of the layout raises {@link FORMAT_VERSION}; older files are then refused and built anew,
 * since the index is derived and its sources are kept.
 */
export const MAGIC = 'CRADLEIX';

/** Raised with every change of the layout. */
export const FORMAT_VERSION = 1;

/** Bytes before the directory. */
export const HEADER_BYTES = 24;

/** Where the CRC-32 stands; everything after it is covered. */
export const CHECKSUM_AT = 16;

/** Names of the sections in file order. */
export const SECTIONS = [
  /** JSON: when it was built and from what. */
  'meta',
  /** u32 each: start of each text in `stringBytes`; one more than there are texts. */
  'stringOffsets',
  'stringBytes',
  /** u32 each: package number + 1, or 0; open addressing over the hash of the package key. */
  'packageSlots',
  /** {@link PACKAGE_BYTES} each: text of its key, start in `entries`, number of entries. */
  'packages',
  /** Numbers of variable length: the `affected` entries, those of a package side by side. */
  'entries',
  /** {@link ADVISORY_BYTES} each. */
  'advisories',
  /** {@link VULNERABILITY_BYTES} each. */
  'vulnerabilities',
  /** Numbers of variable length: lists that advisories and vulnerabilities point into. */
  'lists',
  /** u32 each: vulnerability + 1, or 0; open addressing over the hash of each of its names. */
  'idSlots',
] as const;

/** The name of one section. */
export type SectionName = (typeof SECTIONS)[number];

/** Text of key, start of entries, number of entries. */
export const PACKAGE_BYTES = 12;

/** Id, modified, published, summary, word of severity (texts), flags, list, then SHA-256 of the record. */
export const ADVISORY_BYTES = 28 + 32;

/** Id, EUVD id (texts), EPSS score, EPSS percentile, list. */
export const VULNERABILITY_BYTES = 20;

/** Flags of an advisory; the number of its source stands above them, from bit 8 on. */
export const FLAG_WITHDRAWN = 1;
/** A newer record with the same id took its place. */
export const FLAG_REPLACED = 2;

/** No number: EPSS of a vulnerability that has none. */
export const NONE = 0xffffffff;

/** EPSS is published with at most nine decimals; kept as whole billionths. */
export const EPSS_SCALE = 1_000_000_000;

/** Ranges and events as numbers; the place in the list is the number. */
export const RANGE_TYPES = ['semver', 'ecosystem', 'git', 'other'] as const;
export const EVENT_KINDS = ['introduced', 'fixed', 'lastAffected', 'limit'] as const;

/** FNV-1a over the bytes, 32 bits. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  // The low bits decide the slot: mix the high ones in.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Slots for open addressing: a power of two, at most two thirds full. */
export function slotCount(items: number): number {
  let count = 16;
  while (count < items * 1.5) {
    count *= 2;
  }
  return count;
}
