import type { ScanFinding, ScanReport } from './scan-report.ts';

/** The columns of the formats that people read. */
export const COLUMNS = [
  'Vulnerability',
  'Component',
  'Version',
  'Severity',
  'Exploited',
  'EPSS',
  'Verdict',
  'Fixed in',
] as const;

/** One finding as cells, in the order of {@link COLUMNS}. */
export function cellsOf(finding: ScanFinding): readonly string[] {
  const { component, severity, exploited, epss } = finding;
  const [first] = exploited;
  return [
    finding.vulnerability,
    component.name,
    component.version ?? '–',
    severity === null ? 'unrated' : `${severity.rating} ${severity.score?.toFixed(1) ?? ''}`.trim(),
    first === undefined ? 'not listed' : `${first.source} since ${first.since ?? 'unknown'}`,
    epss === null ? '–' : `${(epss * 100).toFixed(1)} %`,
    finding.verdict,
    finding.fixedIn.join(', ') || 'no fix known',
  ];
}

/** The sentences that must stand with every list of findings: how much, on what, how old. */
export function framingSentences(report: ScanReport): readonly string[] {
  const { findings, unidentified, sbom, index } = report;
  const undetermined = findings.filter(({ verdict }) => verdict === 'undetermined').length;
  const exploited = findings.filter((finding) => finding.exploited.length > 0).length;
  const dates = index.sources.map(({ kind, date, location }) => {
    const name = kind === 'osv' ? location.split('/').slice(-2).join('/') : kind;
    return `${name} ${date?.slice(0, 10) ?? 'undated'}`;
  });
  return [
    `${findings.length} findings in ${sbom.components} components of ${sbom.file}; ${exploited} of known exploited vulnerabilities; ${undetermined} undetermined.`,
    `${unidentified} components could not be identified; nothing was looked up for them.`,
    `Data: index built ${index.builtAt}; ${dates.join('; ')}.`,
  ];
}
