import { deflateRawSync } from 'node:zlib';
import type { ComponentMatch } from '@cradle/core/matching';
import type { Tx } from '../../platform/db/database.ts';
import { storable } from '../../platform/db/storable-text.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import {
  findFeedAssertions,
  updateExploited,
  upsertAssertion,
  withdrawAssertion,
} from './exploitation.repository.ts';
import type { Judgement } from './judge-components.ts';
import {
  findFindingsOf,
  insertRecords,
  renameFindings,
  type StoredFinding,
  upsertFindings,
  upsertVulnerabilities,
  type WrittenVulnerability,
  withdrawFindings,
} from './matches.repository.ts';
import { SEVERITY_RANKS } from './severity.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

/** What storing changed. */
export type Stored = {
  /** Findings that are new, changed, withdrawn or stand again. */
  readonly changedFindings: number;
  /** Sources that now say of a vulnerability that it is exploited, and had not said so before. */
  readonly asserted: readonly SourceWord[];
  /** Sources that took their word back. */
  readonly takenBack: readonly SourceWord[];
};

type SourceWord = { readonly vulnerability: string; readonly source: string };
type Deps = Pick<VulnerabilityDeps, 'now' | 'newId'>;

/**
 * Brings findings in line with a judgement, for exactly the components that were judged.
 *
 * What no advisory names any more is withdrawn and kept. A finding whose vulnerability got another main name (a GHSA
 * that was given its CVE) goes on under the new one, with its decisions. `ids` are the ids of the components by key.
 */
export async function storeJudgement(
  tx: Tx,
  deps: Deps,
  judgement: Judgement,
  ids: ReadonlyMap<string, string>,
): Promise<Stored> {
  const now = deps.now();
  const matches = [...judgement.matches.values()].flat();
  await insertRecords(tx, packed(judgement.records), now);
  await upsertVulnerabilities(tx, written(matches, judgement), now);
  const changedFindings = await storeFindings(tx, deps, judgement, ids);
  return { changedFindings, ...(await storeWords(tx, deps, matches)) };
}

function packed(records: Judgement['records']) {
  return [...records].map(([sha256, { id, bytes }]) => ({
    sha256,
    id: storable(id),
    packed: deflateRawSync(bytes),
  }));
}

/** Of several components with one vulnerability, what the severest source says. */
function written(
  matches: readonly ComponentMatch[],
  { texts }: Judgement,
): readonly WrittenVulnerability[] {
  const byId = new Map<string, WrittenVulnerability>();
  for (const match of matches) {
    const text = texts.get(match.vulnerability);
    const one: WrittenVulnerability = {
      id: match.vulnerability,
      aliases: match.aliases.map(storable),
      summary: storable(match.summary ?? ''),
      details: text?.details ?? '',
      links: text?.links ?? [],
      published: match.published,
      modified: match.modified,
      euvdId: match.euvdId,
      ...severityColumns(match.severity),
      ...epssColumns(match.epss),
    };
    const before = byId.get(one.id);
    byId.set(one.id, before === undefined ? one : joined(before, one));
  }
  return [...byId.values()];
}

function severityColumns(severity: ComponentMatch['severity']) {
  return severity === null
    ? {
        rating: 'unrated',
        rank: SEVERITY_RANKS.unrated,
        score: null,
        vector: null,
        version: null,
        source: null,
      }
    : { ...severity, rank: SEVERITY_RANKS[severity.rating] };
}

function epssColumns(epss: ComponentMatch['epss']) {
  return {
    epss: epss?.score ?? null,
    percentile: epss?.percentile ?? null,
    epssDate: epss?.date ?? null,
  };
}

function joined(a: WrittenVulnerability, b: WrittenVulnerability): WrittenVulnerability {
  const severer = b.rank - a.rank || (b.score ?? 0) - (a.score ?? 0);
  const aliases = [...new Set([...a.aliases, ...b.aliases])].sort();
  return { ...(severer > 0 ? b : a), aliases };
}

async function storeFindings(
  tx: Tx,
  deps: Deps,
  judgement: Judgement,
  ids: ReadonlyMap<string, string>,
): Promise<number> {
  const stored = Map.groupBy(
    await findFindingsOf(tx, [...ids.values()]),
    ({ componentId }) => componentId,
  );
  const renamed: Followed[] = [];
  const changed: NowFound[] = [];
  const gone: string[] = [];
  for (const [key, matches] of judgement.matches) {
    const componentId = ids.get(key);
    if (componentId === undefined) {
      throw new Error(`the component ${key} was judged and has no row`);
    }
    const before = stored.get(componentId) ?? [];
    const followed = follow(before, matches).map(({ match, known }): Followed => {
      const id = known?.id ?? deps.newId();
      return { known, finding: findingOf(match, judgement, { id, componentId }) };
    });
    renamed.push(...followed.filter(hasOtherName));
    changed.push(...followed.filter((one) => !isSame(one)).map(({ finding }) => finding));
    const kept = new Set(followed.map(({ finding }) => finding.id));
    gone.push(...before.filter((one) => !one.withdrawn && !kept.has(one.id)).map(({ id }) => id));
  }
  await renameFindings(
    tx,
    renamed.map(({ finding }) => finding),
  );
  await upsertFindings(tx, changed, deps.now());
  await withdrawFindings(tx, gone, deps.now());
  return changed.length + gone.length;
}

type NowFound = Omit<StoredFinding, 'withdrawn'>;
type Followed = { readonly known: StoredFinding | undefined; readonly finding: NowFound };

/**
 * For each match the finding that it goes on with: that of the same name, else one of the same component under a name
 * that is now an alias and that nothing else goes by. No finding is gone on with twice.
 */
function follow(
  before: readonly StoredFinding[],
  matches: readonly ComponentMatch[],
): { readonly match: ComponentMatch; readonly known: StoredFinding | undefined }[] {
  const free = new Map(before.map((finding) => [finding.vulnerabilityId, finding]));
  const current = new Set(matches.map(({ vulnerability }) => vulnerability));
  return matches.map((match) => {
    const names = [match.vulnerability, ...match.aliases.filter((alias) => !current.has(alias))];
    const known = names.map((name) => free.get(name)).find((finding) => finding !== undefined);
    if (known !== undefined) {
      free.delete(known.vulnerabilityId);
    }
    return { match, known };
  });
}

function hasOtherName({ known, finding }: Followed): boolean {
  return known !== undefined && known.vulnerabilityId !== finding.vulnerabilityId;
}

function findingOf(
  match: ComponentMatch,
  { sources }: Judgement,
  { id, componentId }: { readonly id: string; readonly componentId: string },
): NowFound {
  return {
    id,
    componentId,
    vulnerabilityId: match.vulnerability,
    verdict: match.verdict,
    because: match.because.map(storable),
    fixedIn: match.fixedIn.map(storable),
    records: match.records.map((record) => ({
      id: storable(record.id),
      source: sources[record.source] ?? 'unknown source',
      modified: record.modified,
      sha256: record.sha256,
    })),
  };
}

function isSame({ known, finding }: Followed): boolean {
  return (
    known?.withdrawn === false &&
    known.vulnerabilityId === finding.vulnerabilityId &&
    known.verdict === finding.verdict &&
    JSON.stringify(basisOf(known)) === JSON.stringify(basisOf(finding))
  );
}

function basisOf({ because, fixedIn, records }: NowFound) {
  return [because, fixedIn, records.map(({ sha256 }) => sha256)];
}

async function storeWords(
  tx: Tx,
  deps: Deps,
  matches: readonly ComponentMatch[],
): Promise<Pick<Stored, 'asserted' | 'takenBack'>> {
  const now = deps.now();
  const words = new Map(matches.map(({ vulnerability, exploited }) => [vulnerability, exploited]));
  const known = await findFeedAssertions(tx, [...words.keys()]);
  const asserted: SourceWord[] = [];
  const takenBack: SourceWord[] = [];
  for (const [vulnerability, exploited] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = known.filter(({ vulnerabilityId }) => vulnerabilityId === vulnerability);
    for (const { source, since } of exploited) {
      const same = before.find((one) => one.source === source);
      if (same?.withdrawn !== false) {
        const word = { id: deps.newId(), vulnerabilityId: vulnerability, source, since };
        await upsertAssertion(tx, { ...word, by: null, note: null, now });
        asserted.push({ vulnerability, source });
      }
    }
    for (const one of before) {
      if (!one.withdrawn && !exploited.some(({ source }) => source === one.source)) {
        await withdrawAssertion(tx, one.id, now);
        takenBack.push({ vulnerability, source: one.source });
      }
    }
  }
  const touched = [...asserted, ...takenBack].map(({ vulnerability }) => vulnerability);
  if (touched.length > 0) {
    await updateExploited(tx, touched, now);
  }
  return { asserted, takenBack };
}

/** Tells the log who now says that a vulnerability is exploited, and who no longer does. Last in its transaction. */
export async function logWords(
  tx: Tx,
  now: string,
  { asserted, takenBack }: Pick<Stored, 'asserted' | 'takenBack'>,
  actor: Actor,
): Promise<void> {
  for (const [kind, words] of [
    ['vulnerability.becameExploited.v1', asserted],
    ['vulnerability.exploitationWithdrawn.v1', takenBack],
  ] as const) {
    for (const { vulnerability, source } of words) {
      const subject = { type: 'vulnerability', id: vulnerability };
      await appendEntry(tx, { now, actor, kind, subject, facts: { source } });
    }
  }
}
