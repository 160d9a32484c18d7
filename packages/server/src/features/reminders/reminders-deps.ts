import type { Db } from '../../platform/db/database.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';

/** What reminders need. */
export type RemindersDeps = {
  readonly db: Db;
  readonly jobs: Jobs;
  now(): string;
  newId(): string;
};
