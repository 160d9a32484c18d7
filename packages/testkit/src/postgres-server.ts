import {
  type ChildProcess,
  execFileSync,
  type SpawnSyncReturns,
  spawn,
  spawnSync,
} from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';

/** A PostgreSQL server of the tests' own. */
export type PostgresServer = { readonly url: string; stop(): Promise<void> };

/** Folder with `initdb` and `postgres`, from `CRADLE_TEST_POSTGRES_BIN`, Debian's place, or the PATH; else `undefined`. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : [];
  const onPath = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return [process.env['CRADLE_TEST_POSTGRES_BIN'], ...versions, pathOf(onPath)].find(
    (folder) => folder !== undefined && folder !== '' && existsSync(join(folder, 'initdb')),
  );
}

function pathOf(asked: SpawnSyncReturns<string>): string | undefined {
  return asked.status === 0 ? asked.stdout.trim() : undefined;
}

/**
 * Starts a server on a free port with its data in a temporary folder. PostgreSQL refuses to run as root, so as root it
 * runs as the user `postgres`, or `nobody` where there is none.
 */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cradle-pg-'));
  const who = process.getuid?.() === 0 ? unprivileged() : {};
  if (who.uid !== undefined) {
    chownSync(folder, who.uid, who.gid ?? who.uid);
  }
  const env = { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8' };
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'cradle', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...who,
      env,
      cwd: folder,
      stdio: 'pipe',
    },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
    ],
    { ...who, env, cwd: folder, stdio: 'ignore' },
  );
  const url = `postgres://cradle@127.0.0.1:${port}/postgres`;
  await answers(url, server);
  return {
    url,
    async stop() {
      await new Promise<void>((resolve) => {
        server.once('exit', () => {
          resolve();
        });
        server.kill('SIGINT');
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivileged(): { uid?: number; gid?: number } {
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Error('no user but root to run PostgreSQL as');
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      if (server.exitCode !== null) {
        throw new Error(`PostgreSQL ended with exit code ${server.exitCode}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not answer within 15 seconds');
}
