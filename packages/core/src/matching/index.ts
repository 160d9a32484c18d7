export { type IndexEntry } from './compact/entry-reader.ts';
export type { IndexMeta, IndexSource } from './compact/index-meta.ts';
export { type Added, type IndexWriter, indexWriter } from './compact/index-writer.ts';
export {
  type BadIndex,
  type IndexedAdvisory,
  type IndexedVulnerability,
  openIndex,
  type VulnerabilityIndex,
} from './compact/open-index.ts';
export type { IndexAbout, IndexFeeds } from './compact/written.ts';
export {
  type MatchableComponent,
  type PackageQuery,
  packagesOfComponent,
} from './component-packages.ts';
export { type AffectedVersions, evaluate } from './evaluate.ts';
export { type EpssScore, type EpssTable, readEpss } from './feeds/epss.ts';
export { type EuvdMapping, readEuvdKev, readEuvdMapping } from './feeds/euvd.ts';
export {
  type BadFeed,
  type ExploitedCatalogue,
  type ExploitedEntry,
  type RefusedEntry,
  readCisaKev,
} from './feeds/kev.ts';
export { type ComponentMatch, type MatchedRecord, matchComponent } from './match.ts';
export { type MatchSeverity, severityOf } from './match-severity.ts';
export {
  type BadOsvRecord,
  narrowOsvRecord,
  type OsvAdvisory,
  type OsvAffected,
  type OsvEvent,
  type OsvRange,
  type OsvReference,
  type OsvSeverity,
  readOsvRecord,
} from './osv-record.ts';
export type { Verdict } from './verdict.ts';
