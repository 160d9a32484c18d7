import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { openEmbedded, openPostgres } from './open-database.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const folder = () => mkdtempSync(join(tmpdir(), 'cradle-open-'));

describe('openEmbedded', () => {
  it('keeps what was written, runs transactions one after another and rolls back what failed', async () => {
    const data = folder();
    const first = await openEmbedded(data, NOW);
    const insert = (name: string, fails: boolean) =>
      first.db.transaction().execute(async (tx) => {
        await sql`insert into document (sha256, size, media_type, stored_at) values (${name}, 1, 'x', ${NOW})`.execute(
          tx,
        );
        if (fails) {
          throw new Error('no');
        }
      });
    const results = await Promise.allSettled([
      insert('a', false),
      insert('b', true),
      insert('c', false),
    ]);
    await first.close();

    const again = await openEmbedded(data, NOW);
    const kept = await again.db.selectFrom('document').select('sha256').orderBy('sha256').execute();
    await again.close();

    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept).toEqual([{ sha256: 'a' }, { sha256: 'c' }]);
  });

  it('gives PostgreSQL’s code with an error, and goes on after it', async () => {
    const database = await openEmbedded(folder(), NOW);

    await expect(
      sql`insert into organisation (id) values (2)`.execute(database.db),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^23/) as string });
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('refuses a folder that another process of ours holds', async () => {
    const data = folder();
    const first = await openEmbedded(data, NOW);

    await expect(openEmbedded(data, NOW)).rejects.toThrow(FolderInUse);
    await first.close();
    await (await openEmbedded(data, NOW)).close();
  });

  it('refuses a database of a newer Cradle and names both versions', async () => {
    const data = folder();
    const first = await openEmbedded(data, NOW);
    await sql`insert into kysely_migration (name, timestamp) values ('0999-from-the-future', '')`.execute(
      first.db,
    );
    await first.close();

    await expect(openEmbedded(data, NOW)).rejects.toThrow(/0999-from-the-future/);
  });

  it('says which folder cannot be written', async () => {
    const data = folder();
    writeFileSync(join(data, 'file'), '');

    await expect(openEmbedded(join(data, 'file', 'below'), NOW)).rejects.toThrow(/CRADLE_DATA/);
  });
});

describe('lockFolder', () => {
  it('takes over from a process that died', async () => {
    const data = folder();
    const child = spawn(process.execPath, ['-e', 'setTimeout(()=>{},60000)']);
    writeFileSync(join(data, 'cradle.lock'), JSON.stringify({ pid: child.pid, startedAt: NOW }));
    expect(() => lockFolder(data, NOW)).toThrow(FolderInUse);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;

    const release = lockFolder(data, NOW);

    expect(readFileSync(join(data, 'cradle.lock'), 'utf8')).toContain(String(process.pid));
    release();
  });

  it('takes over from a process number that now belongs to another program', () => {
    const data = folder();
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o700);
    writeFileSync(
      join(data, 'cradle.lock'),
      JSON.stringify({ pid: 1, startedAt: NOW, boot: 'long ago' }),
    );

    lockFolder(data, NOW)();
  });
});

describe('openPostgres', () => {
  it('says what is wrong with the address and never shows the password', async () => {
    const failed = await openPostgres('postgres://user:hunter2@127.0.0.1:1/none').catch(
      (error: unknown) => String(error),
    );

    expect(failed).toContain('DATABASE_URL');
    expect(failed).not.toContain('hunter2');
  });
});
