import type { Db } from '../../platform/db/database.ts';

/** What the feature needs. */
export type DutyDeps = {
  readonly db: Db;
  /** RFC 3339 in UTC. */
  now(): string;
};
