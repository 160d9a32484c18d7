import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, showSettings } from './settings.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cradle-settings-'));

describe('readSettings', () => {
  it('has defaults for everything', () => {
    const read = readSettings({}, '/nowhere');

    expect(
      read.ok && [
        read.value.values.CRADLE_HOST,
        read.value.values.CRADLE_PORT,
        read.value.values.CRADLE_DATA,
      ],
    ).toEqual(['127.0.0.1', 4380, '/nowhere/data']);
  });

  it('takes the environment before the file and the file before the default', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 's.env'), '# ours\nCRADLE_PORT=5000\nCRADLE_LOG=debug\n');

    const read = readSettings({ CRADLE_SETTINGS: 's.env', CRADLE_PORT: '6000' }, cwd);

    expect(
      read.ok && [
        read.value.values.CRADLE_PORT,
        read.value.values.CRADLE_LOG,
        read.value.sources.CRADLE_LOG,
      ],
    ).toEqual([6000, 'debug', 'file']);
  });

  it.each([
    ['a port out of range', { CRADLE_PORT: '99999' }, 'CRADLE_PORT'],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['a secret that is too short', { CRADLE_SECRET: 'short' }, 'CRADLE_SECRET'],
    ['a misspelt name', { CRADLE_PROT: '1' }, 'CRADLE_PROT'],
    ['a settings file that is not there', { CRADLE_SETTINGS: 'missing.env' }, 'CRADLE_SETTINGS'],
  ])('refuses %s and names the setting', (_case, env, name) => {
    const read = readSettings(env, '/nowhere');

    expect(!read.ok && read.failure.map((bad) => bad.name)).toEqual([name]);
  });

  it('names the broken line of a settings file', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 's.env'), 'CRADLE_PORT=5000\nthis is not a setting\n');

    const read = readSettings({ CRADLE_SETTINGS: 's.env' }, cwd);

    expect(!read.ok && read.failure[0]?.message).toContain('line 2');
  });

  it('never repeats the value of a secret in a message', () => {
    const read = readSettings({ DATABASE_URL: 'mysql://user:hunter2@x' }, '/nowhere');

    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});

describe('showSettings', () => {
  it('masks secrets and shows the rest', () => {
    const read = readSettings(
      { DATABASE_URL: 'postgres://u:hunter2@h/d', CRADLE_PORT: '5000' },
      '/x',
    );
    const shown = read.ok ? showSettings(read.value) : [];

    expect(JSON.stringify(shown)).not.toContain('hunter2');
    expect(shown.find((setting) => setting.name === 'CRADLE_PORT')).toMatchObject({
      value: '5000',
      source: 'environment',
    });
  });

  it.each([
    ['https://ann:hunter2@mirror.example/osv?x=1', 'https://********@mirror.example/osv?x=1'],
    ['https://hunter2@mirror.example', 'https://********@mirror.example'],
    ['https://ann:hun@ter2@mirror.example/a', 'https://********@mirror.example/a'],
    ['https://ann:hunter2/ter2@mirror.example/a', 'https://********@mirror.example/a'],
    ['https://mirror.example/@scope/a', 'https://mirror.example/@scope/a'],
    ['/srv/osv@today', '/srv/osv@today'],
  ])('masks who signs in to the address of a feed, %s', (value, want) => {
    const read = readSettings({ CRADLE_KEV_URL: value }, '/x');
    const shown = read.ok ? showSettings(read.value) : [];

    expect(shown.find(({ name }) => name === 'CRADLE_KEV_URL')?.value).toBe(want);
  });
});
