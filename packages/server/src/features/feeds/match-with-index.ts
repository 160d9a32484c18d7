import type { IndexMeta } from '@cradle/core/matching';
import type { FeedDeps } from './feed-deps.ts';
import { saveIndexState } from './index-state.repository.ts';

/**
 * Takes a new index into use and judges every component with it.
 *
 * The state says `matchedAt: null` until that is done, so that a crash in between is seen at the next start and the
 * matching is done again: it must never be that the index is new and the findings are not.
 */
export async function matchWithIndex(
  deps: Pick<FeedDeps, 'db' | 'now' | 'reloadIndex' | 'rematchAll'>,
  index: Pick<IndexMeta, 'buildId' | 'builtAt' | 'counts'>,
): Promise<number> {
  const state = {
    buildId: index.buildId,
    builtAt: index.builtAt,
    vulnerabilities: index.counts.vulnerabilities,
    packages: index.counts.packages,
  };
  await deps.db.transaction().execute((tx) => saveIndexState(tx, { ...state, matchedAt: null }));
  await deps.reloadIndex();
  const { changedFindings } = await deps.rematchAll();
  await deps.db
    .transaction()
    .execute((tx) => saveIndexState(tx, { ...state, matchedAt: deps.now() }));
  return changedFindings;
}
