import { packageKey, repositoryKey } from '../ecosystem.ts';
import type { OsvAdvisory, OsvAffected } from '../osv-record.ts';
import { assembleIndex } from './assemble-index.ts';
import { type Crc32, crc32 } from './crc32.ts';
import { EVENT_KINDS, FLAG_REPLACED, FLAG_WITHDRAWN, RANGE_TYPES } from './format.ts';
import { type GrowingBytes, growingBytes } from './growing-bytes.ts';

import { type TextTable, textTable } from './text-table.ts';
import type { IndexAbout, IndexFeeds, WrittenAdvisory, WrittenEntries } from './written.ts';

/** What became of a record that was given to the writer. */
export type Added =
  /** Taken; its number is the place of its verbatim record. */
  | { readonly kind: 'added'; readonly ordinal: number }
  /** There already, in the same or a newer state; its verbatim record is not needed. */
  | { readonly kind: 'duplicate' };

/** Takes advisories one at a time and gives the finished index as bytes. */
export type IndexWriter = {
  /** `sha256` is that of the verbatim record, 32 bytes; `source` the number of its source. */
  add(advisory: OsvAdvisory, origin: { source: number; sha256: Uint8Array }): Added;
  /** The file. The writer must not be used afterwards. `crc` may be a native CRC-32. */
  finish(feeds: IndexFeeds, about: IndexAbout, crc?: Crc32): Uint8Array;
};

const MAX_SUMMARY = 300;

/**
 * Makes a writer. It streams: what it keeps of an advisory is small, so that hundreds of thousands
 * fit in memory. A record that comes again counts only if its `modified` is later.
 */
export function indexWriter(): IndexWriter {
  const texts = textTable();
  const entryBytes = growingBytes(1 << 20);
  const entries: WrittenEntries = { packages: [], advisories: [], starts: [], keys: new Map() };
  const advisories: WrittenAdvisory[] = [];
  const ordinals = new Map<string, number>();

  function writeEntry(key: string, ordinal: number, affected: OsvAffected): void {
    const packageNumber = entries.keys.get(key) ?? entries.keys.size;
    entries.keys.set(key, packageNumber);
    entries.packages.push(packageNumber);
    entries.advisories.push(ordinal);
    entries.starts.push(entryBytes.length());
    entryBytes.varint(ordinal);
    writeAffected(affected, texts, entryBytes);
  }

  return {
    add(advisory, { source, sha256 }) {
      const older = advisories[ordinals.get(advisory.id) ?? -1];
      if (older !== undefined) {
        if ((advisory.modified ?? '') <= (older.modified ?? '')) {
          return { kind: 'duplicate' };
        }
        older.flags |= FLAG_REPLACED;
      }
      const ordinal = advisories.length;
      ordinals.set(advisory.id, ordinal);
      advisories.push(remembered(advisory, source, sha256));
      if (advisory.withdrawn === null) {
        for (const affected of advisory.affected) {
          for (const key of keysOf(affected)) {
            writeEntry(key, ordinal, affected);
          }
        }
      }
      return { kind: 'added', ordinal };
    },
    finish(feeds, about, crc = crc32) {
      const written = { texts, entryBytes: entryBytes.view(), entries, advisories };
      return assembleIndex(written, feeds, about, crc);
    },
  };
}

/** The inverse is `entryReader`. */
function writeAffected(affected: OsvAffected, texts: TextTable, to: GrowingBytes): void {
  const optional = (text: string | null): number => (text === null ? 0 : texts.number(text) + 1);
  to.varint(texts.number(affected.ecosystem));
  to.varint(texts.number(affected.name));
  to.varint(affected.severity.length);
  for (const { type, score } of affected.severity) {
    to.varint(texts.number(type));
    to.varint(texts.number(score));
  }
  to.varint(optional(affected.lastKnownAffected));
  to.varint(affected.ranges.length);
  for (const range of affected.ranges) {
    to.varint(RANGE_TYPES.indexOf(range.type));
    to.varint(optional(range.repo));
    to.varint(range.events.length);
    for (const event of range.events) {
      to.varint(EVENT_KINDS.indexOf(event.kind));
      to.varint(texts.number(event.version));
    }
  }
  to.varint(affected.versions.length);
  for (const version of affected.versions) {
    to.varint(texts.number(version));
  }
}

/** A record is found by its package, and by each repository whose commits it names. */
function keysOf(affected: OsvAffected): Set<string> {
  const keys = new Set<string>();
  if (affected.name !== '') {
    keys.add(packageKey(affected.ecosystem, affected.name));
  }
  for (const range of affected.ranges) {
    if (range.type === 'git' && range.repo !== null) {
      keys.add(repositoryKey(range.repo));
    }
  }
  return keys;
}

function remembered(advisory: OsvAdvisory, source: number, sha256: Uint8Array): WrittenAdvisory {
  return {
    id: advisory.id,
    modified: advisory.modified,
    published: advisory.published,
    summary: advisory.summary === null ? null : advisory.summary.slice(0, MAX_SUMMARY),
    severityWord: advisory.severityWord,
    severity: advisory.severity,
    aliases: advisory.aliases,
    related: advisory.related,
    upstream: advisory.upstream,
    ecosystems: [...new Set(advisory.affected.map((affected) => affected.ecosystem))],
    sha256,
    source,
    flags: advisory.withdrawn === null ? 0 : FLAG_WITHDRAWN,
  };
}
