import { baseEcosystem, isDistribution } from '../ecosystem.ts';
import { CVE_ID, type ExploitedEntry } from '../feeds/kev.ts';
import { aliasGroups, canonicalId, comparePreference } from './alias-groups.ts';
import { FLAG_REPLACED, FLAG_WITHDRAWN } from './format.ts';
import type { IndexFeeds, WrittenAdvisory } from './written.ts';

/** One vulnerability with all its names, and what is known about it. */
export type JoinedVulnerability = {
  readonly id: string;
  /** Its other names, best known first. */
  readonly aliases: readonly string[];
  readonly euvdId: string | null;
  readonly epss: { readonly score: number; readonly percentile: number } | null;
  readonly exploited: readonly { readonly source: string; readonly since: string | null }[];
  /** Numbers of the advisories that are about it and were not withdrawn. */
  readonly advisories: number[];
  /** Numbers of the records whose own id is one of its names, withdrawn ones included. */
  readonly records: number[];
};

/** All vulnerabilities, and of which of them each advisory speaks. */
export type Joined = {
  readonly vulnerabilities: readonly JoinedVulnerability[];
  /** One list an advisory, of numbers into `vulnerabilities`. */
  readonly ofAdvisory: readonly (readonly number[])[];
};

/**
 * Joins the identifiers of all advisories and feeds into vulnerabilities.
 *
 * An advisory with at most one CVE among its names means the same as its aliases. One with several,
 * and one that collects (a distribution's erratum, or a record with `upstream`), speaks of each of
 * those CVEs and is itself none of them: it then counts for each.
 */
export function joinVulnerabilities(
  advisories: readonly WrittenAdvisory[],
  feeds: IndexFeeds,
): Joined {
  const groups = aliasGroups();
  const records = advisories
    .map((advisory, ordinal) => ({ advisory, ordinal }))
    .filter(({ advisory }) => (advisory.flags & FLAG_REPLACED) === 0)
    // In one order whatever the order of reading, so that the same records give the same groups.
    .sort((a, b) => (a.advisory.id < b.advisory.id ? -1 : 1));
  const live = records.filter(({ advisory }) => (advisory.flags & FLAG_WITHDRAWN) === 0);
  for (const { advisory } of records) {
    groups.add(advisory.id);
  }
  for (const { advisory } of live) {
    if (cvesOf([advisory.id, ...advisory.aliases]).length < 2) {
      for (const alias of advisory.aliases) {
        groups.join(advisory.id, alias);
      }
    }
  }
  for (const [cve, euvd] of feeds.euvdIds) {
    groups.join(cve, euvd);
  }
  for (const { cve } of feeds.exploited) {
    groups.add(cve);
  }
  for (const cve of feeds.epss?.scores.keys() ?? []) {
    groups.add(cve);
  }
  const subjects = live.map(({ advisory, ordinal }) => ({ ordinal, ids: subjectsOf(advisory) }));
  for (const { ids } of subjects) {
    for (const id of ids) {
      groups.add(id);
    }
  }
  return numbered(groups.all(), (id) => groups.leader(id), {
    records: records.map(({ advisory: { id }, ordinal }) => ({ id, ordinal })),
    subjects,
    total: advisories.length,
    feeds,
  });
}

/** The identifiers of the vulnerabilities that an advisory speaks of. */
function subjectsOf(advisory: WrittenAdvisory): readonly string[] {
  const own = cvesOf([advisory.id, ...advisory.aliases]);
  if (own.length > 0) {
    return own;
  }
  const upstream = cvesOf(advisory.upstream);
  if (upstream.length > 0) {
    return upstream;
  }
  const collected = isErratum(advisory) ? cvesOf(advisory.related) : [];
  return collected.length > 0 ? collected : [advisory.id];
}

/** Distributions list the vulnerabilities of an erratum as `related`; elsewhere that word says less. */
function isErratum(advisory: WrittenAdvisory): boolean {
  return (
    advisory.ecosystems.length > 0 &&
    advisory.ecosystems.every((ecosystem) => isDistribution(baseEcosystem(ecosystem)))
  );
}

function cvesOf(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id) => CVE_ID.test(id)))];
}

type Subjects = {
  readonly records: readonly { readonly id: string; readonly ordinal: number }[];
  readonly subjects: readonly { readonly ordinal: number; readonly ids: readonly string[] }[];
  readonly total: number;
  readonly feeds: IndexFeeds;
};

function numbered(
  groups: ReadonlyMap<string, readonly string[]>,
  leader: (id: string) => string,
  { records, subjects, total, feeds }: Subjects,
): Joined {
  const exploited = exploitedByCve(feeds.exploited);
  const vulnerabilities: JoinedVulnerability[] = [];
  const ofLeader = new Map<string, number>();
  for (const [lead, members] of groups) {
    ofLeader.set(lead, vulnerabilities.length);
    vulnerabilities.push(joinedFrom(members, feeds, exploited));
  }
  const numberOf = (id: string): number => {
    const number = ofLeader.get(leader(id));
    if (number === undefined) {
      throw new Error(`${id} is in no group`);
    }
    return number;
  };
  for (const { id, ordinal } of records) {
    vulnerabilities[numberOf(id)]?.records.push(ordinal);
  }
  const ofAdvisory: number[][] = Array.from({ length: total }, () => []);
  for (const { ordinal, ids } of subjects) {
    const of = new Set(ids.map(numberOf));
    for (const number of of) {
      vulnerabilities[number]?.advisories.push(ordinal);
    }
    ofAdvisory[ordinal] = [...of];
  }
  return { vulnerabilities, ofAdvisory };
}

type Exploited = JoinedVulnerability['exploited'];

function joinedFrom(
  members: readonly string[],
  feeds: IndexFeeds,
  exploited: ReadonlyMap<string, Exploited>,
): JoinedVulnerability {
  const id = canonicalId(members);
  return {
    id,
    aliases: members.filter((member) => member !== id).sort(comparePreference),
    euvdId: feeds.euvdIds.get(id) ?? members.find((m) => m.startsWith('EUVD-')) ?? null,
    epss: feeds.epss?.scores.get(id) ?? null,
    exploited: exploited.get(id) ?? [],
    advisories: [],
    records: [],
  };
}

/** One assertion a list and CVE. The first feed given wins: CISA's own file knows its date best. */
function exploitedByCve(
  entries: readonly ExploitedEntry[],
): Map<string, { source: string; since: string | null }[]> {
  const byCve = new Map<string, { source: string; since: string | null }[]>();
  for (const { cve, source, since } of entries) {
    const known = byCve.get(cve);
    if (known === undefined) {
      byCve.set(cve, [{ source, since }]);
    } else if (!known.some((entry) => entry.source === source)) {
      known.push({ source, since });
    }
  }
  return byCve;
}
