import {
  type ComponentMatch,
  matchComponent,
  packagesOfComponent,
  type VulnerabilityIndex,
} from '@cradle/core/matching';
import type { SbomComponent, SbomReading } from '@cradle/core/sbom';
import { dependencyPaths } from './dependency-paths.ts';

/** One vulnerability of one component, as `cradle scan` prints it. Names are promises to pipelines. */
export type ScanFinding = {
  readonly component: {
    readonly ref: string;
    readonly purl: string | null;
    readonly name: string;
    readonly version: string | null;
  };
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  readonly verdict: ComponentMatch['verdict'];
  /** One sentence a record, joined by `; `. */
  readonly because: string;
  readonly fixedIn: readonly string[];
  readonly severity: ComponentMatch['severity'];
  readonly exploited: ComponentMatch['exploited'];
  /** EPSS, 0 to 1: a forecast for 30 days, no evidence. */
  readonly epss: number | null;
  readonly epssPercentile: number | null;
  readonly euvdId: string | null;
  readonly summary: string | null;
  /** The source records and their SHA-256. */
  readonly records: readonly { readonly id: string; readonly sha256: string }[];
  /** Dependency paths from the product, as refs, shortest first. */
  readonly path: readonly (readonly string[])[];
};

/** What a scan found, on what, and how old the data behind it is. */
export type ScanReport = {
  readonly sbom: {
    readonly file: string;
    readonly format: string;
    readonly specVersion: string;
    readonly serialNumber: string | null;
    readonly name: string | null;
    readonly schemaValid: boolean;
    readonly components: number;
    readonly problems: number;
  };
  readonly index: {
    readonly builtAt: string;
    readonly buildId: string;
    readonly advisories: number;
    readonly epssDate: string | null;
    readonly sources: readonly {
      readonly kind: string;
      readonly location: string;
      readonly date: string | null;
      readonly fetchedAt: string;
    }[];
  };
  readonly findings: readonly ScanFinding[];
  /** Components without a package URL that advisories could name: nothing was looked up for them. */
  readonly unidentified: number;
  readonly scannedAt: string;
};

/** Matches every component of an SBOM, worst first: exploited, then by score, then by forecast. */
export function scanReport(
  reading: SbomReading,
  index: VulnerabilityIndex,
  about: { readonly file: string; readonly now: string },
): ScanReport {
  const { document } = reading;
  const paths = dependencyPaths(document);
  const matched = matcher(index);
  const findings = document.components.flatMap((component) => {
    const matches = matched(component);
    const path = matches.length === 0 ? [] : paths.to(component.ref);
    return matches.map((match) => finding(component, match, path));
  });
  const unidentified = document.components.filter(
    (component) => component.ref !== document.root && packagesOfComponent(component).length === 0,
  );
  return {
    sbom: {
      file: about.file,
      format: document.format,
      specVersion: document.specVersion,
      serialNumber: document.serialNumber,
      name: document.name,
      schemaValid: reading.schemaValid,
      components: document.components.length,
      problems: reading.problems.length,
    },
    index: {
      builtAt: index.meta.builtAt,
      buildId: index.meta.buildId,
      advisories: index.meta.counts.advisories,
      epssDate: index.meta.epss?.date ?? null,
      sources: index.meta.sources.map(({ kind, location, date, fetchedAt }) => ({
        kind,
        location,
        date,
        fetchedAt,
      })),
    },
    findings: findings.sort(worstFirst),
    unidentified: unidentified.length,
    scannedAt: about.now,
  };
}

/** SBOMs list the same package many times; it is matched once. */
function matcher(
  index: VulnerabilityIndex,
): (component: SbomComponent) => readonly ComponentMatch[] {
  const known = new Map<string, readonly ComponentMatch[]>();
  return (component) => {
    const key = `${component.purl ?? ''} ${component.version ?? ''}`;
    const matches = known.get(key) ?? matchComponent(index, component);
    known.set(key, matches);
    return matches;
  };
}

function finding(
  component: SbomComponent,
  match: ComponentMatch,
  path: ScanFinding['path'],
): ScanFinding {
  const group = component.group === null ? '' : `${component.group}/`;
  return {
    component: {
      ref: component.ref,
      purl: component.purl,
      name: `${group}${component.name}`,
      version: component.version,
    },
    vulnerability: match.vulnerability,
    aliases: match.aliases,
    verdict: match.verdict,
    because: match.because.join('; '),
    fixedIn: match.fixedIn,
    severity: match.severity,
    exploited: match.exploited,
    epss: match.epss?.score ?? null,
    epssPercentile: match.epss?.percentile ?? null,
    euvdId: match.euvdId,
    summary: match.summary,
    records: match.records.map(({ id, sha256 }) => ({ id, sha256 })),
    path,
  };
}

function worstFirst(a: ScanFinding, b: ScanFinding): number {
  return (
    Number(b.exploited.length > 0) - Number(a.exploited.length > 0) ||
    (b.severity?.score ?? -1) - (a.severity?.score ?? -1) ||
    (b.epss ?? -1) - (a.epss ?? -1) ||
    compareTexts(a.vulnerability, b.vulnerability) ||
    compareTexts(a.component.ref, b.component.ref)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
