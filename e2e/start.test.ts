import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cradle, run, startCradle } from './running-cradle.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cradle-start-'));
const start = (env: Record<string, string>, ...args: string[]) =>
  run(['tools/start.js', ...args], { env: { CRADLE_FEEDS: 'off', CRADLE_LOG: 'error', ...env } });

describe('a start that cannot succeed says why in one line, and its exit code tells whose fault it is', () => {
  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const address = other.address();
    const port = String(typeof address === 'object' && address !== null ? address.port : 0);

    const failed = await start({ CRADLE_PORT: port, CRADLE_DATA: folder() });

    expect(failed.code).toBe(3);
    expect(failed.err).toContain(`port ${port}`);
    expect(failed.err).toContain('CRADLE_PORT');
    other.close();
  });

  it.each([
    ['a setting out of range', { CRADLE_PORT: '99999' }, 2, 'CRADLE_PORT'],
    ['a misspelt setting', { CRADLE_PROT: '1' }, 2, 'CRADLE_PROT'],
    [
      'a wrong DATABASE_URL',
      { DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/none' },
      3,
      'DATABASE_URL',
    ],
    ['a data folder that is a file', { CRADLE_DATA: import.meta.filename }, 3, 'CRADLE_DATA'],
  ])('%s', async (_case, env, code, names) => {
    const failed = await start({ CRADLE_DATA: folder(), ...env });

    expect(failed.code).toBe(code);
    expect(failed.err).toContain(names);
    expect(failed.err).not.toContain('hunter2');
    expect(failed.err.trim().split('\n')).toHaveLength(1);
  });

  it('a broken settings file', async () => {
    const settings = join(folder(), 'cradle.env');
    writeFileSync(settings, 'CRADLE_PORT=4380\nnot a setting\n');

    const failed = await start({ CRADLE_SETTINGS: settings, CRADLE_DATA: folder() });

    expect([failed.code, failed.err]).toEqual([2, expect.stringContaining('line 2')]);
  });

  it('a folder in use by another Cradle', async () => {
    const first = await startCradle();

    const failed = await start({ CRADLE_DATA: first.dataFolder, CRADLE_PORT: '0' });

    expect([failed.code, failed.err]).toEqual([
      3,
      expect.stringContaining('in use by another Cradle'),
    ]);
    await first.stop();
    first.cleanUp();
  });

  it('an embedded database that cannot be opened', async () => {
    const data = folder();
    writeFileSync(join(data, 'database'), 'not a folder');

    const failed = await start({ CRADLE_DATA: data, CRADLE_PORT: '0' });

    expect([failed.code, failed.err]).toEqual([3, expect.stringContaining('could not be opened')]);
    expect(failed.err).not.toContain('[object');
    expect(failed.err.trim().split('\n')).toHaveLength(1);
  });

  it('an argument that is none', async () => {
    const failed = await start({}, '--dmeo');

    expect(failed.code).toBe(2);
  });
});

it('cradle config prints what is in force and masks secrets', async () => {
  const printed = await cradle(['config'], {
    env: { DATABASE_URL: 'postgres://u:hunter2@db/cradle', CRADLE_PORT: '5000' },
  });

  expect(printed.code).toBe(0);
  expect(printed.out).toContain('CRADLE_PORT=5000   # environment');
  expect(printed.out).not.toContain('hunter2');
});
