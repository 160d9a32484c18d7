export type { FeedDeps } from './feed-deps.ts';
export type { FeedKind, FeedSettings } from './feed-kinds.ts';
export { feedSettings } from './feed-settings.ts';
export { feedAges } from './feeds.repository.ts';
export { feedRoutes } from './feeds.routes.ts';
export { prepareFeeds, startFeeds } from './feeds-at-work.ts';
export { type IndexBuilder, openIndexBuilder } from './index-builder.ts';
