export { readOsvFiles, type SourceRecord } from './osv-source/osv-files.ts';
export { readSettings, type ShownSetting, showSettings } from './settings.ts';
export { syncFolder } from './sync-folder.ts';
export {
  type BuildFailure,
  type BuildOptions,
  type Built,
  buildIndex,
} from './vulnerability-index/build-index.ts';
export type { FeedFiles, SourceFile } from './vulnerability-index/feed-files.ts';
export {
  type BadIndexFolder,
  currentBuild,
  type IndexInfo,
  indexInfo,
  type OpenIndexFolder,
  openIndexFolder,
} from './vulnerability-index/index-folder.ts';
export {
  buildIndexInWorker,
  type ListedChange,
  updateIndexInWorker,
} from './vulnerability-index/index-worker.ts';
export { type Snapshot, shippedSnapshot } from './vulnerability-index/shipped-snapshot.ts';
export { type IndexChange, updateIndex } from './vulnerability-index/update-index.ts';
