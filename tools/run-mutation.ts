import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Changes the rules one small thing at a time and sees which changes no test notices; exit code as Stryker's.
 *
 * Takes paths of sources, e.g. `npm run mutate -- packages/core/src/law/duties.ts`; none for all that
 * `stryker.config.json` names. What a run found is kept in `.mutation`, so that the next is faster.
 */
export async function main(args: readonly string[]): Promise<number> {
  const paths = args.length === 0 ? [] : ['--mutate', args.join(',')];
  const run = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.config.json', ...paths],
    { cwd: ROOT, stdio: 'inherit' },
  );
  return run.status ?? 3;
}
