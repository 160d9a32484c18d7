import { spawnSync } from 'node:child_process';
import { findPostgres } from '@cradle/testkit/postgres';

/** Folder of PostgreSQL's programs; installed by apt where we are root and there is none; else `undefined`. */
export function postgresForTests(say: (line: string) => void): string | undefined {
  const found = findPostgres();
  if (
    found !== undefined ||
    process.getuid?.() !== 0 ||
    spawnSync('which', ['apt-get']).status !== 0
  ) {
    return found;
  }
  say('installing Debian’s postgresql by apt …');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'ignore', env });
  return findPostgres();
}
