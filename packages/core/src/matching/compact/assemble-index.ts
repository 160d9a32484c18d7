import type { Crc32 } from './crc32.ts';
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
  SECTIONS,
  type SectionName,
  slotCount,
} from './format.ts';
import { growingBytes } from './growing-bytes.ts';
import type { IndexMeta } from './index-meta.ts';
import type { TextTable } from './text-table.ts';
import { type Joined, joinVulnerabilities } from './vulnerabilities.ts';
import type { IndexAbout, IndexFeeds, Written, WrittenAdvisory } from './written.ts';

const encoder = new TextEncoder();

/** Joins the vulnerabilities, orders everything by package, and lays the sections into one file. */
export function assembleIndex(
  written: Written,
  feeds: IndexFeeds,
  about: IndexAbout,
  crc: Crc32,
): Uint8Array {
  const { texts, advisories } = written;
  const joined = joinVulnerabilities(advisories, feeds);
  const lists = growingBytes(1 << 16);
  const packages = packageSections(written);
  const advisoryBytes = advisorySection(advisories, joined, { texts, lists });
  const vulnerabilityBytes = vulnerabilitySection(joined, { texts, lists });
  const meta: IndexMeta = {
    ...about,
    sources: [...about.sources],
    counts: countsOf(written, joined, feeds),
    epss: feeds.epss === null ? null : { model: feeds.epss.model, date: feeds.epss.date },
  };
  const idSlots = identifierSlots(joined);
  return layOut(
    {
      meta: encoder.encode(JSON.stringify(meta)),
      stringOffsets: texts.offsets(),
      stringBytes: texts.bytes(),
      packageSlots: packages.slots,
      packages: packages.table,
      entries: packages.entries,
      advisories: advisoryBytes,
      vulnerabilities: vulnerabilityBytes,
      lists: lists.view(),
      idSlots,
    },
    crc,
  );
}

type Tables = { readonly texts: TextTable; readonly lists: ReturnType<typeof growingBytes> };

/** Puts the entries of a package side by side, without those of advisories that were replaced. */
function packageSections({ texts, entryBytes, entries, advisories }: Written): {
  slots: Uint8Array;
  table: Uint8Array;
  entries: Uint8Array;
} {
  const ofPackage: number[][] = Array.from({ length: entries.keys.size }, () => []);
  for (const [entry, packageNumber] of entries.packages.entries()) {
    const advisory = advisories[entries.advisories[entry] ?? -1];
    if (advisory !== undefined && (advisory.flags & FLAG_REPLACED) === 0) {
      ofPackage[packageNumber]?.push(entry);
    }
  }
  const table = growingBytes(entries.keys.size * 12 + 16);
  const packed = growingBytes(entryBytes.length + 16);
  const slots = new DataView(new ArrayBuffer(slotCount(entries.keys.size) * 4));
  for (const [key, packageNumber] of entries.keys) {
    const own = ofPackage[packageNumber] ?? [];
    table.u32(texts.number(key));
    table.u32(packed.length());
    table.u32(own.length);
    for (const entry of own) {
      packed.bytes(entryBytes.subarray(entries.starts[entry], entries.starts[entry + 1]));
    }
    const slot = freeSlot(slots, hashBytes(encoder.encode(key)));
    slots.setUint32(slot, packageNumber + 1, true);
  }
  return { slots: new Uint8Array(slots.buffer), table: table.view(), entries: packed.view() };
}

function advisorySection(
  advisories: readonly WrittenAdvisory[],
  joined: Joined,
  { texts, lists }: Tables,
): Uint8Array {
  const table = growingBytes(advisories.length * ADVISORY_BYTES + 16);
  const optional = (text: string | null): number => (text === null ? 0 : texts.number(text) + 1);
  for (const [ordinal, advisory] of advisories.entries()) {
    table.u32(texts.number(advisory.id));
    table.u32(optional(advisory.modified));
    table.u32(optional(advisory.published));
    table.u32(advisory.summary === null ? 0 : texts.append(advisory.summary) + 1);
    table.u32(optional(advisory.severityWord));
    table.u32(advisory.flags | (advisory.source << 8));
    table.u32(lists.length());
    table.bytes(advisory.sha256);
    writeNumbers(lists, joined.ofAdvisory[ordinal] ?? []);
    lists.varint(advisory.severity.length);
    for (const { type, score } of advisory.severity) {
      lists.varint(texts.number(type));
      lists.varint(texts.number(score));
    }
  }
  return table.view();
}

function vulnerabilitySection({ vulnerabilities }: Joined, { texts, lists }: Tables): Uint8Array {
  const table = growingBytes(vulnerabilities.length * 20 + 16);
  for (const found of vulnerabilities) {
    table.u32(texts.number(found.id));
    table.u32(found.euvdId === null ? 0 : texts.number(found.euvdId) + 1);
    table.u32(found.epss === null ? NONE : Math.round(found.epss.score * EPSS_SCALE));
    table.u32(found.epss === null ? NONE : Math.round(found.epss.percentile * EPSS_SCALE));
    table.u32(lists.length());
    writeNumbers(
      lists,
      found.aliases.map((alias) => texts.number(alias)),
    );
    lists.varint(found.exploited.length);
    for (const { source, since } of found.exploited) {
      lists.varint(texts.number(source));
      lists.varint(since === null ? 0 : texts.number(since) + 1);
    }
    writeNumbers(lists, found.advisories);
    writeNumbers(lists, found.records);
  }
  return table.view();
}

function identifierSlots({ vulnerabilities }: Joined): Uint8Array {
  const names = vulnerabilities.reduce((sum, { aliases }) => sum + aliases.length + 1, 0);
  const slots = new DataView(new ArrayBuffer(slotCount(names) * 4));
  for (const [number, { id, aliases }] of vulnerabilities.entries()) {
    for (const name of [id, ...aliases]) {
      slots.setUint32(freeSlot(slots, hashBytes(encoder.encode(name))), number + 1, true);
    }
  }
  return new Uint8Array(slots.buffer);
}

/** Open addressing, one step at a time: the first free slot from the hash on. */
function freeSlot(slots: DataView, hash: number): number {
  const mask = slots.byteLength / 4 - 1;
  let slot = hash & mask;
  while (slots.getUint32(slot * 4, true) !== 0) {
    slot = (slot + 1) & mask;
  }
  return slot * 4;
}

function writeNumbers(to: ReturnType<typeof growingBytes>, numbers: readonly number[]): void {
  to.varint(numbers.length);
  for (const number of numbers) {
    to.varint(number);
  }
}

function countsOf(
  { advisories, entries }: Written,
  { vulnerabilities }: Joined,
  feeds: IndexFeeds,
): IndexMeta['counts'] {
  const live = advisories.filter(({ flags }) => (flags & FLAG_REPLACED) === 0);
  const withdrawn = live.filter(({ flags }) => (flags & FLAG_WITHDRAWN) !== 0).length;
  return {
    advisories: live.length - withdrawn,
    withdrawn,
    vulnerabilities: vulnerabilities.filter((found) => found.advisories.length > 0).length,
    packages: entries.keys.size,
    exploited: new Set(feeds.exploited.map(({ cve }) => cve)).size,
    epss: feeds.epss?.scores.size ?? 0,
    euvdIds: feeds.euvdIds.size,
  };
}

function layOut(sections: Readonly<Record<SectionName, Uint8Array>>, crc: Crc32): Uint8Array {
  const start = HEADER_BYTES + SECTIONS.length * 8;
  const length = SECTIONS.reduce((sum, name) => sum + sections[name].length, start);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  file.set(encoder.encode(MAGIC));
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, SECTIONS.length, true);
  view.setUint32(20, length, true);
  let at = start;
  for (const [number, name] of SECTIONS.entries()) {
    view.setUint32(HEADER_BYTES + number * 8, at, true);
    view.setUint32(HEADER_BYTES + number * 8 + 4, sections[name].length, true);
    file.set(sections[name], at);
    at += sections[name].length;
  }
  view.setUint32(CHECKSUM_AT, crc(file.subarray(CHECKSUM_AT + 4)), true);
  return file;
}
