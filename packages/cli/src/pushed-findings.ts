import type { FindingRow } from '@cradle/contract';
import { graphOf, type SbomDocument, searchPaths } from '@cradle/core/sbom';

/** One finding of a pushed release, in the shape of `cradle scan`, with the decision that holds. */
export type PushedFinding = {
  readonly component: { readonly ref: string | null; readonly purl: string | null };
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  readonly verdict: 'affected' | 'undetermined';
  readonly because: string;
  readonly fixedIn: readonly string[];
  readonly severity: {
    readonly score: number | null;
    readonly severity: string;
    readonly vector: string | null;
  } | null;
  readonly exploited: readonly { readonly source: string; readonly since: string | null }[];
  readonly epss: number | null;
  /** Shortest dependency paths as refs of the document, from the product to the component. */
  readonly path: readonly (readonly string[])[];
  readonly state: FindingRow['state'];
};

const MOST_PATHS = 3;

/** Joins what the server found with the document at hand, which knows the refs and the paths. */
export function pushedFindings(
  rows: readonly FindingRow[],
  document: SbomDocument | null,
): readonly PushedFinding[] {
  const search = document === null ? null : searchPaths(graphOf(document));
  const ordinals = new Map(
    (document?.components ?? []).map((component, ordinal) => [
      keyOf(component.purl, component.name, component.version),
      ordinal,
    ]),
  );
  return rows.map((row) => {
    const ordinal = ordinals.get(keyOf(row.purl, row.component, row.componentVersion));
    const refs = document?.components ?? [];
    return {
      component: {
        ref: ordinal === undefined ? null : (refs[ordinal]?.ref ?? null),
        purl: row.purl,
      },
      vulnerability: row.vulnerability,
      aliases: row.aliases,
      verdict: row.verdict,
      because: row.because.join(' '),
      fixedIn: row.fixedIn,
      severity:
        row.severity.rating === 'unrated'
          ? null
          : {
              score: row.severity.score,
              severity: row.severity.rating,
              vector: row.severity.vector,
            },
      exploited: row.exploitedBy,
      epss: row.epss?.score ?? null,
      path:
        search === null || ordinal === undefined
          ? []
          : search.to(ordinal, MOST_PATHS).map((path) => path.map((at) => refs[at]?.ref ?? '')),
      state: row.state,
    };
  });
}

function keyOf(purl: string | null, name: string, version: string | null): string {
  return purl ?? `${name}@${version ?? ''}`;
}
