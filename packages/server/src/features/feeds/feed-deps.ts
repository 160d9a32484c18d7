import type { Db } from '../../platform/db/database.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { Outbound } from '../../platform/outbound/index.ts';
import type { FeedSettings } from './feed-kinds.ts';
import type { IndexBuilder } from './index-builder.ts';

/** What feeds need. */
export type FeedDeps = {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly outbound: Outbound;
  readonly settings: FeedSettings;
  /** The data folder; downloads stand in `feeds/` below it while a run lasts. */
  readonly dataFolder: string;
  /** Folder of the vulnerability index. */
  readonly indexFolder: string;
  readonly builder: IndexBuilder;
  /** Told of a run that could not even keep its own account, for the log. */
  onError(error: unknown): void;
  now(): string;
  newId(): string;
  /** Opens the build that is in use now, for all who look something up from here on. */
  reloadIndex(): Promise<void>;
  /** Judges every component again with the index in use; in short transactions, not within ours. */
  rematchAll(): Promise<{
    readonly changedFindings: number;
    readonly newlyExploited: readonly string[];
  }>;
};
