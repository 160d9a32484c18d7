import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** A document to be set: our own template, and what it is filled with. */
type PdfOrder = {
  /** Typst markup of ours. It reads the data with `json("/data.json")`; nothing of a user is ever part of it. */
  readonly template: string;
  /** Plain JSON. Characters that the fonts lack or that reorder text are shown by their code, `[U+202E]`. */
  readonly data: unknown;
  /** Creation date in the file: RFC 3339, so that the same order gives the same bytes. */
  readonly at: string;
};

/** Sets documents as tagged, archival PDF (PDF/A-2a by Typst's own checks). */
export type PdfMaker = {
  /** Throws when the template does not compile or the time is up: both are bugs of ours. */
  make(order: PdfOrder): Promise<Uint8Array>;
  close(): Promise<void>;
};

const PdfReply = z.union([
  z.strictObject({ id: z.int(), pdf: z.instanceof(Uint8Array) }),
  z.strictObject({ id: z.int(), error: z.string() }),
]);

type Waiting = {
  readonly done: (pdf: Uint8Array) => void;
  readonly failed: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

const TIME_LIMIT_MS = 60_000;

/**
 * The compiler is loaded at the first order, in a thread of its own: it holds its caller for up to seconds, and
 * requests must not wait for a report.
 */
export function openPdfMaker(timeLimitMs = TIME_LIMIT_MS): PdfMaker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  function failAll(error: Error): void {
    worker = undefined;
    for (const order of waiting.values()) {
      clearTimeout(order.timer);
      order.failed(error);
    }
    waiting.clear();
  }

  function answer(message: unknown): void {
    const reply = PdfReply.parse(message);
    const order = waiting.get(reply.id);
    waiting.delete(reply.id);
    clearTimeout(order?.timer);
    if ('pdf' in reply) {
      order?.done(reply.pdf);
    } else {
      order?.failed(new Error(`the document could not be set: ${reply.error}`));
    }
    if (waiting.size === 0) {
      worker?.unref();
    }
  }

  function start(): Worker {
    const started = new Worker(new URL('./pdf-worker.ts', import.meta.url));
    started.on('message', answer).on('error', failAll);
    return started;
  }

  return {
    make({ template, data, at }) {
      worker ??= start();
      const current = worker;
      current.ref();
      last += 1;
      const id = last;
      return new Promise((done, failed) => {
        const timer = setTimeout(() => {
          failAll(new Error(`setting the document took longer than ${timeLimitMs} ms`));
          void current.terminate();
        }, timeLimitMs);
        waiting.set(id, { done, failed, timer });
        current.postMessage({
          id,
          template,
          data: JSON.stringify(data),
          at: Date.parse(at) / 1000,
        });
      });
    },
    async close() {
      const current = worker;
      failAll(new Error('Cradle is stopping'));
      await current?.terminate();
    },
  };
}
