import { Worker } from 'node:worker_threads';
import type { SbomRefusal } from '@cradle/core/sbom';
import { fail, type Result } from '@cradle/core/shared';
import { type PreparedSbom, prepareSbom, type ReadLimits } from './prepared-sbom.ts';

/** Reads a document; how, is the caller's to choose. */
export type ReadDocument = (bytes: Uint8Array) => Promise<Read>;

type Read = Result<PreparedSbom, SbomRefusal>;

/** Below this, handing it to a thread takes longer than reading. */
const SMALL_BYTES = 500_000;
/** After one of this size the thread ends, and its memory with it. */
const LARGE_BYTES = 8_000_000;
const TIME_LIMIT_MS = 120_000;

/**
 * Small documents are read at once; large and packed ones in a thread that is kept for the next, one after the other.
 * The thread is ended when a document takes too long or too much memory, and does not keep the process alive.
 */
export function documentReader(limits: ReadLimits): ReadDocument {
  let kept: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function started(): Worker {
    const worker = new Worker(new URL('./sbom-worker.ts', import.meta.url));
    // One that dies while it waits is not handed a document; without a listener its error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      kept = kept === worker ? undefined : kept;
    });
    return worker;
  }

  async function inTurn(bytes: Uint8Array): Promise<Read> {
    const worker = kept ?? started();
    kept = undefined;
    const read = await readIn(worker, bytes, limits);
    if (read?.ok !== true || isPacked(bytes) || bytes.length > LARGE_BYTES) {
      await worker.terminate();
    } else {
      worker.unref();
      kept = worker;
    }
    return read ?? refused(`The document took longer than ${TIME_LIMIT_MS / 1000} s to read.`);
  }

  return (bytes) => {
    if (bytes.length <= SMALL_BYTES && !isPacked(bytes)) {
      return prepareSbom(bytes, limits);
    }
    const read = turn.then(() => inTurn(bytes));
    turn = read.catch(() => undefined);
    return read;
  };
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `undefined` when the time is over. Rejects when the thread ends by a fault of ours. */
function readIn(worker: Worker, bytes: Uint8Array, limits: ReadLimits): Promise<Read | undefined> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => {
      settle();
      resolve(undefined);
    }, TIME_LIMIT_MS);
    const onMessage = (reply: Read) => {
      settle();
      resolve(reply);
    };
    const onError = (error: unknown) => {
      settle();
      // Out of memory is the document's doing; anything else is ours.
      if (isOutOfMemory(error)) {
        resolve(refused('The document needs more memory than there is to read it.'));
      } else {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const onExit = () => {
      settle();
      reject(new Error('the thread that reads SBOMs ended without an answer'));
    };
    function settle(): void {
      clearTimeout(clock);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage({ bytes, limits });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refused(message: string): Result<never, SbomRefusal> {
  return fail({ kind: 'tooLarge', message, at: null });
}
