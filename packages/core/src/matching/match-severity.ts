import { type CvssScore, type CvssSeverity, scoreCvss } from '../severity/index.ts';
import type { IndexEntry } from './compact/entry-reader.ts';
import type { IndexedAdvisory } from './compact/open-index.ts';

/** How severe a vulnerability is, and by whose word. */
export type MatchSeverity = {
  /** `unrated` where the source says something that is no rating we know. */
  readonly rating: CvssSeverity | 'unrated';
  /** CVSS, 0 to 10, or `null` where the source gives only a word. */
  readonly score: number | null;
  readonly vector: string | null;
  /** CVSS version of the vector, or `null` where there is none. */
  readonly version: CvssScore['version'] | null;
  /** Id of the record. */
  readonly source: string;
};

type Told = {
  readonly advisory: Pick<IndexedAdvisory, 'id' | 'severity' | 'severityWord'>;
  readonly entries: readonly Pick<IndexEntry, 'severity'>[];
};

/**
 * What one advisory says about one package: the package's own severity before the advisory's, the
 * newest CVSS version before older ones, a word where there is no readable vector, else `null`.
 */
export function severityOf({ advisory, entries }: Told): MatchSeverity | null {
  const own = entries.flatMap((entry) => entry.severity);
  const given = own.length > 0 ? own : advisory.severity;
  const scored = given
    .flatMap(({ score: vector }) => {
      const read = scoreOf(vector);
      return read === null ? [] : [{ ...read, vector }];
    })
    .sort((a, b) => Number(b.version) - Number(a.version));
  const [best] = scored;
  if (best !== undefined) {
    const { severity: rating, score, vector, version } = best;
    return { rating, score, vector, version, source: advisory.id };
  }
  const word = advisory.severityWord ?? given[0]?.score;
  return word === undefined
    ? null
    : { rating: ratingOf(word), score: null, vector: null, version: null, source: advisory.id };
}

const scores = new Map<string, CvssScore | null>();
const MAX_REMEMBERED = 20_000;

/** A few thousand vectors rate hundreds of thousands of records: each is computed once. */
function scoreOf(vector: string): CvssScore | null {
  const known = scores.get(vector);
  if (known !== undefined) {
    return known;
  }
  const read = scoreCvss(vector);
  const score = read.ok ? read.value : null;
  if (scores.size < MAX_REMEMBERED) {
    scores.set(vector, score);
  }
  return score;
}

/** The highest over several records: nobody is told less than one of the sources says. */
export function worstSeverity(told: readonly Told[]): MatchSeverity | null {
  return (
    told
      .map(severityOf)
      .filter((severity) => severity !== null)
      .sort((a, b) => rank(b) - rank(a))[0] ?? null
  );
}

/** Lower bounds of the ratings (CVSS 3.1, section 5), so that words and scores compare. */
const RANKS = { unrated: -1, none: 0, low: 0.1, medium: 4, high: 7, critical: 9 } as const;

function rank({ score, rating }: MatchSeverity): number {
  return score ?? RANKS[rating];
}

/** GitHub says MODERATE, distributions say important or negligible: the same four steps. */
const WORDS: ReadonlyMap<string, CvssSeverity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['important', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['minor', 'low'],
  ['negligible', 'low'],
  ['none', 'none'],
]);

function ratingOf(word: string): MatchSeverity['rating'] {
  return WORDS.get(word.toLowerCase()) ?? 'unrated';
}
