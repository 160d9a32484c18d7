import { Worker } from 'node:worker_threads';
import type { SbomRefusal } from '@cradle/core/sbom';
import { fail, type Result } from '@cradle/core/shared';
import { type PreparedSbom, prepareSbom, type ReadLimits } from './prepared-sbom.ts';

/** Reads a document; how, is the caller's to choose. */
export type ReadDocument = (bytes: Uint8Array) => Promise<Result<PreparedSbom, SbomRefusal>>;

/** Below this, starting a thread takes longer than reading. */
const SMALL_BYTES = 2_000_000;
const TIME_LIMIT_MS = 120_000;

/** Small documents are read here; large and packed ones in a thread of their own, which is ended when it takes too long. */
export function documentReader(limits: ReadLimits): ReadDocument {
  return (bytes) =>
    bytes.length <= SMALL_BYTES && !isPacked(bytes)
      ? prepareSbom(bytes, limits)
      : inThread(bytes, limits);
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function inThread(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<Result<PreparedSbom, SbomRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sbom-worker.ts', import.meta.url), {
      workerData: { bytes, limits },
    });
    const clock = setTimeout(() => {
      resolve(refused(`The document took longer than ${TIME_LIMIT_MS / 1000} s to read.`));
      void worker.terminate();
    }, TIME_LIMIT_MS);
    worker.on('message', (reply: Result<PreparedSbom, SbomRefusal>) => {
      resolve(reply);
    });
    worker.on('error', (error: unknown) => {
      // Out of memory is the document's doing; anything else is ours.
      if (isOutOfMemory(error)) {
        resolve(refused('The document needs more memory than there is to read it.'));
      } else {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('exit', () => {
      clearTimeout(clock);
      reject(new Error('the thread that reads SBOMs ended without an answer'));
    });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refused(message: string): Result<never, SbomRefusal> {
  return fail({ kind: 'tooLarge', message, at: null });
}
