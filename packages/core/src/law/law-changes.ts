/** What of the answers a change of the rules can touch. */
const LAW_TOPICS = ['scope', 'role', 'class', 'route', 'duties', 'reporting'] as const;
export type LawTopic = (typeof LAW_TOPICS)[number];

/** One change of the rules, of the law that they follow, or of how it is read. */
export type LawChange = {
  /** Day on which the rules took this form, ISO date: the version that answers keep. */
  readonly version: string;
  /** What changed and for whom it matters, in our own words. */
  readonly says: string;
  /** Provisions that it is about. */
  readonly provisions: readonly string[];
  readonly touches: readonly LawTopic[];
};

/**
 * Every version of the rules, oldest first. A change to a conclusion adds one: `rules-version.test.ts` fails when
 * conclusions change under the same version.
 */
export const LAW_CHANGES: readonly LawChange[] = [
  {
    version: '2026-11-24',
    says: 'First account of the Regulation as corrected and as amended for electronic health records.',
    provisions: ['Art. 2', 'Art. 7', 'Art. 13', 'Art. 14', 'Art. 32', 'Art. 71'],
    touches: LAW_TOPICS,
  },
];

/** The version of the rules in this program. */
export const RULES_VERSION: string = LAW_CHANGES.at(-1)?.version ?? '';

/** The changes after a version, oldest first: what may have changed an answer that was given under it. */
export function lawChangesAfter(
  version: string,
  changes: readonly LawChange[] = LAW_CHANGES,
): readonly LawChange[] {
  return changes.filter((change) => change.version > version);
}
