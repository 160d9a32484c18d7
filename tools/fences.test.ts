import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * A fence that nobody has seen catch anything may have a hole. Each rule of the import graph and of the house's lint
 * is given a violation, planted in a folder of its own that has the same layout, and an innocent neighbour.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cradle-fences-')));
  folders.push(folder);
  return folder;
}

function plant(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('import directions', () => {
  type Plant = { readonly rule: string; readonly from: string; readonly imports: string };

  const PLANTED: readonly Plant[] = [
    {
      rule: 'no-cycles',
      from: 'packages/core/src/time/circle-a.ts',
      imports: './circle-b.ts',
    },
    {
      rule: 'core-stands-alone',
      from: 'packages/core/src/audit/reads-files.ts',
      imports: 'node:fs',
    },
    {
      rule: 'core-stands-alone',
      from: 'packages/core/src/audit/uses-database.ts',
      imports: 'kysely',
    },
    {
      rule: 'core-stands-alone',
      from: 'packages/core/src/audit/uses-contract.ts',
      imports: '@cradle/contract',
    },
    ...[
      'shared',
      'time',
      'law',
      'reminders',
      'identity',
      'severity',
      'versions',
      'sbom',
      'matching',
    ].map((area) => ({
      rule: `core-flows-down-to-${area}`,
      from: `packages/core/src/${area}/uses-documents.ts`,
      imports: '../documents/index.ts',
    })),
    {
      rule: 'light-for-the-browser',
      from: 'packages/core/src/law/uses-zod.ts',
      imports: 'zod',
    },
    {
      rule: 'contract-knows-core-only',
      from: 'packages/contract/src/uses-disk.ts',
      imports: '@cradle/disk',
    },
    {
      rule: 'disk-is-below-the-fronts',
      from: 'packages/disk/src/uses-server.ts',
      imports: '../../server/src/platform/clock.ts',
    },
    { rule: 'web-has-no-disk', from: 'packages/web/src/uses-disk.ts', imports: '@cradle/disk' },
    { rule: 'web-has-no-node', from: 'packages/web/src/uses-node.ts', imports: 'node:path' },
    {
      rule: 'fronts-do-not-meet',
      from: 'packages/cli/src/uses-server.ts',
      imports: '../../server/src/platform/clock.ts',
    },
    {
      rule: 'feature-by-its-door',
      from: 'packages/server/src/features/products/uses-inside.ts',
      imports: '../audit/audit.service.ts',
    },
    {
      rule: 'platform-knows-no-feature',
      from: 'packages/web/src/ui/uses-feature.ts',
      imports: '../features/audit/index.ts',
    },
    {
      rule: 'sql-in-repositories',
      from: 'packages/server/src/features/audit/uses-kysely.service.ts',
      imports: 'kysely',
    },
    {
      rule: 'http-at-the-edge',
      from: 'packages/server/src/features/audit/uses-fastify.routes.ts',
      imports: 'fastify',
    },
    {
      rule: 'testkit-in-tests-only',
      from: 'packages/server/src/features/audit/uses-testkit.ts',
      imports: '@cradle/testkit',
    },
    {
      rule: 'no-test-code-in-source',
      from: 'packages/core/src/audit/uses-test.ts',
      imports: './chain.test.ts',
    },
  ];

  /** What stands there before anything is planted; each line goes close to a fence and not over it. */
  const INNOCENT: Readonly<Record<string, string>> = {
    'tsconfig.json': readFileSync(join(ROOT, 'tsconfig.base.json'), 'utf8'),
    'packages/core/src/time/circle-b.ts': 'export const b = 1;\n',
    'packages/core/src/law/public-holidays.ts': "import 'date-holidays';\nexport const c = 1;\n",
    'packages/core/src/audit/chain.ts': "import 'zod';\nexport const d = 1;\n",
    'packages/core/src/documents/index.ts':
      "import '../law/public-holidays.ts';\nexport const r = 1;\n",
    'packages/core/src/audit/chain.test.ts': "import 'node:fs';\nexport const e = 1;\n",
    'packages/contract/src/index.ts':
      "import '../../core/src/audit/chain.ts';\nexport const f = 1;\n",
    'packages/disk/src/index.ts': "import '@cradle/contract';\nexport const g = 1;\n",
    'packages/server/src/platform/clock.ts': "import 'fastify';\nexport const h = 1;\n",
    'packages/server/src/features/audit/index.ts':
      "import './audit.service.ts';\nexport const i = 1;\n",
    'packages/server/src/features/audit/audit.service.ts':
      "import '../../platform/clock.ts';\nexport const j = 1;\n",
    'packages/server/src/features/audit/audit.repository.ts':
      "import 'kysely';\nexport const k = 1;\n",
    'packages/server/src/features/audit/audit.test.ts':
      "import '@cradle/testkit';\nexport const l = 1;\n",
    'packages/server/src/features/products/products.service.ts':
      "import '../audit/index.ts';\nexport const m = 1;\n",
    'packages/cli/src/main.ts': "import '@cradle/disk';\nexport const n = 1;\n",
    'packages/web/src/features/audit/index.ts': "import '../../ui/page.ts';\nexport const o = 1;\n",
    'packages/web/src/ui/page.ts': "import '@cradle/contract';\nexport const p = 1;\n",
    'packages/testkit/src/index.ts': 'export const q = 1;\n',
  };

  const Report = z.object({
    summary: z.object({
      totalCruised: z.int(),
      violations: z.array(
        z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
      ),
    }),
  });

  function cruise(folder: string): z.output<typeof Report>['summary'] {
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        'packages',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (run.stdout === '') {
      throw new Error(run.stderr);
    }
    return Report.parse(JSON.parse(run.stdout)).summary;
  }

  function innocentTree(): string {
    const folder = newFolder();
    plant(folder, INNOCENT);
    copyFileSync(join(ROOT, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    for (const name of ['kysely', 'fastify', 'zod', 'date-holidays']) {
      plant(folder, {
        [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.js' }),
        [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
      });
    }
    mkdirSync(join(folder, 'node_modules/@cradle'));
    for (const name of ['contract', 'disk', 'testkit']) {
      const manifest = { name: `@cradle/${name}`, exports: { '.': './src/index.ts' } };
      plant(folder, { [`packages/${name}/package.json`]: JSON.stringify(manifest) });
      symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@cradle', name));
    }
    return folder;
  }

  it('let the innocent tree pass', () => {
    const { totalCruised, violations } = cruise(innocentTree());

    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThanOrEqual(Object.keys(INNOCENT).length - 1);
  });

  describe('with a violation of each rule planted', () => {
    let caught: readonly string[] = [];
    beforeAll(() => {
      const folder = innocentTree();
      for (const { from, imports } of PLANTED) {
        plant(folder, { [from]: `import '${imports}';\nexport const z = 1;\n` });
      }
      plant(folder, {
        'packages/core/src/time/circle-b.ts': "import './circle-a.ts';\nexport const b = 1;\n",
      });
      caught = cruise(folder).violations.map(({ rule, from }) => `${rule.name} ${from}`);
    });

    it.each(PLANTED)('$rule catches $from', ({ rule, from }) => {
      expect(caught).toContain(`${rule} ${from}`);
    });
  });

  it('are each tried here', async () => {
    const Config = z.object({
      default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
    });
    const config = Config.parse(await import(join(ROOT, '.dependency-cruiser.cjs')));

    expect(new Set(PLANTED.map(({ rule }) => rule))).toEqual(
      new Set(config.default.forbidden.map(({ name }) => name)),
    );
  });
});

describe('rules of the house', () => {
  type Planted = {
    readonly rule: string;
    readonly what: string;
    readonly file?: string;
    readonly bad: string;
    /** What one writes instead. */
    readonly good: string;
  };

  const lines = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n');

  const PLANTED: readonly Planted[] = [
    ...['Date.now()', 'fetch("x")', 'process.pid', 'performance.now()', 'crypto.randomUUID()'].map(
      (reach) => ({
        rule: 'no-restricted-globals',
        what: `${reach} in core`,
        bad: `export const world = () => ${reach};`,
        good: 'export const world = (now: string) => now;',
      }),
    ),
    {
      rule: 'no-restricted-globals',
      what: 'console in core',
      bad: 'export const say = () => { console.log(1); };',
      good: 'export const say = (out: (line: string) => void) => { out("1"); };',
    },
    {
      rule: 'no-restricted-globals',
      what: 'a timer in core',
      bad: 'export const later = () => setTimeout(() => 1, 1);',
      good: 'export const later = (wait: () => Promise<void>) => wait();',
    },
    {
      rule: 'no-restricted-imports',
      what: 'node: in core',
      bad: "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');",
      good: 'export const read = (bytes: Uint8Array) => bytes;',
    },
    {
      rule: 'no-restricted-properties',
      what: 'Math.random in core',
      bad: 'export const chance = () => Math.random();',
      good: 'export const chance = (n: number) => Math.floor(n);',
    },
    {
      rule: 'no-restricted-properties',
      what: 'Temporal.Now in core',
      bad: "import { Temporal } from 'temporal-polyfill';\nexport const now = () => Temporal.Now.instant();",
      good: "import { Temporal } from 'temporal-polyfill';\nexport const read = (t: string) => Temporal.Instant.from(t);",
    },
    {
      rule: 'no-restricted-syntax',
      what: 'an enum',
      bad: 'export enum Colour { Red, Green }',
      good: "export type Colour = 'red' | 'green';",
    },
    {
      rule: 'no-restricted-syntax',
      what: 'a default export',
      bad: 'export default function answer() { return 42; }',
      good: 'export function answer() { return 42; }',
    },
    {
      rule: 'max-lines',
      what: 'a file of 301 lines',
      bad: lines(301, (n) => `export const a${n} = ${n};`),
      good: lines(300, (n) => `export const a${n} = ${n};`),
    },
    {
      rule: 'max-lines-per-function',
      what: 'a function of 61 lines',
      bad: `export function long(say: (n: number) => void) {\n${lines(59, (n) => `  say(${n});`)}\n}`,
      good: `export function long(say: (n: number) => void) {\n${lines(58, (n) => `  say(${n});`)}\n}`,
    },
    {
      rule: 'max-params',
      what: 'a fifth parameter',
      bad: 'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
      good: 'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;',
    },
    {
      rule: 'complexity',
      what: 'thirteen ways through a function',
      bad: `export function ways(n: number): number {\n${lines(12, (n) => `  if (n === ${n}) { return ${n}; }`)}\n  return -1;\n}`,
      good: `export function ways(n: number): number {\n${lines(11, (n) => `  if (n === ${n}) { return ${n}; }`)}\n  return -1;\n}`,
    },
    {
      rule: '@typescript-eslint/no-explicit-any',
      what: 'any',
      bad: 'export const take = (value: any) => [value];',
      good: 'export const take = (value: unknown) => [value];',
    },
    {
      rule: '@typescript-eslint/no-non-null-assertion',
      what: 'a claim that something is there',
      bad: 'export const first = (all: readonly string[]) => all[0]!;',
      good: "export const first = (all: readonly string[]) => all[0] ?? '';",
    },
    {
      rule: '@typescript-eslint/no-floating-promises',
      what: 'a promise that nobody awaits',
      bad: 'export const go = (work: () => Promise<void>) => { work(); };',
      good: 'export const go = async (work: () => Promise<void>) => { await work(); };',
    },
    {
      rule: '@typescript-eslint/switch-exhaustiveness-check',
      what: 'a switch that forgets a case',
      bad: "export function say(s: 'on' | 'off') { switch (s) { case 'on': return 1; } return 0; }",
      good: "export function say(s: 'on' | 'off') { switch (s) { case 'on': return 1; case 'off': return 0; } }",
    },
    {
      rule: '@typescript-eslint/consistent-type-imports',
      what: 'a type imported as a value',
      bad: "import { Temporal } from 'temporal-polyfill';\nexport type When = Temporal.Instant;",
      good: "import type { Temporal } from 'temporal-polyfill';\nexport type When = Temporal.Instant;",
    },
    {
      rule: 'no-restricted-syntax',
      what: 'an interface',
      bad: 'export interface Point { readonly x: number }',
      good: 'export type Point = { readonly x: number };',
    },
    {
      rule: 'no-restricted-syntax',
      what: "an interface that merges with no library's own",
      bad: 'interface Point { readonly x: number }\nexport const xOf = (point: Point) => point.x;',
      good: "import type { Temporal } from 'temporal-polyfill';\nexport type When = Temporal.Instant;\ndeclare module 'temporal-polyfill' { interface Marked { readonly mark: string } }",
    },
  ];

  const fileOf = (n: number, kind: 'bad' | 'good') => `packages/core/src/planted/${kind}-${n}.ts`;
  const found = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const folder = newFolder();
    for (const name of ['eslint.config.mjs', 'tsconfig.base.json', 'tsconfig.json']) {
      copyFileSync(join(ROOT, name), join(folder, name));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    plant(folder, { 'package.json': '{ "type": "module" }' });
    for (const [n, { bad, good }] of PLANTED.entries()) {
      plant(folder, { [fileOf(n, 'bad')]: `${bad}\n`, [fileOf(n, 'good')]: `${good}\n` });
    }
    const results = await new ESLint({ cwd: folder }).lintFiles(['packages']);
    for (const { filePath, messages } of results) {
      found.set(
        filePath.slice(folder.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      );
    }
  }, 60_000);

  it.each(PLANTED.map((row, n) => ({ ...row, n })))('$rule catches $what', ({ rule, n }) => {
    expect(found.get(fileOf(n, 'bad'))).toContain(rule);
  });

  it.each(PLANTED.map((row, n) => ({ ...row, n })))(
    '$rule lets pass what one writes instead of $what',
    ({ n }) => {
      expect(found.get(fileOf(n, 'good'))).toEqual([]);
    },
  );
});
