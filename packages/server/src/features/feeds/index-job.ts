import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readCisaKev, readEuvdKev } from '@cradle/core/matching';
import { fail, ok, type Result } from '@cradle/core/shared';
import {
  buildIndex,
  indexInfo,
  readOsvFiles,
  type SourceRecord,
  shippedSnapshot,
  updateIndex,
} from '@cradle/disk';
import { z } from 'zod';

const File = z.strictObject({ path: z.string(), location: z.string() });

/** What the index is to be built from. */
export const IndexJob = z.discriminatedUnion('kind', [
  /** The first index, from what ships with Cradle. */
  z.strictObject({ kind: z.literal('shipped'), dir: z.string(), now: z.string() }),
  /** The one in use and what a feed brought. */
  z.strictObject({
    kind: z.literal('update'),
    dir: z.string(),
    now: z.string(),
    location: z.string(),
    records: z.array(File),
    kev: z.array(File),
    euvd: z.array(File),
    epss: z.array(File),
  }),
]);
export type IndexJob = z.output<typeof IndexJob>;

/** What a run needs to know of the finished index; the rest stands in the index itself. */
const IndexSummary = z.object({
  buildId: z.string(),
  builtAt: z.string(),
  counts: z.object({
    advisories: z.number(),
    vulnerabilities: z.number(),
    packages: z.number(),
  }),
  sources: z.array(
    z.object({
      kind: z.enum(['osv', 'kev', 'euvd', 'epss', 'increment']),
      date: z.string().nullable(),
      fetchedAt: z.string(),
      records: z.number(),
      kept: z.number(),
      refused: z.number(),
      refusals: z.array(z.object({ at: z.string(), reason: z.string() })),
    }),
  ),
});
export type IndexSummary = z.output<typeof IndexSummary>;

/** What became of it: the new build, or why the old one stays. */
export const IndexJobReply = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('built'), index: IndexSummary }),
  z.strictObject({ kind: z.literal('failed'), message: z.string() }),
]);
export type IndexJobReply = z.output<typeof IndexJobReply>;

/** Builds and swaps. Whatever goes wrong, the index in use stays. */
export async function performIndexJob(job: IndexJob): Promise<IndexJobReply> {
  try {
    const sane = job.kind === 'update' ? await refuseEmptyCatalogues(job) : ok(null);
    if (!sane.ok) {
      return { kind: 'failed', message: sane.failure };
    }
    const before = job.kind === 'update' ? await indexInfo(job.dir) : null;
    const built = await build(job);
    if (!built.ok) {
      return { kind: 'failed', message: messageOf(built.failure) };
    }
    const index = IndexSummary.parse(built.value.meta);
    return {
      kind: 'built',
      index: before?.ok === true ? ofThisRun(index, before.value.meta) : index,
    };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The index counts all increments together; a run shows its own. */
function ofThisRun(index: IndexSummary, before: Pick<IndexSummary, 'sources'>): IndexSummary {
  const earlier = before.sources.find(({ kind }) => kind === 'increment');
  return {
    ...index,
    sources: index.sources.map((source) =>
      source.kind === 'increment' && earlier !== undefined
        ? {
            ...source,
            records: source.records - earlier.records,
            kept: source.kept - earlier.kept,
            refused: source.refused - earlier.refused,
          }
        : source,
    ),
  };
}

function build(job: IndexJob): ReturnType<typeof buildIndex> {
  if (job.kind === 'shipped') {
    return buildIndex({ ...shippedSnapshot(), out: job.dir, now: job.now });
  }
  const { dir, now, location, kev, euvd, epss } = job;
  return updateIndex(dir, { now, location, kev, euvd, epss, records: recordsOf(job.records) });
}

async function* recordsOf(
  files: readonly { readonly path: string }[],
): AsyncGenerator<SourceRecord> {
  for (const { path } of files) {
    yield* readOsvFiles(path);
  }
}

function messageOf(failure: { readonly message: string; readonly path?: string }): string {
  return failure.path === undefined ? failure.message : `${failure.path} ${failure.message}`;
}

/**
 * A catalogue without entries would say that nothing is exploited any more, and take every candidate's reason away.
 * That never happened; an empty file from a proxy or a broken export did.
 */
async function refuseEmptyCatalogues(
  job: Extract<IndexJob, { kind: 'update' }>,
): Promise<Result<null, string>> {
  for (const [files, read] of [
    [job.kev, readCisaKev],
    [job.euvd, readEuvdKev],
  ] as const) {
    for (const { path, location } of files) {
      const bytes = await readFile(path);
      const text = unpacked(bytes).toString('utf8');
      const catalogue = /^\uFEFF?\s*[[{]/.test(text) ? read(text) : undefined;
      if (catalogue?.ok === true && catalogue.value.entries.length === 0) {
        return fail(`${location} holds no entry at all. The catalogue in use is kept.`);
      }
    }
  }
  return ok(null);
}

const MAX_CATALOGUE_BYTES = 256 * 1024 * 1024;

function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
    ? gunzipSync(bytes, { maxOutputLength: MAX_CATALOGUE_BYTES })
    : bytes;
}
