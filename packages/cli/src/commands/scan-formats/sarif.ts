import type { ScanFinding, ScanReport } from './scan-report.ts';
import { VERSION } from './tool.ts';

/**
 * The findings as SARIF 2.1.0: one rule a vulnerability, one result a finding.
 *
 * Source   OASIS SARIF 2.1.0; `security-severity` is GitHub's property for ordering.
 */
export function sarifOf(report: ScanReport): unknown {
  const rules = new Map<string, ScanFinding>();
  for (const finding of report.findings) {
    if (!rules.has(finding.vulnerability)) {
      rules.set(finding.vulnerability, finding);
    }
  }
  const order = [...rules.keys()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Cradle',
            version: VERSION,
            rules: [...rules.values()].map(ruleOf),
          },
        },
        results: report.findings.map((finding) => resultOf(finding, report, order)),
        properties: { index: report.index, unidentified: report.unidentified },
      },
    ],
  };
}

function ruleOf(finding: ScanFinding): unknown {
  const { severity, summary, vulnerability } = finding;
  return {
    id: vulnerability,
    name: 'KnownVulnerability',
    shortDescription: { text: summary ?? vulnerability },
    fullDescription: { text: [vulnerability, ...finding.aliases].join(', ') },
    properties: {
      tags: ['security', ...(finding.exploited.length > 0 ? ['exploited'] : [])],
      ...(severity?.score == null ? {} : { 'security-severity': severity.score.toFixed(1) }),
    },
  };
}

function resultOf(finding: ScanFinding, report: ScanReport, order: readonly string[]): unknown {
  const { component, vulnerability } = finding;
  const fix =
    finding.fixedIn.length === 0 ? 'No fix is known.' : `Fixed in ${finding.fixedIn.join(', ')}.`;
  const said =
    finding.verdict === 'affected' ? 'is affected by' : 'may be affected (undetermined) by';
  return {
    ruleId: vulnerability,
    ruleIndex: order.indexOf(vulnerability),
    level: levelOf(finding),
    message: {
      text: `${component.name} ${component.version ?? ''} ${said} ${vulnerability}. ${fix} ${finding.because}`,
    },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(report.sbom.file) } },
        logicalLocations: [{ fullyQualifiedName: component.purl ?? component.ref, kind: 'module' }],
      },
    ],
    partialFingerprints: {
      'vulnerabilityAndComponent/v1': `${vulnerability} ${component.purl ?? component.ref}`,
    },
    properties: {
      verdict: finding.verdict,
      exploited: finding.exploited,
      epss: finding.epss,
      fixedIn: finding.fixedIn,
    },
  };
}

function levelOf({ exploited, severity }: ScanFinding): 'error' | 'warning' | 'note' {
  if (exploited.length > 0) {
    return 'error';
  }
  switch (severity?.rating) {
    case 'critical':
    case 'high':
      return 'error';
    case 'low':
    case 'none':
      return 'note';
    case 'medium':
    case 'unrated':
    case undefined:
      return 'warning';
  }
}
