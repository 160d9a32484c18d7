import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowOsvRecord, type OsvAdvisory } from '../osv-record.ts';
import { crc32 } from './crc32.ts';
import { indexWriter } from './index-writer.ts';
import { openIndex, type VulnerabilityIndex } from './open-index.ts';
import type { IndexFeeds } from './written.ts';

const NO_FEEDS: IndexFeeds = { exploited: [], euvdIds: new Map(), epss: null };
const ABOUT = { buildId: 'b', builtAt: '2026-11-23T00:00:00Z', sources: [] };

function advisory(value: unknown): OsvAdvisory {
  const read = narrowOsvRecord(value);
  if (!read.ok) {
    throw new Error(read.failure.reason);
  }
  return read.value;
}

function fileOf(records: readonly unknown[], feeds = NO_FEEDS): Uint8Array {
  const writer = indexWriter();
  for (const [number, record] of records.entries()) {
    writer.add(advisory(record), { source: 0, sha256: new Uint8Array(32).fill(number) });
  }
  return writer.finish(feeds, ABOUT);
}

function opened(bytes: Uint8Array): VulnerabilityIndex {
  const index = openIndex(bytes);
  if (!index.ok) {
    throw new Error(index.failure.message);
  }
  return index.value;
}

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
);
const event = fc.oneof(
  fc.record({ introduced: word }),
  fc.record({ fixed: word }),
  fc.record({ last_affected: word }),
  fc.record({ limit: word }),
);
const affected = fc.record({
  package: fc.record({
    ecosystem: fc.constantFrom('npm', 'Maven', 'Debian:12', 'crates.io', 'Go'),
    name: word,
  }),
  ranges: fc.array(
    fc.record({
      type: fc.constantFrom('SEMVER', 'ECOSYSTEM', 'GIT', 'NEW'),
      events: fc.array(event, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  versions: fc.array(word, { maxLength: 4 }),
  severity: fc.array(fc.record({ type: word, score: word }), { maxLength: 2 }),
});
const records = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^GHSA-[a-z0-9]{4}$/),
    modified: fc.constant('2026-01-01T00:00:00Z'),
    summary: word,
    severity: fc.array(fc.record({ type: word, score: word }), { maxLength: 2 }),
    affected: fc.array(affected, { maxLength: 4 }),
  }),
  { selector: (record) => record.id, maxLength: 12 },
);

describe('the index file', () => {
  it('gives back what was written, found by package and by identifier', () => {
    fc.assert(
      fc.property(records, (given) => {
        const index = opened(fileOf(given));

        expect(index.meta.counts.advisories).toBe(given.length);
        for (const record of given) {
          const written = advisory(record);
          const found = index.findAdvisory(record.id);
          expect(found).toMatchObject({
            id: written.id,
            modified: written.modified,
            summary: written.summary,
            severity: written.severity,
          });
          for (const entry of written.affected) {
            const read = index.lookup(entry.ecosystem, entry.name);
            expect(read.map((one) => ({ ...one, purl: null }))).toContainEqual({
              ...entry,
              advisory: found?.ordinal,
            });
          }
        }
      }),
    );
  });

  it('finds nothing that was not written', () => {
    const index = opened(fileOf([{ id: 'A', affected: [] }]));

    expect(index.lookup('npm', 'left-pad')).toEqual([]);
    expect(index.findVulnerability('CVE-2026-0001')).toBeUndefined();
    expect(() => index.advisory(1)).toThrow(RangeError);
  });

  it('refuses a file with any byte changed, cut short, or foreign', () => {
    const file = fileOf([
      { id: 'A', affected: [{ package: { ecosystem: 'npm', name: 'a' }, versions: ['1'] }] },
    ]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = file.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(openIndex(damaged).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.nat(file.length - 1), (length) => {
        expect(openIndex(file.slice(0, length)).ok).toBe(false);
      }),
    );
    expect(openIndex(new TextEncoder().encode('{"bomFormat":"CycloneDX"}'))).toMatchObject({
      failure: { kind: 'notAnIndex' },
    });
  });

  it('says that a file of another format must be built again', () => {
    const file = fileOf([]);
    new DataView(file.buffer).setUint32(8, 99, true);

    expect(openIndex(file)).toMatchObject({
      failure: {
        kind: 'foreignVersion',
        message: expect.stringContaining('Build it again') as string,
      },
    });
  });

  it('opens from a view into a larger buffer', () => {
    const file = fileOf([{ id: 'A', aliases: ['CVE-2026-0001'] }]);
    const around = new Uint8Array(file.length + 7);
    around.set(file, 3);

    const index = opened(around.subarray(3, 3 + file.length));

    expect(index.findVulnerability('CVE-2026-0001')?.aliases).toEqual(['A']);
  });

  it('has the CRC-32 of zip and PNG', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('joining records into vulnerabilities', () => {
  it('keeps the later of two states of a record', () => {
    const affectedBy = (name: string) => [{ package: { ecosystem: 'npm', name }, versions: ['1'] }];
    const index = opened(
      fileOf([
        { id: 'A', modified: '2026-01-01T00:00:00Z', affected: affectedBy('old') },
        { id: 'A', modified: '2026-01-03T00:00:00Z', affected: affectedBy('new') },
        { id: 'A', modified: '2026-01-02T00:00:00Z', affected: affectedBy('between') },
      ]),
    );

    expect(index.lookup('npm', 'old')).toEqual([]);
    expect(index.lookup('npm', 'between')).toEqual([]);
    expect(index.lookup('npm', 'new')).toHaveLength(1);
    expect(index.findAdvisory('A')?.modified).toBe('2026-01-03T00:00:00Z');
  });

  it('keeps a withdrawn record and never matches it', () => {
    const index = opened(
      fileOf([
        {
          id: 'A',
          withdrawn: '2026-01-01T00:00:00Z',
          affected: [{ package: { ecosystem: 'npm', name: 'a' }, versions: ['1'] }],
        },
      ]),
    );

    expect(index.lookup('npm', 'a')).toEqual([]);
    expect(index.meta.counts).toMatchObject({ advisories: 0, withdrawn: 1, vulnerabilities: 0 });
    expect(index.findAdvisory('A')?.withdrawn).toBe(true);
  });

  it('lets a record with several CVEs speak of each, without making them one', () => {
    const index = opened(
      fileOf([
        { id: 'GO-1', aliases: ['CVE-2020-0001', 'CVE-2020-0002'] },
        { id: 'GHSA-b', aliases: ['CVE-2020-0002'] },
      ]),
    );

    expect(index.findAdvisory('GO-1')?.vulnerabilities).toHaveLength(2);
    expect(index.findVulnerability('CVE-2020-0001')?.advisories).toEqual([0]);
    expect(index.findVulnerability('CVE-2020-0002')).toMatchObject({
      aliases: ['GHSA-b'],
      advisories: [1, 0],
    });
  });

  it('lets a distribution erratum speak of the CVEs it collects', () => {
    const index = opened(
      fileOf([
        {
          id: 'ALSA-2021:1',
          related: ['CVE-2021-0001', 'CVE-2021-0002'],
          affected: [{ package: { ecosystem: 'AlmaLinux:8', name: 'a' }, versions: ['1'] }],
        },
        { id: 'DSA-1', upstream: ['CVE-2021-0003'] },
        { id: 'GHSA-x', related: ['CVE-2021-0004'] },
      ]),
    );

    expect(index.findVulnerability('CVE-2021-0002')?.advisories).toEqual([0]);
    expect(index.findVulnerability('CVE-2021-0003')?.advisories).toEqual([1]);
    expect(index.findVulnerability('CVE-2021-0004')).toBeUndefined();
  });

  it('attaches exploitation, EPSS and EUVD identifiers to the CVE', () => {
    const index = opened(
      fileOf([{ id: 'GHSA-a', aliases: ['CVE-2020-0001'] }], {
        exploited: [
          { cve: 'CVE-2020-0001', source: 'cisa_kev', since: '2022-01-01' },
          { cve: 'CVE-2020-0001', source: 'cisa_kev', since: '2021-12-31' },
          { cve: 'CVE-2020-0009', source: 'eu_kev', since: null },
        ],
        euvdIds: new Map([['CVE-2020-0001', 'EUVD-2020-1']]),
        epss: {
          model: 'm',
          date: '2026-11-22',
          scores: new Map([['CVE-2020-0001', { score: 0.94358, percentile: 0.99999 }]]),
          refused: [],
        },
      }),
    );

    expect(index.findVulnerability('EUVD-2020-1')).toMatchObject({
      id: 'CVE-2020-0001',
      euvdId: 'EUVD-2020-1',
      epss: { score: 0.94358, percentile: 0.99999 },
      exploited: [{ source: 'cisa_kev', since: '2022-01-01' }],
    });
    expect(index.findVulnerability('CVE-2020-0009')?.exploited).toEqual([
      { source: 'eu_kev', since: null },
    ]);
  });
});
