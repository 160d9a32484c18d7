import { type ConstructorOptions, fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { z } from 'zod';
import type { JobsConnection } from '../db/database.ts';
import type { Job, Jobs } from './jobs.ts';

/** Background work by pg-boss on the application's own database. */
export type RunningJobs = Jobs & { stop(): Promise<void> };

/** Told of a job that failed; it is tried again by its queue. */
export type OnJobError = (error: Error) => void;

const POLL_SECONDS = 2;
const RETRIES = 12;

/** Starts the queue; its tables are in the schema `pgboss` and are kept by pg-boss itself. */
export async function startJobs(
  connection: JobsConnection,
  onError: OnJobError,
): Promise<RunningJobs> {
  const boss = new PgBoss(optionsFor(connection));
  boss.on('error', onError);
  await boss.start();
  const queues = new Map<string, Promise<void>>();

  const queueOf = async (name: string): Promise<void> => {
    const made =
      queues.get(name) ??
      boss.createQueue(name, {
        policy: 'short',
        retryLimit: RETRIES,
        retryBackoff: true,
        retryDelay: 5,
      });
    queues.set(name, made);
    await made;
  };

  return {
    async enqueue(tx, job, payload, options) {
      // The queue exists since `work` was called at start; creating it here would wait for the open transaction.
      const parsed = parsedPayload(job, payload);
      await boss.send(job.name, parsed, {
        db: fromKysely(tx),
        singletonKey: job.key(job.payload.parse(parsed)),
        ...(options?.startAfter === undefined ? {} : { startAfter: options.startAfter }),
      });
    },
    async work(job, handler) {
      await queueOf(job.name);
      await boss.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
        for (const one of jobs) {
          await handler(job.payload.parse(one.data));
        }
      });
    },
    async schedule(job, cron, payload) {
      await queueOf(job.name);
      await boss.schedule(job.name, cron, parsedPayload(job, payload));
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

function optionsFor(connection: JobsConnection): ConstructorOptions {
  switch (connection.kind) {
    case 'embedded':
      return { db: fromPglite(connection.pglite), backend: 'pglite' };
    case 'server':
      return { connectionString: connection.url, max: 3 };
  }
}

function parsedPayload<T extends z.ZodType>(job: Job<T>, payload: z.input<T>): object {
  const parsed = job.payload.parse(payload);
  if (typeof parsed !== 'object' || parsed === null) {
    throw new TypeError(`the payload of ${job.name} must be an object`);
  }
  return parsed;
}
