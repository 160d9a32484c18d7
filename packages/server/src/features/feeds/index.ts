export type { FeedDeps } from './feed-deps.ts';
export { feedSettings } from './feed-settings.ts';
export { feedAges } from './feeds.repository.ts';
export { feedRoutes } from './feeds.routes.ts';
export { prepareFeeds, startFeeds } from './feeds-at-work.ts';
export { openIndexBuilder } from './index-builder.ts';
