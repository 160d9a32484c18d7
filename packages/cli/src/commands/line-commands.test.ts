import { describe, expect, it } from 'vitest';
import type { Command, Terminal } from '../command.ts';
import { cvssScore } from './cvss-score.command.ts';
import { purlParse } from './purl-parse.command.ts';
import { versionsCompare } from './versions-compare.command.ts';

/** Runs a command on the given standard input and keeps what it wrote. */
async function run(command: Command, args: readonly string[], input: readonly string[] = []) {
  const written: string[] = [];
  const errors: string[] = [];
  const terminal: Terminal = {
    out: (line) => void written.push(`${line}\n`),
    err: (line) => void errors.push(line),
    write: (chunk) => void written.push(typeof chunk === 'string' ? chunk : '(bytes)'),
    async *lines() {
      yield* input;
    },
    bytes: () => Promise.resolve(new TextEncoder().encode(input.join('\n'))),
    errIsTerminal: false,
    env: {},
    cwd: '/',
    now: () => '2026-09-11T00:00:00Z',
  };
  const code = await command.run(args, terminal);
  const lines = written.join('').split('\n').slice(0, -1);
  return { code, lines, errors, writes: written.length };
}

describe('cradle versions compare', () => {
  it('answers every line in order and goes on after a bad one', async () => {
    const { code, lines } = await run(
      versionsCompare,
      [],
      [
        'Debian:12\t1.0~rc1\t1.0',
        'npm\t1.10.0\t1.9.0',
        'PyPI\t1.0\t1.0.0',
        'Foo\t1\t2',
        'npm\tlatest\t1.0.0',
        'npm\t1.0.0',
        '',
        'semver\t1.0.0\t2.0.0',
      ],
    );
    expect(code).toBe(0);
    expect(lines.map((line) => line.split('\t')[0])).toEqual([
      ...['<', '>', '=', '?', '?', '?', '?', '<'],
    ]);
    expect(lines[3]).toContain('no version order is known for “Foo”');
    expect(lines[4]).toContain('“latest” is not a version');
    expect(lines[5]).toContain('three fields separated by tabs');
  });

  it('takes one question as arguments, and answers in JSON when asked to', async () => {
    expect(await run(versionsCompare, ['Maven', '1.0-rc1', '1.0'])).toMatchObject({
      code: 0,
      lines: ['<'],
    });
    const asked = await run(versionsCompare, ['--json', 'Maven', '1.0', '1']);
    expect(JSON.parse(asked.lines[0] ?? '')).toEqual({
      scheme: 'Maven',
      a: '1.0',
      b: '1',
      order: '=',
    });
    expect((await run(versionsCompare, ['Nope', '1', '2'])).code).toBe(1);
  });

  it('writes many answers in few chunks', async () => {
    const { lines, writes } = await run(
      versionsCompare,
      [],
      Array.from({ length: 100_000 }, (_, at) => `npm\t1.0.${at}\t1.0.7`),
    );
    expect(lines).toHaveLength(100_000);
    expect(writes).toBeLessThan(10);
  });

  it.each([[['npm', '1']], [['--frob']]])('does not understand %j', async (args) => {
    const { code, errors } = await run(versionsCompare, args);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
  });
});

describe('cradle purl parse', () => {
  it('gives the parts and the canonical form', async () => {
    const { code, lines } = await run(
      purlParse,
      [],
      ['pkg:PyPI/Django_Rest@1.0?b=2&a=1#/x/../y', 'pkg:npm/lodash', 'no purl'],
    );
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        input: 'pkg:PyPI/Django_Rest@1.0?b=2&a=1#/x/../y',
        ok: true,
        purl: 'pkg:pypi/django-rest@1.0?a=1&b=2#x/y',
        type: 'pypi',
        namespace: null,
        name: 'django-rest',
        version: '1.0',
        qualifiers: { a: '1', b: '2' },
        subpath: 'x/y',
      },
      expect.objectContaining({ ok: true, version: null, qualifiers: {}, subpath: null }),
      { input: 'no purl', ok: false, error: 'it must begin with “pkg:”' },
    ]);
  });

  it('says no with exit code 1 where a bad purl was the argument', async () => {
    expect((await run(purlParse, ['pkg:npm/lodash', 'nope'])).code).toBe(1);
    expect((await run(purlParse, ['pkg:npm/lodash'])).code).toBe(0);
    expect((await run(purlParse, ['--frob'])).code).toBe(2);
  });
});

describe('cradle cvss score', () => {
  it('scores vectors of every version, a line each', async () => {
    const { lines } = await run(
      cvssScore,
      [],
      [
        'AV:N/AC:L/Au:N/C:P/I:P/A:P/E:U/RL:OF/RC:C',
        'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
        'CVSS:3.1/AV:N',
      ],
    );
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        version: '2.0',
        score: 5.5,
        severity: 'Medium',
        baseScore: 7.5,
        temporalScore: 5.5,
        environmentalScore: null,
      }),
      expect.objectContaining({ version: '3.1', score: 9.8, severity: 'Critical' }),
      expect.objectContaining({ version: '4.0', score: 9.3, temporalScore: null }),
      expect.objectContaining({
        ok: false,
        error: expect.stringContaining('AC, PR, UI') as string,
      }),
    ]);
  });
});
