import type { IndexEntry } from './compact/entry-reader.ts';
import type {
  IndexedAdvisory,
  IndexedVulnerability,
  VulnerabilityIndex,
} from './compact/open-index.ts';
import {
  type MatchableComponent,
  type PackageQuery,
  packagesOfComponent,
} from './component-packages.ts';
import { judge } from './judge.ts';
import { type MatchSeverity, worstSeverity } from './match-severity.ts';
import type { Verdict } from './verdict.ts';

/** One vulnerability that a component has, or may have. */
export type ComponentMatch = {
  /** Its CVE, else its GHSA, else the record's own id. */
  readonly vulnerability: string;
  /** Its other names, and the ids of the records that the verdict rests on. */
  readonly aliases: readonly string[];
  /** The record that decided. */
  readonly advisoryId: string;
  readonly verdict: 'affected' | 'undetermined';
  /** One sentence a record: which range, which boundary, which version order. */
  readonly because: readonly string[];
  readonly fixedIn: readonly string[];
  readonly severity: MatchSeverity | null;
  readonly exploited: readonly { readonly source: string; readonly since: string | null }[];
  readonly epss: {
    readonly score: number;
    readonly percentile: number;
    readonly date: string | null;
  } | null;
  readonly euvdId: string | null;
  /** Id of the record whose words `summary` has; its long text belongs to them. */
  readonly describedBy: string;
  readonly summary: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** All records about this vulnerability and package, with what each says. */
  readonly records: readonly MatchedRecord[];
};

/** One source record and its own verdict. `sha256` is that of the record as its source wrote it. */
export type MatchedRecord = {
  readonly id: string;
  readonly ordinal: number;
  readonly source: number;
  readonly modified: string | null;
  readonly sha256: string;
  readonly verdict: Verdict;
};

/** What the records of one package say, by ordinal. */
type Judged = ReadonlyMap<
  number,
  { readonly verdict: Verdict; readonly entries: readonly IndexEntry[] }
>;

/**
 * The vulnerabilities of a component: affected or undetermined, one match each.
 *
 * Several records may be about one vulnerability. Affected by any of them is affected; otherwise one
 * that cannot tell leaves it undetermined. A component that cannot be identified has no matches, which
 * is not the same as having no vulnerabilities: ask {@link packagesOfComponent} whether it can be.
 */
export function matchComponent(
  index: VulnerabilityIndex,
  component: MatchableComponent,
): readonly ComponentMatch[] {
  const judged = judgeComponent(index, component);
  const hits = new Set<number>();
  for (const [ordinal, { verdict }] of judged) {
    if (verdict.kind !== 'notAffected') {
      for (const vulnerability of index.vulnerabilitiesOf(ordinal)) {
        hits.add(vulnerability);
      }
    }
  }
  return [...hits]
    .map((number) => index.vulnerability(number))
    .map((vulnerability) => combine(index, vulnerability, judged))
    .sort((a, b) => (a.vulnerability < b.vulnerability ? -1 : 1));
}

function judgeComponent(index: VulnerabilityIndex, component: MatchableComponent): Judged {
  const judged = new Map<number, { verdict: Verdict; entries: readonly IndexEntry[] }>();
  for (const query of packagesOfComponent(component)) {
    for (const [ordinal, entries] of byAdvisory(lookUp(index, query))) {
      const verdict = judge(query, entries);
      const before = judged.get(ordinal);
      if (verdict !== undefined && (before === undefined || outweighs(verdict, before.verdict))) {
        judged.set(ordinal, { verdict, entries });
      }
    }
  }
  return judged;
}

function lookUp(index: VulnerabilityIndex, query: PackageQuery): readonly IndexEntry[] {
  return query.ecosystem === 'GIT'
    ? index.lookupRepository(query.name)
    : index.lookup(query.ecosystem, query.name);
}

function byAdvisory(entries: readonly IndexEntry[]): Map<number, IndexEntry[]> {
  const grouped = new Map<number, IndexEntry[]>();
  for (const entry of entries) {
    const same = grouped.get(entry.advisory);
    if (same === undefined) {
      grouped.set(entry.advisory, [entry]);
    } else {
      same.push(entry);
    }
  }
  return grouped;
}

const WEIGHTS = { notAffected: 0, undetermined: 1, affected: 2 } as const;

function outweighs(a: Verdict, b: Verdict): boolean {
  return WEIGHTS[a.kind] > WEIGHTS[b.kind];
}

function combine(
  index: VulnerabilityIndex,
  vulnerability: IndexedVulnerability,
  judged: Judged,
): ComponentMatch {
  const told = vulnerability.advisories
    .flatMap((ordinal) => {
      const found = judged.get(ordinal);
      return found === undefined ? [] : [{ ...found, advisory: index.advisory(ordinal) }];
    })
    .sort((a, b) => WEIGHTS[b.verdict.kind] - WEIGHTS[a.verdict.kind]);
  const [leading] = told;
  if (leading === undefined || leading.verdict.kind === 'notAffected') {
    throw new Error(`no record speaks for ${vulnerability.id}: the index contradicts itself`);
  }
  const kind = leading.verdict.kind;
  const speaking = told.filter(({ verdict }) => verdict.kind === kind);
  const names = new Set([...vulnerability.aliases, ...speaking.map(({ advisory }) => advisory.id)]);
  names.delete(vulnerability.id);
  const described = describing(told) ?? leading;
  return {
    vulnerability: vulnerability.id,
    aliases: [...names],
    advisoryId: leading.advisory.id,
    verdict: kind,
    because: speaking.flatMap(({ advisory, verdict }) => reasons(advisory.id, verdict)),
    fixedIn: unique(speaking.flatMap(({ verdict }) => fixesOf(verdict))),
    severity: worstSeverity(told),
    exploited: vulnerability.exploited,
    epss:
      vulnerability.epss === null
        ? null
        : { ...vulnerability.epss, date: index.meta.epss?.date ?? null },
    euvdId: vulnerability.euvdId,
    describedBy: described.advisory.id,
    summary: described.advisory.summary,
    published: described.advisory.published,
    modified: described.advisory.modified,
    records: told.map(({ advisory, verdict }) => ({
      id: advisory.id,
      ordinal: advisory.ordinal,
      source: advisory.source,
      modified: advisory.modified,
      sha256: advisory.sha256,
      verdict,
    })),
  };
}

type Told = {
  readonly advisory: IndexedAdvisory;
  readonly verdict: Verdict;
  readonly entries: readonly IndexEntry[];
};

/**
 * The record to describe the vulnerability by, of those with a summary: one that hit before one that did not, then one
 * of the ecosystem's own database. Others join the packages of many ecosystems in one record and speak of one of them.
 */
function describing(told: readonly Told[]): Told | undefined {
  const weight = ({ advisory, verdict, entries }: Told): number =>
    WEIGHTS[verdict.kind] * 2 + (isOwnDatabase(advisory.id, entries) ? 1 : 0);
  return told
    .filter(({ advisory }) => advisory.summary !== null)
    .sort((a, b) => weight(b) - weight(a))[0];
}

/** Databases that are about one ecosystem only, by the prefix of their ids (OSV schema, "Database prefixes"). */
const OWN_DATABASES: ReadonlyMap<string, string> = new Map([
  ['Go', 'GO-'],
  ['crates.io', 'RUSTSEC-'],
  ['PyPI', 'PYSEC-'],
  ['R', 'RSEC-'],
  ['Hackage', 'HSEC-'],
]);

function isOwnDatabase(id: string, entries: readonly IndexEntry[]): boolean {
  return entries.some(({ ecosystem }) => {
    const prefix = OWN_DATABASES.get(ecosystem);
    return prefix !== undefined && id.startsWith(prefix);
  });
}

function reasons(id: string, verdict: Verdict): string[] {
  switch (verdict.kind) {
    case 'affected':
      return [`${id}: ${verdict.because}`];
    case 'undetermined':
      return verdict.because.map((because) => `${id}: ${because}`);
    case 'notAffected':
      return [];
  }
}

function fixesOf(verdict: Verdict): readonly string[] {
  return verdict.kind === 'notAffected' ? [] : verdict.fixedIn;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
