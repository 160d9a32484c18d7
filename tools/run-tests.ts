import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findBrowser } from './find-browser.ts';
import { postgresForTests } from './find-postgres.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
});

const say = (line: string) => {
  console.log(`cradle test: ${line}`);
};

/**
 * Runs all tests: the pure ones, the server on PGlite and on a real PostgreSQL, the user interface, and the journeys in
 * a real browser. What the machine lacks and cannot be installed is left out, and said so at the end.
 */
export async function main(args: readonly string[]): Promise<number> {
  const left: string[] = [];
  const projects = ['pure', 'server-pglite', 'web'];
  const postgres = postgresForTests(say);
  if (postgres === undefined) {
    left.push(
      'the server’s tests on PostgreSQL: none is installed and this user cannot install one',
    );
  } else {
    say(`PostgreSQL from ${postgres}`);
    projects.push('server-postgres');
  }
  const browser = await findBrowser(say);
  if (browser === undefined) {
    left.push('the journeys in a browser: none was found and none could be installed');
  } else {
    say(`browser from ${browser.from}: ${browser.path}`);
    process.env['CRADLE_TEST_BROWSER'] = browser.path;
    process.env['CRADLE_TEST_BROWSER_ARGS'] = browser.args.join(' ');
    projects.push('e2e');
    await ensureWebIsBuilt();
  }
  const code = runVitest(projects, args);
  for (const reason of left) {
    say(`LEFT OUT ${reason}`);
  }
  return code;
}

async function ensureWebIsBuilt(): Promise<void> {
  if (!existsSync(join(ROOT, 'packages/web/dist/index.html'))) {
    say('building the user interface …');
    const { buildWeb } = await import('./prepare.js');
    await buildWeb();
  }
}

function runVitest(projects: readonly string[], args: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'cradle-test-'));
  const file = join(folder, 'report.json');
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
  );
  const report = existsSync(file)
    ? Report.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (report?.success !== true) {
    say('the test runner gave no report');
    return run.status === 0 || run.status === null ? 1 : run.status;
  }
  const { numPassedTests, numFailedTests, numPendingTests } = report.data;
  console.log(
    `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
  );
  return run.status ?? 1;
}
