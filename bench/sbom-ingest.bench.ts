import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProductFacts, ReleaseFacts } from '@cradle/contract';
import { readOsvRecord } from '@cradle/core/matching';
import { buildIndex, readOsvFiles, shippedSnapshot } from '@cradle/disk';
import { createProduct, createRelease } from '../packages/server/src/features/products/index.ts';
import {
  documentReader,
  ingestSbom,
  type SbomDeps,
} from '../packages/server/src/features/sboms/index.ts';
import { getFindings } from '../packages/server/src/features/vulnerabilities/finding-list.service.ts';
import { indexHolder } from '../packages/server/src/features/vulnerabilities/index.ts';
import { openEmbedded, openPostgres } from '../packages/server/src/platform/db/open-database.ts';
import { folderDocumentStore } from '../packages/server/src/platform/folder-document-store.ts';
import type { Actor } from '../packages/server/src/platform/http/actor.ts';
import { newUuid } from '../packages/server/src/platform/ids.ts';
import { findPostgres, startPostgres } from '../packages/testkit/src/postgres-server.ts';

/**
 * How long it takes from an SBOM to visible findings, and how much memory: `node bench/sbom-ingest.bench.ts`.
 *
 * The SBOM is CycloneDX made of real package names and versions of the shipped advisories, so that every component is
 * looked up in vain or not as in life. Each measurement is a process of its own, so that its peak is its own. Targets:
 * 10,000 components in 2 s on PostgreSQL and 4 s on PGlite, 50,000 in less than 700 MB.
 */
const ACTOR: Actor = { id: 'bench', name: 'Bench', kind: 'system', role: null };
const TYPES: Readonly<Record<string, string>> = {
  Go: 'golang',
  PyPI: 'pypi',
  'crates.io': 'cargo',
  Packagist: 'composer',
};

if (process.argv[2] === undefined) {
  for (const engine of findPostgres() === undefined ? ['pglite'] : ['postgres', 'pglite']) {
    for (const size of ['10000', '50000']) {
      const folder = await mkdtemp(join(tmpdir(), 'cradle-bench-'));
      const script = fileURLToPath(import.meta.url);
      for (const step of ['prepare', 'measure']) {
        const { stdout, stderr, status } = spawnSync(
          process.execPath,
          [script, step, engine, size, folder],
          { encoding: 'utf8' },
        );
        process.stdout.write(status === 0 ? stdout : stderr);
      }
      await rm(folder, { recursive: true, force: true });
    }
  }
} else {
  const [, , step, engine = '', size = '', folder = ''] = process.argv;
  await (step === 'prepare'
    ? prepare(engine, Number(size), folder)
    : measure(engine, Number(size), folder));
}

/** What a running installation has already: an index, a database that was set up, and the document to bring. */
async function prepare(engine: string, size: number, folder: string): Promise<void> {
  const now = new Date().toISOString();
  await buildIndex({ ...shippedSnapshot(), out: join(folder, 'index'), now });
  await writeFile(join(folder, 'sbom.json'), await sbomOf(size));
  if (engine === 'pglite') {
    await (await openEmbedded(folder, now)).close();
  }
}

async function measure(engine: string, size: number, folder: string): Promise<void> {
  const bin = engine === 'postgres' ? findPostgres() : undefined;
  const server = bin === undefined ? undefined : await startPostgres(bin);
  const now = () => new Date().toISOString();
  const database =
    server === undefined ? await openEmbedded(folder, now()) : await openPostgres(server.url);
  const index = indexHolder(join(folder, 'index'));
  await index.reload();
  const deps: SbomDeps = {
    db: database.db,
    index,
    documents: folderDocumentStore(join(folder, 'documents')),
    readDocument: documentReader({ bytes: 268_435_456 }),
    now,
    newId: () => newUuid(Date.now()),
    feedAges: () => Promise.resolve([]),
    onExploited: () => Promise.resolve(),
  };
  const bytes = new Uint8Array(await readFile(join(folder, 'sbom.json')));
  const before = megabytes(process.memoryUsage().rss);
  const facts = ProductFacts.parse({ name: 'Bench', type: 'software' });
  const product = must(await createProduct(deps, facts, ACTOR)).view.id;
  const cold = await ingestOnce(deps, product, 'cold', bytes);
  const peak = megabytes(process.resourceUsage().maxRSS * 1024);
  const warm = await ingestOnce(deps, product, 'warm', bytes);
  console.log(
    [
      `${engine}, ${size} components, ${(bytes.length / 1e6).toFixed(1)} MB, ${cold.findings} visible findings:`,
      `${cold.ms} ms, and ${warm.ms} ms in a second release;`,
      `CPU of this process ${cold.cpu} ms; longest pause of its event loop ${cold.pause} ms;`,
      `peak ${peak} MB, ${before} MB before`,
    ].join(' '),
  );
  await index.close();
  await database.close();
  await server?.stop();
}

/** One upload, up to the first page of its findings. */
async function ingestOnce(deps: SbomDeps, product: string, version: string, bytes: Uint8Array) {
  const facts = ReleaseFacts.parse({ version });
  const releaseId = must(await createRelease(deps, product, facts, ACTOR)).view.id;
  let pause = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    pause = Math.max(pause, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const cpu = process.cpuUsage();
  const start = performance.now();
  must(await ingestSbom(deps, { releaseId, bytes, fileName: null, actor: ACTOR }));
  const { total } = must(await getFindings(deps, { limit: 100, releaseId }));
  const ms = Math.round(performance.now() - start);
  clearInterval(pulse);
  const used = process.cpuUsage(cpu);
  return {
    ms,
    cpu: Math.round((used.user + used.system) / 1000),
    pause: Math.round(pause),
    findings: `${total.count}${total.atLeast ? '+' : ''}`,
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

type Package = { readonly type: string; readonly name: string; fixed: string; open: boolean };

/** Packages of the shipped advisories that have a fix for each of their vulnerabilities. */
async function fixedPackages(): Promise<Package[]> {
  const found = new Map<string, Package>();
  for (const source of shippedSnapshot().osv) {
    for await (const entry of readOsvFiles(source.path)) {
      const record =
        entry.kind === 'refused' ? undefined : readOsvRecord(new TextDecoder().decode(entry.bytes));
      for (const { ecosystem, name, ranges } of record?.ok === true ? record.value.affected : []) {
        const type = TYPES[ecosystem];
        if (type !== undefined) {
          const key = `${type}/${name}`;
          const one = found.get(key) ?? { type, name, fixed: '1.0.0', open: false };
          const fixes = ranges.flatMap(({ events }) =>
            events.filter(({ kind }) => kind === 'fixed'),
          );
          one.open ||= fixes.length === 0;
          one.fixed = fixes.at(-1)?.version ?? one.fixed;
          found.set(key, one);
        }
      }
    }
  }
  return [...found.values()].filter(({ open }) => !open);
}

/** Real names; most in a version after the fixes and one in fifty in a very old one, as in an SBOM that is looked after. */
async function sbomOf(size: number): Promise<Uint8Array> {
  const packages = await fixedPackages();
  const components = Array.from({ length: size }, (_, at) => {
    const one = packages[at % packages.length];
    const round = Math.floor(at / packages.length);
    const major = (Number.parseInt(one?.fixed ?? '', 10) || 0) + 100;
    const version = at % 50 === 0 ? `0.${round}.1` : `${major}.${round}.0`;
    return {
      type: 'library',
      'bom-ref': `c${at}`,
      name: one?.name ?? 'x',
      version,
      purl: `pkg:${one?.type ?? 'generic'}/${one?.name ?? 'x'}@${version}`,
      licenses: [{ license: { id: 'MIT' } }],
    };
  });
  const dependencies = components.map((_, at) => ({
    ref: `c${at}`,
    dependsOn: [2 * at + 1, 2 * at + 2, 3 * at + 7].filter((to) => to < size).map((to) => `c${to}`),
  }));
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components, dependencies };
  return new TextEncoder().encode(JSON.stringify(bom));
}

function must<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly failure: unknown },
): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}
