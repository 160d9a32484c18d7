import { SYSTEM } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findInCurrentSboms } from './exploitation.repository.ts';
import { judgeComponents } from './judge-components.ts';
import { findComponentsAfter } from './matches.repository.ts';
import { logWords, storeJudgement } from './store-judgement.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

const CHUNK = 2000;

/** What a new index changed. */
export type Rematched = {
  readonly changedFindings: number;
  /** Vulnerabilities in current SBOMs that a source newly says are exploited. */
  readonly newlyExploited: readonly string[];
};

/**
 * Judges every component again with the index in use, a few thousand at a time, each in a short transaction of its own:
 * pages stay usable meanwhile, and after a crash it is begun again from the start without harm.
 */
export async function rematchAll(deps: Omit<VulnerabilityDeps, 'feedAges'>): Promise<Rematched> {
  const opened = deps.index.current();
  if (opened === undefined) {
    return { changedFindings: 0, newlyExploited: [] };
  }
  let changedFindings = 0;
  const newlyExploited = new Set<string>();
  let after: string | null = null;
  for (;;) {
    const components = await findComponentsAfter(deps.db, after, CHUNK);
    const last = components.at(-1);
    if (last === undefined) {
      break;
    }
    after = last.id;
    const judged = await judgeComponents(
      deps.db,
      opened,
      components.map(({ id, purl, version }) => ({ key: id, purl, version })),
    );
    const ids = new Map(components.map(({ id }) => [id, id]));
    await deps.db.transaction().execute(async (tx) => {
      const stored = await storeJudgement(tx, deps, judged, ids);
      changedFindings += stored.changedFindings;
      const named = stored.asserted.map(({ vulnerability }) => vulnerability);
      const hit = named.length === 0 ? [] : await findInCurrentSboms(tx, named);
      for (const vulnerability of hit) {
        newlyExploited.add(vulnerability);
      }
      await logWords(tx, deps.now(), stored, SYSTEM);
      if (hit.length > 0) {
        await deps.onExploited(tx, hit, SYSTEM);
      }
    });
  }
  await logChange(deps, opened.buildId, changedFindings);
  return { changedFindings, newlyExploited: [...newlyExploited] };
}

async function logChange(
  deps: Pick<VulnerabilityDeps, 'db' | 'now'>,
  buildId: string,
  changedFindings: number,
): Promise<void> {
  if (changedFindings === 0) {
    return;
  }
  await deps.db.transaction().execute((tx) =>
    appendEntry(tx, {
      now: deps.now(),
      actor: SYSTEM,
      kind: 'findings.changed.v1',
      subject: { type: 'index', id: buildId },
      facts: { changed: changedFindings },
    }),
  );
}
