import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSbom } from '@cradle/core/sbom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, Terminal } from '../command.ts';
import { indexBuild } from './index-build.command.ts';
import { indexInfo } from './index-info.command.ts';
import { scan } from './scan.command.ts';
import type { ScanFinding, ScanReport } from './scan-formats/scan-report.ts';

const DEMO = new URL('../../../../fixtures/demo/', import.meta.url).pathname;
const NOW = '2026-11-23T12:00:00.000Z';

type Ran = { readonly code: number; readonly out: string; readonly err: string };

async function run(command: Command, args: readonly string[], stdin = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (line) => (out += `${line}\n`),
    err: (line) => (err += `${line}\n`),
    write: (chunk) => (out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()),
    async *lines() {
      yield* stdin.split('\n');
    },
    bytes: () => Promise.resolve(Buffer.from(stdin)),
    errIsTerminal: false,
    env: {},
    cwd: DEMO,
    now: () => NOW,
  };
  return { code: await command.run(args, terminal), out, err };
}

describe('cradle scan over the shipped snapshot', () => {
  let dir = '';
  let index = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'scan-'));
    index = join(dir, 'index');
    const built = await run(indexBuild, ['--out', index, '--snapshot']);
    expect(built.err).toBe('');
    expect(built.code).toBe(0);
  });
  afterAll(() => rm(dir, { recursive: true }));

  async function report(file: string): Promise<ScanReport> {
    const { out, code } = await run(scan, [file, '--index', index]);
    expect(code).toBe(1);
    return JSON.parse(out) as ScanReport;
  }
  const hits = ({ findings }: ScanReport, cve: string): readonly ScanFinding[] =>
    findings.filter((finding) => finding.vulnerability === cve);

  it('finds Spring4Shell in Keycloak, exploited since its day, and says what fixes it', async () => {
    const found = hits(await report('keycloak-10.0.2.cdx.json'), 'CVE-2022-22965');

    const beans = found.filter(({ component }) => component.purl?.includes('spring-beans'));
    const versions = beans.map(({ component }) => component.version?.slice(0, 3));
    expect(versions).toEqual(expect.arrayContaining(['4.3', '5.0']));
    for (const finding of beans) {
      expect(finding).toMatchObject({
        verdict: 'affected',
        exploited: [{ source: 'cisa_kev', since: '2022-04-04' }],
        severity: { rating: 'critical', score: 9.8 },
      });
      expect(finding.fixedIn).toContain('5.2.20.RELEASE');
      expect(finding.aliases).toContain('GHSA-36p3-wjmg-h94x');
    }
  });

  it('does not find Log4Shell in Keycloak: log4j-api and log4j 1.2 are other packages', async () => {
    const keycloak = await report('keycloak-10.0.2.cdx.json');

    expect(hits(keycloak, 'CVE-2021-44228')).toEqual([]);
  });

  it.each([['1.6.3'], ['1.8.0']])('finds Rapid Reset in Proton Bridge %s', async (version) => {
    const found = hits(await report(`proton-bridge-${version}.cdx.json`), 'CVE-2023-44487');

    const net = found.find(({ component }) => component.purl?.includes('golang.org/x/net'));
    expect(net).toMatchObject({
      verdict: 'affected',
      exploited: [{ source: 'cisa_kev', since: '2023-10-10' }],
    });
    expect(net?.fixedIn).toContain('0.17.0');
  });

  it('puts exploited ones first and says how old the data is and what was not looked up', async () => {
    const keycloak = await report('keycloak-10.0.2.cdx.json');

    expect(keycloak.findings[0]?.exploited).not.toEqual([]);
    expect(keycloak.index).toMatchObject({ builtAt: NOW });
    expect(keycloak.index.sources.find(({ kind }) => kind === 'kev')?.date).toBe('2025.08.25');
    expect(keycloak.unidentified).toBeGreaterThanOrEqual(0);
    expect(keycloak.sbom).toMatchObject({ format: 'cyclonedx-json', schemaValid: true });
  });

  it('answers 0 where nothing is found', async () => {
    const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [] };

    const { code, out } = await run(scan, ['-', '--index', index], JSON.stringify(bom));

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ findings: [], unidentified: 0 });
  });

  it.each([
    ['sarif', { version: '2.1.0' }],
    ['openvex', { '@context': 'https://openvex.dev/ns/v0.2.0', version: 1 }],
    ['cyclonedx-vex', { bomFormat: 'CycloneDX', specVersion: '1.6' }],
  ])('writes %s', async (format, expected) => {
    const args = ['proton-bridge-1.8.0.cdx.json', '--index', index, '--format', format];

    const { code, out } = await run(scan, args);

    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject(expected);
    expect(out).toContain('CVE-2023-44487');
    // The same scan at the same time is the same document.
    expect((await run(scan, args)).out).toBe(out);
  });

  it('writes a CycloneDX document that the official schema accepts', async () => {
    const args = ['keycloak-10.0.2.cdx.json', '--index', index, '--format', 'cyclonedx-vex'];

    const reading = await readSbom(Buffer.from((await run(scan, args)).out));

    expect(reading.ok && reading.value.problems).toEqual([]);
    expect(reading.ok && reading.value.schemaValid).toBe(true);
  });

  it.each(['table', 'markdown', 'html'])(
    'writes %s for people, with the age of the data',
    async (format) => {
      const bom = {
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        components: [
          {
            type: 'library',
            name: '<script>|x\u001b[31m',
            purl: 'pkg:golang/golang.org/x/net@v0.1.0',
            version: 'v0.1.0',
          },
        ],
      };

      const { out } = await run(
        scan,
        ['-', '--index', index, '--format', format],
        JSON.stringify(bom),
      );

      expect(out).toContain('CVE-2023-44487');
      expect(out).toContain(NOW);
      expect(out).not.toContain('\u001b');
      expect(format === 'html' && out.includes('<script>')).toBe(false);
    },
  );

  it.each([
    ['no index', ['a.json'], '--index DIR'],
    ['an index that is not there', ['a.json', '--index', 'nowhere'], 'cradle index build'],
    ['no file', ['--index', 'x'], 'give one SBOM file'],
    [
      'a format that is not there',
      ['a', '--index', 'x', '--format', 'pdf'],
      'there is no format "pdf"',
    ],
    ['an unknown option', ['a', '--fast'], '--fast'],
  ])('says in one line what was not understood: %s', async (_, args, says) => {
    const { code, err } = await run(scan, args);

    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses what is no SBOM', async () => {
    const { code, err } = await run(scan, ['-', '--index', index], 'hello');

    expect(code).toBe(2);
    expect(err).toMatch(/^cradle scan: -/);
  });
});

describe('cradle index', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'index-cli-'));
    await writeFile(join(dir, 'a.json'), '{"id":"A","modified":"2026-11-01T00:00:00Z"}');
    await writeFile(join(dir, 'b.json'), '{"modified":"2026-11-01T00:00:00Z"}');
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('answers with counts and refusals a source, and the age of each afterwards', async () => {
    const out = join(dir, 'index');
    const args = ['--out', out, '--osv', join(dir, 'a.json'), join(dir, 'b.json')];

    const built = await run(indexBuild, args);
    const info = await run(indexInfo, [out]);

    expect(built.code).toBe(0);
    expect(JSON.parse(built.out)).toMatchObject({
      counts: { advisories: 1 },
      sources: [
        { kind: 'osv', records: 1, kept: 1, refused: 0 },
        { records: 1, kept: 0, refused: 1, refusals: [{ reason: 'has no usable "id"' }] },
      ],
    });
    expect(JSON.parse(info.out)).toMatchObject({
      builtAt: NOW,
      sources: [{ ageDays: 22 }, { ageDays: 0 }],
    });
  });

  it.each([
    [['--out', 'x'], 2, 'at least one source'],
    [['--osv', 'a.zip'], 2, '--out DIR'],
    [['--out', 'x', '--nvd', 'a.json'], 2, 'not built yet'],
    [['--out', 'x', '--csaf', 'a'], 2, 'not built yet'],
  ])('%j: exit %i, %s', async (args, code, says) => {
    const ran = await run(indexBuild, args);

    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
  });

  it('answers 3 where a source cannot be read', async () => {
    const ran = await run(indexBuild, ['--out', join(dir, 'i'), '--osv', join(dir, 'none.zip')]);

    expect(ran.code).toBe(3);
    expect(ran.err).toContain('none.zip cannot be read');
  });

  it('answers 2 where there is no index', async () => {
    expect((await run(indexInfo, [join(dir, 'nothing')])).code).toBe(2);
  });
});
