import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex, openIndexFolder, readOsvFiles, shippedSnapshot } from '@cradle/disk';
import { zipSync } from 'fflate';

/**
 * The vulnerability index at the size of all of OSV: built, opened and asked.
 *
 * The advisories are the shipped ones again and again, each copy about packages and under identifiers of its own, so
 * that texts and ranges are as long as in life. Each measurement is a process of its own. Targets for 400,000
 * advisories: built in 60 s with 1.5 GB, opened in 70 ms, 1,000 components scanned in 400 ms from the command line.
 */
const ADVISORIES = 400_000;
const COMPONENTS = 1_000;
const SCRIPT = fileURLToPath(import.meta.url);
const CLI = fileURLToPath(new URL('../packages/cli/bin/cradle.js', import.meta.url));

const [, , step, folder = ''] = process.argv;
switch (step) {
  case undefined:
    await measureAll();
    break;
  case 'build':
    await build(folder);
    break;
  case 'open':
    await open(folder);
    break;
  default:
    throw new Error(`there is no step "${step}"`);
}

async function measureAll(): Promise<void> {
  const made = await mkdtemp(join(tmpdir(), 'cradle-bench-'));
  try {
    await writeAdvisories(join(made, 'osv'));
    run([SCRIPT, 'build', made]);
    run([SCRIPT, 'open', made]);
    await writeFile(join(made, 'sbom.json'), sbom());
    const scan = [CLI, 'scan', join(made, 'sbom.json'), '--index', join(made, 'index')];
    const times = Array.from({ length: 5 }, () => timed(scan));
    console.log(
      `scan of ${COMPONENTS} components, process start included: ${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))} ms in 5 runs`,
    );
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function build(made: string): Promise<void> {
  const started = performance.now();
  const built = await buildIndex({
    osv: [{ path: join(made, 'osv') }],
    kev: [],
    euvd: [],
    epss: [],
    out: join(made, 'index'),
    now: new Date().toISOString(),
  });
  if (!built.ok) {
    throw new Error(built.failure.message);
  }
  const { advisories, packages } = built.value.meta.counts;
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(
    `build of ${advisories} advisories of ${packages} packages: ${seconds} s, peak ${peak} MB`,
  );
}

async function open(made: string): Promise<void> {
  const started = performance.now();
  const opened = await openIndexFolder(join(made, 'index'));
  if (!opened.ok) {
    throw new Error(opened.failure.message);
  }
  console.log(`open: ${Math.round(performance.now() - started)} ms`);
  await opened.value.close();
}

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [...args], { stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`${args.join(' ')} ended with ${status}`);
  }
}

function timed(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { maxBuffer: 2 ** 30 });
  if (status !== 0 && status !== 1) {
    throw new Error(stderr.toString());
  }
  return performance.now() - started;
}

/** Zips as the bucket ships them. A package `x` of the snapshot becomes `x`, `x-1`, `x-2` … */
async function writeAdvisories(path: string): Promise<void> {
  const records = await shippedRecords();
  await mkdir(path);
  for (let copy = 0; copy * records.length < ADVISORIES; copy += 1) {
    const left = records.slice(0, ADVISORIES - copy * records.length);
    const files: Record<string, Uint8Array> = {};
    for (const [at, record] of left.entries()) {
      files[`B-${copy}-${at}.json`] = copyOf(record, copy);
    }
    await writeFile(join(path, `${copy}.zip`), zipSync(files, { level: 1 }));
  }
}

async function shippedRecords(): Promise<readonly string[]> {
  const records: string[] = [];
  for (const source of shippedSnapshot().osv) {
    for await (const entry of readOsvFiles(source.path)) {
      if (entry.kind === 'record') {
        records.push(new TextDecoder().decode(entry.bytes));
      }
    }
  }
  return records;
}

/** Identifiers and package names end with the number of the copy, so that no two copies are joined. */
function copyOf(record: string, copy: number): Uint8Array {
  const own =
    copy === 0
      ? record
      : record
          .replaceAll(/"((?:CVE|GHSA|PYSEC|GO|RUSTSEC|DSA|DLA|ALPINE)-[^"]+)"/g, `"$1-${copy}"`)
          .replaceAll(/"name": ?"([^"]+)"/g, `"name":"$1-${copy}"`);
  return new TextEncoder().encode(own);
}

/** Most components of an SBOM have no advisory; one in ten of these has. */
function sbom(): string {
  const components = Array.from({ length: COMPONENTS }, (_, at) => {
    const name =
      at % 10 === 0 ? `lodash-${at % 7 === 0 ? '' : at / 10}`.replace(/-$/, '') : `quiet-${at}`;
    return { type: 'library', name, version: '1.0.0', purl: `pkg:npm/${name}@1.0.0` };
  });
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components });
}
