import { join } from 'node:path';
import { localPath, type Outbound } from '../../platform/outbound/index.ts';
import type { FeedCursor } from './feed-cursor.ts';
import type { FeedKind, FeedSettings } from './feed-kinds.ts';

/** A file that was brought, with the address or path it came from. */
export type BroughtFile = { readonly path: string; readonly location: string };

/** What a run brought into its folder, and what the next run must know. */
export type Brought = {
  /** OSV zips, folders of records, or single records. */
  readonly records: readonly BroughtFile[];
  readonly kev: readonly BroughtFile[];
  readonly euvd: readonly BroughtFile[];
  readonly epss: readonly BroughtFile[];
  /** Records that the source named and did not have. */
  readonly refused: readonly { readonly record: string; readonly reason: string }[];
  readonly sha256: string | null;
  readonly cursor: FeedCursor;
};

/** What downloading needs. */
export type DownloadContext = {
  readonly outbound: Outbound;
  readonly settings: FeedSettings;
  readonly kind: FeedKind;
  readonly cursor: FeedCursor;
  /** Empty folder of the run. */
  readonly folder: string;
};

export const MIB = 1_048_576;

/** Nothing brought yet. */
export function nothingBrought(cursor: FeedCursor): Brought {
  return { records: [], kev: [], euvd: [], epss: [], refused: [], sha256: null, cursor };
}

/** Whether anything was brought. */
export function isEmpty(brought: Brought): boolean {
  const { records, kev, euvd, epss } = brought;
  return records.length + kev.length + euvd.length + epss.length === 0;
}

/** Remembers what the server said about a file. */
export function withValidators(
  cursor: FeedCursor,
  name: string,
  validators: FeedCursor['validators'][string],
): FeedCursor {
  return { ...cursor, validators: { ...cursor.validators, [name]: validators } };
}

/** A path below a source, which is an address or a folder. */
export function below(source: string, path: string): string {
  const local = localPath(source);
  return local === null
    ? `${source.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`
    : join(local, path);
}
