import type { SbomDocument } from '../document.ts';
import type { JsonObject } from '../input/json-tree.ts';

/** Who can put a failed rule right: the maker of the product, the tool that wrote the SBOM, or a component's supplier. */
export type WhoseToFix = 'maker' | 'tool' | 'supplier';

/** One rule of a profile. `check` lists where it fails; none means passed. */
export type QualityRule = {
  /** Short and stable, e.g. `primary-component-version`. */
  readonly id: string;
  readonly fix: WhoseToFix;
  /** Where the rule is written. */
  readonly source: string;
  check(
    document: SbomDocument,
    tree: JsonObject | null,
  ): readonly { readonly at: string; readonly message: string }[];
};

/** A named set of rules. Only the first one speaks of a duty in law. */
export type QualityProfile = {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly QualityRule[];
};

/** What a profile says of a document. */
export type QualityReport = {
  readonly profile: string;
  readonly passed: readonly string[];
  readonly failed: readonly {
    readonly rule: string;
    readonly at: string;
    readonly message: string;
    readonly fix: WhoseToFix;
  }[];
};

const MOST_PLACES = 20;

/** Applies a profile. A rule that fails in many places lists the first ones and says how many more there are. */
export function applyProfile(
  profile: QualityProfile,
  document: SbomDocument,
  tree: JsonObject | null,
): QualityReport {
  const passed: string[] = [];
  const failed: QualityReport['failed'][number][] = [];
  for (const rule of profile.rules) {
    const places = rule.check(document, tree);
    if (places.length === 0) {
      passed.push(rule.id);
    }
    for (const place of places.slice(0, MOST_PLACES)) {
      failed.push({ rule: rule.id, ...place, fix: rule.fix });
    }
    if (places.length > MOST_PLACES) {
      failed.push({
        rule: rule.id,
        at: '',
        message: `… and in ${places.length - MOST_PLACES} more places.`,
        fix: rule.fix,
      });
    }
  }
  return { profile: profile.id, passed, failed };
}
