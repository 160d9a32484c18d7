import { describe, expect, it } from 'vitest';
import type { Command, Terminal } from '../command.ts';
import { sbomCheck } from './sbom-check.command.ts';
import { sbomConvert } from './sbom-convert.command.ts';
import { sbomDiff } from './sbom-diff.command.ts';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url).pathname;
const OLD = `${FIXTURES}demo/proton-bridge-1.6.3.cdx.json`;
const NEW = `${FIXTURES}demo/keycloak-10.0.2.cdx.json`;

async function run(command: Command, args: readonly string[], stdin = '') {
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
    cwd: FIXTURES,
    now: () => '2026-11-23T12:00:00.000Z',
  };
  return { code: await command.run(args, terminal), out, err };
}

const SMALL = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'application', name: 'app', version: '1', 'bom-ref': 'app' } },
  components: [
    { type: 'library', name: 'a', version: '1', 'bom-ref': 'a', purl: 'pkg:npm/a@1' },
    { type: 'library', name: 'b', version: '1', 'bom-ref': 'b' },
  ],
  dependencies: [
    { ref: 'app', dependsOn: ['a'] },
    { ref: 'a', dependsOn: ['b'] },
  ],
});

describe('cradle sbom check', () => {
  it('answers with the fields that pipelines are promised', async () => {
    const { code, out } = await run(sbomCheck, ['-', '--json'], SMALL);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      format: 'cyclonedx-json',
      specVersion: '1.6',
      schemaValid: true,
      components: 2,
      identified: 1,
      dependencies: 2,
      topLevel: 1,
      quality: { profile: 'cra-minimum' },
    });
  });

  it('exits with 1 where the document is not valid, and names the place', async () => {
    const { code, out } = await run(sbomCheck, ['-'], SMALL.replace('["b"]', '["nowhere"]'));
    expect(code).toBe(1);
    expect(out).toContain('NOT valid');
    expect(out).toContain('/dependencies/1/dependsOn/0');
  });

  it.each([
    ['what is no SBOM', ['-'], 'hello'],
    ['a name put in twice', ['-'], '{"bomFormat":"CycloneDX","bomFormat":"CycloneDX"}'],
    ['a file that is not there', ['/nowhere.json'], ''],
    ['no file', [], ''],
    ['a profile that is not known', ['-', '--profile', 'best'], SMALL],
    ['an option that is not known', ['-', '--quick'], SMALL],
  ])('exits with 2 on %s, with nothing on standard output', async (_what, args, stdin) => {
    const { code, out, err } = await run(sbomCheck, args, stdin);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('cradle sbom check:');
  });
});

describe('cradle sbom convert', () => {
  it('writes a document that check finds valid', async () => {
    const converted = await run(sbomConvert, ['-', '--to', 'spdx-2.3-json'], SMALL);
    expect(converted.code).toBe(0);
    const checked = await run(sbomCheck, ['-', '--json'], converted.out);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ format: 'spdx-json', identified: 1 });
  });

  it('exits with 2 on a form that it cannot write', async () => {
    expect((await run(sbomConvert, ['-', '--to', 'word'], SMALL)).code).toBe(2);
    expect((await run(sbomConvert, ['-'], SMALL)).code).toBe(2);
  });
});

describe('cradle sbom diff', () => {
  it('finds no difference between a document and itself', async () => {
    const { code, out } = await run(sbomDiff, [OLD, OLD]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('turns round when the documents are exchanged', async () => {
    const there: unknown = JSON.parse((await run(sbomDiff, [OLD, NEW, '--json'])).out);
    const back: unknown = JSON.parse((await run(sbomDiff, [NEW, OLD, '--json'])).out);
    const sides = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);
    expect(sides(there, 'added')).not.toEqual([]);
    expect(sides(there, 'added')).toEqual(sides(back, 'removed'));
    expect(sides(there, 'removed')).toEqual(sides(back, 'added'));
  });

  it('exits with 2 when one of the two is missing', async () => {
    expect((await run(sbomDiff, [OLD])).code).toBe(2);
    expect((await run(sbomDiff, [OLD, '/nowhere.json'])).code).toBe(2);
  });
});
