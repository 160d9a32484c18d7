import { describe, expect, it } from 'vitest';
import { indexWriter } from './compact/index-writer.ts';
import { openIndex, type VulnerabilityIndex } from './compact/open-index.ts';
import { packagesOfComponent } from './component-packages.ts';
import { matchComponent } from './match.ts';
import { narrowOsvRecord } from './osv-record.ts';

function indexOf(...records: readonly unknown[]): VulnerabilityIndex {
  const writer = indexWriter();
  for (const record of records) {
    const read = narrowOsvRecord(record);
    if (read.ok) {
      writer.add(read.value, { source: 0, sha256: new Uint8Array(32) });
    }
  }
  const file = writer.finish(
    {
      exploited: [{ cve: 'CVE-2026-0001', source: 'eu_kev', since: '2026-02-03' }],
      euvdIds: new Map(),
      epss: null,
    },
    { buildId: 'b', builtAt: '2026-11-23T00:00:00Z', sources: [] },
  );
  const index = openIndex(file);
  if (!index.ok) {
    throw new Error(index.failure.message);
  }
  return index.value;
}

function entry(ecosystem: string, name: string, fixed: string) {
  return {
    package: { ecosystem, name },
    ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
  };
}

const component = (purl: string | null, version: string | null = null) => ({ purl, version });

describe('matchComponent', () => {
  it('makes one finding of several records about one vulnerability, and keeps what each says', () => {
    const index = indexOf(
      { id: 'GHSA-a', aliases: ['CVE-2026-0001'], affected: [entry('npm', 'a', '2.0.0')] },
      { id: 'SNYK-1', aliases: ['CVE-2026-0001'], affected: [entry('npm', 'a', '1.0.0')] },
    );

    const matches = matchComponent(index, component('pkg:npm/a@1.5.0'));

    expect(matches).toMatchObject([
      {
        vulnerability: 'CVE-2026-0001',
        aliases: ['GHSA-a', 'SNYK-1'],
        verdict: 'affected',
        because: ['GHSA-a: 1.5.0 is within introduced 0, fixed 2.0.0 (semver order)'],
        fixedIn: ['2.0.0'],
        exploited: [{ source: 'eu_kev', since: '2026-02-03' }],
        records: [
          { id: 'GHSA-a', verdict: { kind: 'affected' } },
          { id: 'SNYK-1', verdict: { kind: 'notAffected' } },
        ],
      },
    ]);
    expect(matches).toHaveLength(1);
  });

  it('takes the worst severity over the records, and a package before its advisory', () => {
    const low = 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N';
    const high = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
    const index = indexOf(
      {
        id: 'GHSA-a',
        severity: [{ type: 'CVSS_V3', score: high }],
        affected: [{ ...entry('npm', 'a', '2.0.0'), severity: [{ type: 'CVSS_V3', score: low }] }],
      },
      {
        id: 'GHSA-b',
        database_specific: { severity: 'MODERATE' },
        affected: [entry('npm', 'b', '2.0.0')],
      },
    );

    expect(matchComponent(index, component('pkg:npm/a@1.0.0'))[0]?.severity).toMatchObject({
      vector: low,
      rating: 'low',
      source: 'GHSA-a',
    });
    expect(matchComponent(index, component('pkg:npm/b@1.0.0'))[0]?.severity).toEqual({
      rating: 'medium',
      score: null,
      vector: null,
      version: null,
      source: 'GHSA-b',
    });
  });

  it('describes a vulnerability by the ecosystem’s own record, not by one about another package', () => {
    const shared = {
      id: 'GHSA-s',
      aliases: ['CVE-2026-0001'],
      summary: 'swift-nio-http2 vulnerable to a stream cancellation attack',
      affected: [entry('SwiftURL', 'swift-nio-http2', '2.0.0'), entry('Go', 'x/net', '0.17.0')],
    };
    const own = {
      id: 'GO-1',
      aliases: ['CVE-2026-0001'],
      summary: 'HTTP/2 rapid reset can cause excessive work in x/net',
      affected: [entry('Go', 'x/net', '0.17.0')],
    };

    for (const index of [indexOf(shared, own), indexOf(own, shared)]) {
      expect(matchComponent(index, component('pkg:golang/x/net@0.16.0'))).toMatchObject([
        { describedBy: 'GO-1', summary: own.summary },
      ]);
    }
    expect(
      matchComponent(indexOf(shared), component('pkg:golang/x/net@0.16.0')),
      'the only record there is',
    ).toMatchObject([{ describedBy: 'GHSA-s', summary: shared.summary }]);
  });

  it('describes a vulnerability by a record that hit before one that did not', () => {
    const index = indexOf(
      { id: 'GO-1', aliases: ['CVE-1'], summary: 'old', affected: [entry('Go', 'a/b', '1.0.0')] },
      { id: 'GHSA-1', aliases: ['CVE-1'], summary: 'hit', affected: [entry('Go', 'a/b', '2.0.0')] },
    );

    expect(matchComponent(index, component('pkg:golang/a/b@1.5.0'))).toMatchObject([
      { describedBy: 'GHSA-1', summary: 'hit' },
    ]);
  });

  it('takes the version of the component where the purl has none', () => {
    const index = indexOf({ id: 'A', affected: [entry('npm', 'a', '2.0.0')] });

    expect(matchComponent(index, component('pkg:npm/a', '1.0.0'))[0]?.verdict).toBe('affected');
    expect(matchComponent(index, component('pkg:npm/a'))[0]?.verdict).toBe('undetermined');
    expect(matchComponent(index, component('pkg:npm/a', '3.0.0'))).toEqual([]);
    expect(matchComponent(index, component(null, '1.0.0'))).toEqual([]);
  });

  it('looks distribution packages up by their source package', () => {
    const index = indexOf({ id: 'A', affected: [entry('Debian:12', 'openssl', '3.0.9-1')] });

    const purl = 'pkg:deb/debian/libssl3@3.0.8-1?distro=debian-12';

    expect(matchComponent(index, component(`${purl}&upstream=openssl`))).toHaveLength(1);
    expect(matchComponent(index, component(`${purl}&source=openssl`))).toHaveLength(1);
    expect(matchComponent(index, component(`${purl}&upstream=openssl@3.0.9-1`))).toEqual([]);
  });

  it('reads only the releases that the component is of', () => {
    const index = indexOf({
      id: 'A',
      affected: [entry('Debian:11', 'zlib', '2-1'), entry('Debian:12', 'zlib', '1-1')],
    });
    const of = (distro: string) =>
      matchComponent(index, component(`pkg:deb/debian/zlib@1.5-1${distro}`))[0];

    expect(of('?distro=debian-11')?.verdict).toBe('affected');
    expect(of('?distro=debian-12')).toBeUndefined();
    expect(of('')).toMatchObject({
      verdict: 'undetermined',
      because: ['A: the component names no release of Debian, and 11, 12 differ'],
    });
  });

  it('matches a code host by the tags that a record lists', () => {
    const index = indexOf({
      id: 'OSV-1',
      affected: [
        {
          ranges: [
            {
              type: 'GIT',
              repo: 'https://github.com/file/file.git',
              events: [{ introduced: 'aa' }],
            },
          ],
          versions: ['FILE5_31'],
        },
      ],
    });

    expect(matchComponent(index, component('pkg:github/file/file@FILE5_31'))[0]?.verdict).toBe(
      'affected',
    );
    expect(matchComponent(index, component('pkg:github/file/file@FILE5_40'))[0]?.verdict).toBe(
      'undetermined',
    );
  });
});

describe('packagesOfComponent', () => {
  it.each([
    ['pkg:rpm/almalinux/bash@4.4.20-4.el8_6?arch=x86_64', 'AlmaLinux', '8'],
    ['pkg:rpm/redhat/bash@4.4.20-4.el9', 'Red Hat', '9'],
    ['pkg:deb/ubuntu/bash@5.1?distro=jammy', 'Ubuntu', '22.04'],
    ['pkg:maven/a/b@1', 'Maven', null],
  ])('%s is of %s, release %s', (purl, ecosystem, release) => {
    expect(packagesOfComponent(component(purl))[0]).toMatchObject({ ecosystem, release });
  });

  it.each([['pkg:generic/firmware@1'], ['not a purl'], [null]])('%s names none', (purl) => {
    expect(packagesOfComponent(component(purl))).toEqual([]);
  });
});
