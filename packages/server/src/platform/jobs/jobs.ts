import type { z } from 'zod';
import type { Tx } from '../db/database.ts';

/** A kind of background work: its name, what it is told, and when two are the same. */
export type Job<T extends z.ZodType> = {
  /** `feature.verbNoun`. */
  readonly name: string;
  readonly payload: T;
  /** Two waiting jobs with the same key are one. */
  key(payload: z.output<T>): string;
};

/** Gives a job its exact type. */
export function defineJob<T extends z.ZodType>(job: Job<T>): Job<T> {
  return job;
}

/**
 * Jobs are written by the same transaction as the rows they are about: both commit or neither does.
 *
 * The transaction is a required argument for a second reason. PGlite has one connection; a job sent through the
 * shared handle from within a transaction would wait for that transaction forever.
 */
export type Jobs = {
  enqueue<T extends z.ZodType>(
    tx: Tx,
    job: Job<T>,
    payload: z.input<T>,
    options?: { readonly startAfter?: string },
  ): Promise<void>;
  /** Handles a kind of job. A handler that throws is retried with growing pauses; it must bear running twice. */
  work<T extends z.ZodType>(
    job: Job<T>,
    handler: (payload: z.output<T>) => Promise<void>,
  ): Promise<void>;
  /** Enqueues a job by the clock (cron, UTC). */
  schedule<T extends z.ZodType>(job: Job<T>, cron: string, payload: z.input<T>): Promise<void>;
};
