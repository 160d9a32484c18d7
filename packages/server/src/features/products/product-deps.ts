import type { FeedAge, FrozenClassification } from '@cradle/contract';
import type { Db } from '../../platform/db/database.ts';

/** What the feature needs. */
export type ProductDeps = {
  readonly db: Db;
  now(): string;
  newId(): string;
  /** Of the feature "feeds": how old the data is that counts rest on. */
  feedAges(db: Db, now: string): Promise<FeedAge[]>;
};

/** What publishing needs besides. */
export type PublishDeps = ProductDeps & {
  /** Of the feature "duties": what a product is in law, as a release keeps it. */
  classificationOf(db: Db, productId: string, now: string): Promise<FrozenClassification | null>;
};
