import type { Actor } from '../../platform/http/actor.ts';
import { findInCurrentSboms } from './exploitation.repository.ts';
import { type Judgeable, judgeComponents } from './judge-components.ts';
import { logWords, storeJudgement } from './store-judgement.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

/** Components by id that were judged, and the build that judged them. */
export type Judged = { readonly buildId: string | null; readonly components: readonly Judgeable[] };

/**
 * Judges components again when the index was swapped after they were judged and before they were committed: the sweep
 * over all components could not see them then. `key` is the component's id here.
 */
export async function refreshJudgement(
  deps: VulnerabilityDeps,
  judged: Judged,
  actor: Actor,
): Promise<void> {
  const opened = deps.index.current();
  if (opened === undefined || opened.buildId === judged.buildId || judged.components.length === 0) {
    return;
  }
  const judgement = await judgeComponents(deps.db, opened, judged.components);
  const ids = new Map(judged.components.map(({ key }) => [key, key]));
  await deps.db.transaction().execute(async (tx) => {
    const stored = await storeJudgement(tx, deps, judgement, ids);
    const named = stored.asserted.map(({ vulnerability }) => vulnerability);
    const hit = named.length === 0 ? [] : await findInCurrentSboms(tx, named);
    await logWords(tx, deps.now(), stored, actor);
    if (hit.length > 0) {
      await deps.onExploited(tx, hit, actor);
    }
  });
}
