import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  const before = process.memoryUsage().rss;
  const product = must(
    await createProduct(
      deps,
      {
        name: 'Bench',
        type: 'software',
        description: '',
        identifiers: [],
        coreFunctionality: '',
        productClass: null,
        category: null,
        memberStates: [],
        firstPlacedOn: null,
        supportEndsOn: null,
        contacts: [],
        responsible: [],
      },
      ACTOR,
    ),
  );
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let blocked = 0;
  for (const version of ['cold', 'warm']) {
    const release = must(
      await createRelease(
        deps,
        product.view.id,
        { version, releasedOn: null, supportEndsOn: null, artefacts: [] },
        ACTOR,
      ),
    );
    let last = performance.now();
    const pulse = setInterval(() => {
      blocked = Math.max(blocked, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    const cpu = process.cpuUsage();
    const start = performance.now();
    must(
      await ingestSbom(deps, { releaseId: release.view.id, bytes, fileName: null, actor: ACTOR }),
    );
    const page = must(await getFindings(deps, { limit: 100, releaseId: release.view.id }));
    times.push(performance.now() - start);
    clearInterval(pulse);
    const used = process.cpuUsage(cpu);
    cpuTimes.push((used.user + used.system) / 1000);
    if (version === 'cold') {
      const peak = process.resourceUsage().maxRSS / 1024;
      console.log(
        `${engine} ${size} components (${(bytes.length / 1e6).toFixed(1)} MB): ${times[0]?.toFixed(0) ?? '?'} ms (${cpuTimes[0]?.toFixed(0) ?? '?'} ms of CPU in this process) to ${page.total.count}${page.total.atLeast ? '+' : ''} visible findings, peak ${peak.toFixed(0)} MB (${(before / 1048576).toFixed(0)} MB before)`,
      );
    }
  }
  console.log(
    `${engine} ${size} again in another release: ${times[1]?.toFixed(0) ?? '?'} ms; longest pause of the event loop ${blocked.toFixed(0)} ms`,
  );
  await index.close();
  await database.close();
  await server?.stop();
}

/** Real names; most in a fixed version and one in fifty in a very old one, as in an SBOM that is looked after. */
async function sbomOf(size: number): Promise<Uint8Array> {
  const found = new Map<string, { type: string; name: string; versions: Set<string> }>();
  for (const source of shippedSnapshot().osv) {
    for await (const entry of readOsvFiles(source.path)) {
      if (entry.kind === 'refused') {
        continue;
      }
      const { bytes } = entry;
      const record = readOsvRecord(new TextDecoder().decode(bytes));
      for (const { ecosystem, name, ranges } of record.ok ? record.value.affected : []) {
        const type = TYPES[ecosystem];
        if (type !== undefined) {
          const one = found.get(`${type}/${name}`) ?? { type, name, versions: new Set<string>() };
          for (const { kind, version } of ranges.flatMap((range) =>
            range.type === 'git' ? [] : range.events,
          )) {
            if (kind === 'fixed') {
              one.versions.add(version);
            }
          }
          found.set(`${type}/${name}`, one);
        }
      }
    }
  }
  const packages = [...found.values()];
  const components = Array.from({ length: size }, (_, at) => {
    const one = packages[at % packages.length];
    const round = Math.floor(at / packages.length);
    const fixed = [...(one?.versions ?? [])].at(-1) ?? '1.0.0';
    const version =
      at % 50 === 0 ? `0.${round}.1` : `${(Number.parseInt(fixed, 10) || 0) + 100}.${round}.0`;
    const purl = `pkg:${one?.type ?? 'generic'}/${one?.name ?? 'x'}@${version}`;
    return {
      type: 'library',
      'bom-ref': `c${at}`,
      name: one?.name ?? 'x',
      version,
      purl,
      licenses: [{ license: { id: 'MIT' } }],
    };
  });
  const dependencies = components.map((_, at) => ({
    ref: `c${at}`,
    dependsOn: [2 * at + 1, 2 * at + 2, 3 * at + 7].filter((to) => to < size).map((to) => `c${to}`),
  }));
  return new TextEncoder().encode(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      components,
      dependencies,
    }),
  );
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
