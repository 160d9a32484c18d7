import type { ProductClass } from '../../law/index.ts';
import type { SensitivityAnswers } from './sensitivity.ts';

/** A product of the report, as the maker knows it. */
export type ReportedProduct = {
  readonly name: string;
  /** The affected versions, as written. */
  readonly versions: readonly string[];
  readonly class: ProductClass | null;
  /** Category of Annex III or IV, e.g. `III.I.12`. */
  readonly category: string | null;
  /** Last day of the support period, ISO date. */
  readonly supportEndsOn: string | null;
};

/** The vulnerability of the report, as feeds and people describe it. */
export type ReportedVulnerability = {
  readonly cve: string | null;
  readonly euvd: string | null;
  readonly summary: string | null;
  /** Component with its version, e.g. `log4j-core 2.14.1`. */
  readonly component: string | null;
  /** Versions of the component that no longer have the flaw. */
  readonly fixedIn: readonly string[];
  /** Who says that it is exploited, and since when (ISO date or instant). */
  readonly exploitedBy: readonly { readonly source: string; readonly since: string | null }[];
  readonly cvss: { readonly vector: string; readonly score: number } | null;
};

/** All that is known about a case when its report is drafted. Instants are RFC 3339 in UTC with `Z`. */
export type ReportFacts = {
  readonly case: {
    readonly kind: 'exploitedVulnerability' | 'severeIncident';
    readonly title: string | null;
    readonly summary: string | null;
    readonly becameAwareAt: string;
    /** Why the maker holds that it became aware at that moment. Internal: not put into any field. */
    readonly reason: string;
    /** Codes of the Member States where the product is known to have been made available. */
    readonly memberStates: readonly string[];
    readonly occurredAt: string | null;
    readonly suspectedMalicious: 'yes' | 'no' | 'unknown' | null;
    readonly measureAvailableAt: string | null;
  };
  readonly organisation: { readonly name: string };
  readonly products: readonly ReportedProduct[];
  readonly vulnerability: ReportedVulnerability | null;
  /** What a person said of sensitivity and of passing the report on; `null` where nobody said anything. */
  readonly sensitivity: SensitivityAnswers | null;
  /** The moment of drafting: decides whether the end of support is reached. */
  readonly asOf: string;
};
