import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Runs each measurement as a process of its own, so that none warms or burdens the next. */
export async function main(args: readonly string[]): Promise<number> {
  const [part = ''] = args;
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.bench.ts') && name.includes(part))
    .sort();
  if (names.length === 0) {
    console.error(`cradle bench: no measurement is named like "${part}"`);
    return 2;
  }
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`);
  let failed = 0;
  for (const name of names) {
    console.log(`\n${name.replace('.bench.ts', '')}`);
    const { status } = spawnSync(process.execPath, [`${FOLDER}${name}`], { stdio: 'inherit' });
    failed += status === 0 ? 0 : 1;
  }
  return failed === 0 ? 0 : 3;
}
