import { fsyncSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { VALUE_PARSERS } from './value-parsers.ts';

/** What Emscripten's file layer over a real folder looks like, as far as we need it. */
type NodeFileLayer = {
  stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
};

/**
 * V8's optimising compiler takes 300 MB to make long queries of PostgreSQL's code a quarter faster, and short ones gain
 * nothing (`bench/sbom-ingest.bench.ts`). Whoever has long ones has a server for them.
 */
const BASELINE_COMPILER_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/**
 * PGlite on a folder, with commits that survive a power cut.
 *
 * PGlite starts PostgreSQL with `-F` (no fsync), and its file layer has no fsync at all, so that even `fsync=on` would
 * reach nothing. Both are put right here: PostgreSQL is told to sync its log by `fsync`, and the layer is given one.
 * `durable-pglite.test.ts` counts the calls, so that an upgrade cannot silently undo it.
 *
 * @param onFsync told of each sync that reached the operating system; for the test.
 */
export async function openDurablePGlite(folder: string, onFsync?: () => void): Promise<PGlite> {
  for (const flag of BASELINE_COMPILER_ONLY) {
    setFlagsFromString(flag);
  }
  const pglite = await PGlite.create({
    dataDir: folder,
    parsers: { ...VALUE_PARSERS },
    startParams: [
      ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
      '-c',
      'fsync=on',
      '-c',
      'wal_sync_method=fsync',
      // PostgreSQL's own 128 MB cost 120 MB of memory and save no time: the pages are in the system's cache too.
      '-c',
      'shared_buffers=16MB',
    ],
  });
  const layer = nodeFileLayer(pglite);
  layer.stream_ops.fsync = (stream) => {
    fsyncSync(stream.nfd);
    onFsync?.();
    return 0;
  };
  return pglite;
}

/** Throws when PGlite's inside changed: then durability is unproven and Cradle must not start on it. */
function nodeFileLayer(pglite: PGlite): NodeFileLayer {
  const layer: unknown = Reflect.get(pglite.Module, 'NODEFS');
  if (isNodeFileLayer(layer)) {
    return layer;
  }
  throw new Error('PGlite no longer offers the file layer through which commits are made durable');
}

function isNodeFileLayer(value: unknown): value is NodeFileLayer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream_ops' in value &&
    typeof value.stream_ops === 'object'
  );
}
