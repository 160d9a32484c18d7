import type { Failure } from '@cradle/core/failure';
import type { SbomFormat } from '@cradle/core/sbom';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import { appendEntry } from '../audit/index.ts';
import { lockRelease, type Release } from '../products/index.ts';
import {
  findExploitedIn,
  type Judged,
  judgeComponents,
  logWords,
  storeJudgement,
} from '../vulnerabilities/index.ts';
import type { BroughtSbom } from './brought-sbom.ts';
import type { PreparedComponent, PreparedSbom } from './prepared-sbom.ts';
import type { SbomDeps } from './sbom-deps.ts';
import {
  findComponentIds,
  findCurrentSbom,
  insertComponents,
  insertSbom,
  insertSbomComponents,
} from './sboms.repository.ts';

/** What storing did. */
export type StoredSbom = {
  readonly sbomId: string;
  readonly outcome: 'added' | 'superseded' | 'alreadyThere';
  readonly previousId: string | null;
  /** Components that were judged, and with which build of the index. */
  readonly judged: Judged;
};

const MEDIA_TYPES: Readonly<Record<SbomFormat, string>> = {
  'cyclonedx-json': 'application/vnd.cyclonedx+json',
  'cyclonedx-xml': 'application/vnd.cyclonedx+xml',
  'spdx-json': 'application/spdx+json',
  'spdx-json-ld': 'application/ld+json',
  'spdx-tag-value': 'text/spdx',
};

/**
 * Stores a read document: components once, the list, the findings, the entry in the log, the question to people. All of
 * it or nothing. Judging happens before the transaction.
 */
export async function storeSbom(
  deps: SbomDeps,
  brought: BroughtSbom,
  prepared: PreparedSbom,
  document: { readonly sha256: string; readonly size: number },
): Promise<Result<StoredSbom, Failure>> {
  const distinct = new Map(prepared.components.map((one) => [one.identity, one]));
  const known = await findComponentIds(deps.db, [...distinct.keys()]);
  const fresh = [...distinct.values()].filter(({ identity }) => !known.has(identity));
  const judgement = await judgeComponents(
    deps.db,
    deps.index.current(),
    fresh.map(({ identity, purl, version }) => ({ key: identity, purl, version })),
  );
  const work = { brought, prepared, document, fresh, known };
  return deps.db.transaction().execute(async (tx): Promise<Result<StoredSbom, Failure>> => {
    const release = await lockRelease(tx, brought.releaseId);
    if (release === undefined) {
      return fail({ kind: 'notFound', what: 'release', id: brought.releaseId });
    }
    const previous = await findCurrentSbom(tx, brought.releaseId);
    if (previous?.sha256 === document.sha256) {
      const judged = { buildId: judgement.buildId, components: [] };
      return ok({ sbomId: previous.id, outcome: 'alreadyThere', previousId: null, judged });
    }
    const previousId = previous?.id ?? null;
    const { sbomId, ids } = await insertRows(tx, deps, work, previousId);
    const freshIds = new Map(fresh.map(({ identity }) => [identity, idOf(ids, identity)]));
    const stored = await storeJudgement(tx, deps, judgement, freshIds);
    const exploited = [
      ...new Set((await findExploitedIn(tx, sbomId)).map((hit) => hit.vulnerability)),
    ];
    await logUpload(tx, deps, { work, release, sbomId, previousId, exploited });
    await logWords(tx, deps.now(), stored, brought.actor);
    if (exploited.length > 0) {
      await deps.onExploited(tx, exploited, brought.actor);
    }
    return ok({
      sbomId,
      outcome: previousId === null ? 'added' : 'superseded',
      previousId,
      judged: {
        buildId: judgement.buildId,
        components: fresh.map(({ identity, purl, version }) => ({
          key: idOf(ids, identity),
          purl,
          version,
        })),
      },
    });
  });
}

type Work = {
  readonly brought: BroughtSbom;
  readonly prepared: PreparedSbom;
  readonly document: { readonly sha256: string; readonly size: number };
  readonly fresh: readonly PreparedComponent[];
  readonly known: ReadonlyMap<string, string>;
};

async function insertRows(
  tx: Tx,
  deps: SbomDeps,
  { brought, prepared, document, fresh, known }: Work,
  previousId: string | null,
): Promise<{ readonly sbomId: string; readonly ids: ReadonlyMap<string, string> }> {
  const now = deps.now();
  await deps.documents.register(tx, { ...document, mediaType: MEDIA_TYPES[prepared.format], now });
  await insertComponents(
    tx,
    fresh.map((component) => ({ ...component, id: deps.newId() })),
    now,
  );
  // Asked again: another upload may have inserted some of them first.
  const inserted = await findComponentIds(
    tx,
    fresh.map(({ identity }) => identity),
  );
  const ids = new Map([...known, ...inserted]);
  const sbomId = deps.newId();
  const { releaseId, actor } = brought;
  const fileName = shownName(brought.fileName);
  const sbom = { id: sbomId, releaseId, sha256: document.sha256, fileName, uploadedAt: now, actor };
  await insertSbom(tx, sbom, prepared, previousId);
  const seen = new Set<string>();
  const listed = prepared.components.map(({ identity, ref, direct }, ordinal) => {
    const first = !seen.has(identity);
    seen.add(identity);
    return { ordinal, id: idOf(ids, identity), ref, direct, first };
  });
  await insertSbomComponents(tx, sbomId, listed);
  return { sbomId, ids };
}

async function logUpload(
  tx: Tx,
  deps: SbomDeps,
  told: {
    readonly work: Work;
    readonly release: Release;
    readonly sbomId: string;
    readonly previousId: string | null;
    readonly exploited: readonly string[];
  },
): Promise<void> {
  const { work, release, sbomId, previousId } = told;
  await appendEntry(tx, {
    now: deps.now(),
    actor: work.brought.actor,
    kind: previousId === null ? 'sbom.added.v1' : 'sbom.superseded.v1',
    subject: { type: 'sbom', id: sbomId },
    facts: {
      releaseId: release.id,
      product: release.productName,
      release: release.facts.version,
      sha256: work.document.sha256,
      components: work.prepared.components.length,
      exploited: [...told.exploited],
      ...(previousId === null ? {} : { supersedes: previousId }),
    },
  });
}

function idOf(ids: ReadonlyMap<string, string>, identity: string): string {
  const id = ids.get(identity);
  if (id === undefined) {
    throw new Error(`the component ${identity} was inserted and has no row`);
  }
  return id;
}

const MOST_NAME = 300;

/** Only the last part of what was a path, without control characters: it is shown and used as a download's name. */
function shownName(name: string | null): string | null {
  const last =
    name
      ?.split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .toWellFormed()
      .trim() ?? '';
  return last === '' || last === '.' || last === '..' ? null : last.slice(0, MOST_NAME);
}
