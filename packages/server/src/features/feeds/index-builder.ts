import { Worker } from 'node:worker_threads';
import { type IndexJob, IndexJobReply } from './index-job.ts';

/** Builds indexes one after the other, away from the thread that answers requests. */
export type IndexBuilder = {
  build(job: IndexJob): Promise<IndexJobReply>;
};

/** A build that dies (out of memory, a fault of ours) is a failed build, and the next one starts afresh. */
export function openIndexBuilder(): IndexBuilder {
  return { build: runInThread };
}

function runInThread(job: IndexJob): Promise<IndexJobReply> {
  return new Promise((resolve) => {
    const failed = (message: string) => {
      resolve({ kind: 'failed', message });
    };
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: job });
    worker.on('message', (reply: unknown) => {
      resolve(IndexJobReply.parse(reply));
    });
    worker.on('error', (error: unknown) => {
      failed(error instanceof Error ? error.message : 'the thread that builds the index failed');
    });
    worker.on('exit', () => {
      failed('the thread that builds the index ended before it was done');
    });
  });
}
