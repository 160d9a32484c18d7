import { findScheme } from '../versions/index.ts';
import type { VersionScheme } from '../versions/scheme.ts';
import type { IndexEntry } from './compact/entry-reader.ts';
import type { PackageQuery } from './component-packages.ts';
import { baseEcosystem, releaseOf, releaseStands } from './ecosystem.ts';
import { type AffectedVersions, evaluate } from './evaluate.ts';
import type { Verdict } from './verdict.ts';

/**
 * What one advisory says about one package: its entries taken together.
 *
 * `undefined` where all its entries speak of other releases of the distribution. Where the component
 * names no release and the releases disagree, the answer is undetermined.
 */
export function judge(query: PackageQuery, entries: readonly IndexEntry[]): Verdict | undefined {
  const scheme =
    query.ecosystem === 'GIT' ? schemeOfRepository(entries) : schemeOf(query.ecosystem);
  const certain: IndexEntry[] = [];
  const byRelease = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const release = releaseOf(entry.ecosystem);
    const stands =
      query.ecosystem === 'GIT' ? 'same' : releaseStands(query.ecosystem, query.release, release);
    if (stands === 'same') {
      certain.push(entry);
    } else if (stands === 'unknown') {
      const others = byRelease.get(release ?? '') ?? [];
      others.push(entry);
      byRelease.set(release ?? '', others);
    }
  }
  const verdicts = [...byRelease.values()].map((group) => judgeEntries(query, group, scheme));
  if (certain.length > 0) {
    verdicts.push(judgeEntries(query, certain, scheme));
  }
  return byRelease.size === 0 ? verdicts[0] : overReleases(verdicts, query, [...byRelease.keys()]);
}

/**
 * Entries of one package in one release: affected by any is affected (OSV schema, "Evaluation").
 *
 * Judged as one entry with all their ranges, so that a fix in one is not offered where another names
 * it as affected; only what a source knows in part (`lastKnownAffected`) stays with its own ranges.
 */
function judgeEntries(
  query: PackageQuery,
  entries: readonly IndexEntry[],
  scheme: VersionScheme<unknown> | undefined,
): Verdict {
  const whole = entries.filter((entry) => entry.lastKnownAffected === null);
  const partial = entries.filter((entry) => entry.lastKnownAffected !== null);
  const joined: AffectedVersions[] =
    whole.length < 2
      ? [...whole]
      : [
          {
            ranges: whole.flatMap((entry) => entry.ranges),
            versions: whole.flatMap((entry) => entry.versions),
            lastKnownAffected: null,
          },
        ];
  const verdicts = [...joined, ...partial].map((entry) => evaluate(query.version, entry, scheme));
  const [first] = verdicts;
  return verdicts.length === 1 && first !== undefined ? first : anyOf(verdicts, scheme);
}

function anyOf(verdicts: readonly Verdict[], scheme: VersionScheme<unknown> | undefined): Verdict {
  const fixedIn = sortFixed(
    verdicts.flatMap((verdict) => (verdict.kind === 'notAffected' ? [] : verdict.fixedIn)),
    scheme,
  );
  const hit = verdicts.find((verdict) => verdict.kind === 'affected');
  if (hit !== undefined) {
    return { ...hit, fixedIn };
  }
  const because = verdicts.flatMap((verdict) =>
    verdict.kind === 'undetermined' ? verdict.because : [],
  );
  return because.length === 0
    ? { kind: 'notAffected' }
    : { kind: 'undetermined', because: [...new Set(because)], fixedIn };
}

function overReleases(
  verdicts: readonly Verdict[],
  query: PackageQuery,
  releases: readonly string[],
): Verdict | undefined {
  const [first, ...rest] = verdicts;
  if (first === undefined || rest.every((verdict) => verdict.kind === first.kind)) {
    return first;
  }
  const fixedIn = verdicts.flatMap((verdict) =>
    verdict.kind === 'notAffected' ? [] : verdict.fixedIn,
  );
  const listed = releases.slice(0, 5).join(', ');
  return {
    kind: 'undetermined',
    because: [`the component names no release of ${query.ecosystem}, and ${listed} differ`],
    fixedIn: [...new Set(fixedIn)],
  };
}

/** Ascending, each once; as given where the scheme cannot read them. */
function sortFixed(fixed: readonly string[], scheme: VersionScheme<unknown> | undefined): string[] {
  const texts = [...new Set(fixed)];
  if (scheme === undefined || texts.length < 2) {
    return texts;
  }
  const readable = texts.map((text) => ({ text, parsed: scheme.parse(text) }));
  return readable
    .sort((a, b) =>
      a.parsed.ok && b.parsed.ok ? scheme.compare(a.parsed.value, b.parsed.value) : 0,
    )
    .map(({ text }) => text);
}

/** Records of a repository name the package's ecosystem where there is one; tags are else read as SemVer. */
function schemeOfRepository(entries: readonly IndexEntry[]): VersionScheme<unknown> | undefined {
  const ecosystem = entries.find((entry) => entry.ecosystem !== '')?.ecosystem ?? '';
  return schemeOf(baseEcosystem(ecosystem)) ?? schemeOf('semver');
}

const schemes = new Map<string, VersionScheme<unknown> | undefined>();

/** The scheme of an ecosystem, remembering what it parsed: boundaries come again for each component. */
function schemeOf(ecosystem: string): VersionScheme<unknown> | undefined {
  if (schemes.has(ecosystem)) {
    return schemes.get(ecosystem);
  }
  const found = findScheme(ecosystem);
  const remembering = found === undefined ? undefined : rememberingScheme(found);
  if (schemes.size < 200) {
    schemes.set(ecosystem, remembering);
  }
  return remembering;
}

const MAX_REMEMBERED = 100_000;

function rememberingScheme(scheme: VersionScheme<unknown>): VersionScheme<unknown> {
  const parsed = new Map<string, ReturnType<typeof scheme.parse>>();
  return {
    id: scheme.id,
    source: scheme.source,
    parse(text) {
      const known = parsed.get(text);
      if (known !== undefined) {
        return known;
      }
      const fresh = scheme.parse(text);
      if (parsed.size >= MAX_REMEMBERED) {
        parsed.clear();
      }
      parsed.set(text, fresh);
      return fresh;
    },
    compare: (a, b) => scheme.compare(a, b),
  };
}
