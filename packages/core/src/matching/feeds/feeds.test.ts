import { describe, expect, it } from 'vitest';
import { readEpss } from './epss.ts';
import { readEuvdKev, readEuvdMapping } from './euvd.ts';
import { readCisaKev } from './kev.ts';

describe('the catalogue of CISA', () => {
  it('gives the day of each entry and not the due date of US agencies', () => {
    const text = JSON.stringify({
      catalogVersion: '2026.10.04',
      vulnerabilities: [
        { cveID: 'CVE-2022-22965', dateAdded: '2022-04-04', dueDate: '2022-04-25' },
        { cveID: 'spring' },
      ],
    });

    expect(readCisaKev(text)).toEqual({
      ok: true,
      value: {
        stamp: '2026.10.04',
        entries: [{ cve: 'CVE-2022-22965', source: 'cisa_kev', since: '2022-04-04' }],
        refused: [{ at: '/vulnerabilities/1', reason: 'has no CVE identifier' }],
        euvdIds: new Map(),
      },
    });
  });

  it.each([['{}'], ['not JSON'], ['[]'], ['{"vulnerabilities":{}}']])('refuses %s', (text) => {
    expect(readCisaKev(text)).toMatchObject({ ok: false, failure: { kind: 'badFeed' } });
  });
});

describe('the EUVD dump of exploited vulnerabilities', () => {
  const entry = { cveId: 'CVE-2026-1000', euvdId: 'EUVD-2026-1', dateAdded: '2026-05-06' };

  it.each([
    [['eu_kev'], ['eu_kev']],
    [['eukev_kev'], ['eu_kev']],
    [
      ['cisa_kev', 'eukev_kev'],
      ['cisa_kev', 'eu_kev'],
    ],
    [['vulncheck'], ['vulncheck']],
    [[], ['euvd']],
  ])('sources %j are %j', (sources, expected) => {
    const read = readEuvdKev(JSON.stringify([{ ...entry, sources }]));

    expect(read.ok && read.value.entries.map(({ source }) => source)).toEqual(expected);
    expect(read.ok && read.value.euvdIds.get('CVE-2026-1000')).toBe('EUVD-2026-1');
  });
});

describe('the EUVD table of identifiers', () => {
  it('skips the header and names broken lines', () => {
    const read = readEuvdMapping('euvd_id,cve_id\r\nEUVD-2026-1,CVE-2026-1000\r\nnothing\r\n');

    expect(read.ok && [...read.value.euvdIds]).toEqual([['CVE-2026-1000', 'EUVD-2026-1']]);
    expect(read.ok && read.value.refused).toEqual([
      { at: 'line 3', reason: 'is not "euvd_id,cve_id"' },
    ]);
  });
});

describe('an EPSS day', () => {
  it('gives model, date and scores', () => {
    const read = readEpss(
      '#model_version:v2026.06.15,score_date:2026-11-22T12:55:00Z\ncve,epss,percentile\nCVE-2026-1000,0.00042,0.12\nCVE-2026-1001,2,0.5\n',
    );

    expect(read).toEqual({
      ok: true,
      value: {
        model: 'v2026.06.15',
        date: '2026-11-22',
        scores: new Map([['CVE-2026-1000', { score: 0.00042, percentile: 0.12 }]]),
        refused: [{ at: 'line 4', reason: 'is not "cve,epss,percentile"' }],
      },
    });
  });
});
