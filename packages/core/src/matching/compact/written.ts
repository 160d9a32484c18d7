import type { EpssTable } from '../feeds/epss.ts';
import type { ExploitedEntry } from '../feeds/kev.ts';
import type { OsvSeverity } from '../osv-record.ts';
import type { IndexSource } from './index-meta.ts';
import type { TextTable } from './text-table.ts';

/** What the caller knows about the build. */
export type IndexAbout = {
  readonly buildId: string;
  /** RFC 3339 in UTC. */
  readonly builtAt: string;
  readonly sources: readonly IndexSource[];
};

/** What other feeds say about vulnerabilities, beside the advisories. */
export type IndexFeeds = {
  readonly exploited: readonly ExploitedEntry[];
  /** CVE to EUVD identifier. */
  readonly euvdIds: ReadonlyMap<string, string>;
  readonly epss: EpssTable | null;
};

/** One advisory as the writer remembers it; its packages are in the entry bytes already. */
export type WrittenAdvisory = {
  readonly id: string;
  readonly modified: string | null;
  readonly published: string | null;
  readonly summary: string | null;
  readonly severityWord: string | null;
  readonly severity: readonly OsvSeverity[];
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly upstream: readonly string[];
  readonly ecosystems: readonly string[];
  readonly sha256: Uint8Array;
  readonly source: number;
  flags: number;
};

/** One `affected` entry: which package, which advisory, and where its bytes are. */
export type WrittenEntries = {
  readonly packages: number[];
  readonly advisories: number[];
  readonly starts: number[];
  readonly keys: Map<string, number>;
};

/** What the writer gathered. */
export type Written = {
  readonly texts: TextTable;
  readonly entryBytes: Uint8Array;
  readonly entries: WrittenEntries;
  readonly advisories: readonly WrittenAdvisory[];
};
