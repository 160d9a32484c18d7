import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Check = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly fix: string;
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => `node_modules/.bin/${name}`;

const CHECKS: readonly Check[] = [
  {
    name: 'format',
    command: bin('biome'),
    args: ['check', '--linter-enabled=false', '.'],
    fix: 'npm run format',
  },
  { name: 'types', command: bin('tsc'), args: ['--noEmit', '-p', '.'], fix: 'correct the types' },
  {
    name: 'types (web)',
    command: bin('tsc'),
    args: ['--noEmit', '-p', 'packages/web'],
    fix: 'correct the types',
  },
  {
    name: 'lint',
    command: bin('eslint'),
    args: ['packages', 'tools', 'e2e', 'bench'],
    fix: 'follow the rule that is named',
  },
  {
    name: 'import directions',
    command: bin('depcruise'),
    args: ['packages', '--config', '.dependency-cruiser.cjs'],
    fix: 'see ARCHITECTURE.md',
  },
  {
    name: 'dead code',
    command: bin('knip'),
    args: ['--no-progress'],
    fix: 'delete what nobody uses',
  },
  {
    name: 'generated files',
    command: process.execPath,
    args: ['tools/generate.ts', '--check'],
    fix: 'npm run generate',
  },
];

/** Runs every check and prints one line each; the output of one that fails follows its line. Then the tests. */
export async function main(args: readonly string[]): Promise<number> {
  const failed: string[] = [];
  for (const check of CHECKS) {
    const started = performance.now();
    const run = spawnSync(check.command, [...check.args], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${run.status === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
    if (run.status !== 0) {
      failed.push(check.name);
      console.log(`${run.stdout}${run.stderr}\n  to put it right: ${check.fix}\n`);
    }
  }
  if (!args.includes('--no-tests')) {
    const { main: runTests } = await import('./run-tests.ts');
    const code = await runTests([]);
    if (code !== 0) {
      failed.push('tests');
    }
  }
  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}
