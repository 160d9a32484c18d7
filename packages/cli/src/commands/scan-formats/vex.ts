import { hash } from 'node:crypto';
import type { ScanFinding, ScanReport } from './scan-report.ts';
import { uuidOf, VERSION } from './tool.ts';

/** Said in each statement: a scan compares versions; that the product is affected is for people to decide. */
const MACHINE_SAYS = 'Found by comparing versions; no person has reviewed it yet.';

/**
 * The findings as an OpenVEX document: `affected` with the fix as action, else `under_investigation`.
 *
 * Source   OpenVEX 0.2.0.
 */
export function openVexOf(report: ScanReport): unknown {
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${documentId('openvex', report)}`,
    author: 'Cradle',
    role: 'automated scan',
    timestamp: report.scannedAt,
    version: 1,
    tooling: `Cradle ${VERSION}`,
    statements: report.findings.map((finding) => ({
      vulnerability: { name: finding.vulnerability, aliases: finding.aliases },
      timestamp: report.scannedAt,
      products: [productOf(finding)],
      ...(finding.verdict === 'affected'
        ? {
            status: 'affected',
            action_statement: actionOf(finding),
            status_notes: `${MACHINE_SAYS} ${finding.because}`,
          }
        : { status: 'under_investigation', status_notes: finding.because }),
    })),
  };
}

function productOf({ component: { purl, ref } }: ScanFinding): unknown {
  return purl === null
    ? { '@id': `urn:cradle:component:${encodeURIComponent(ref)}` }
    : { '@id': purl, identifiers: { purl } };
}

function actionOf({ fixedIn }: ScanFinding): string {
  return fixedIn.length === 0
    ? 'No fix is known; mitigate or replace the component.'
    : `Update to ${fixedIn.join(' or ')}.`;
}

/**
 * The findings as a CycloneDX 1.6 VEX document that refers to the scanned SBOM.
 *
 * Source   CycloneDX 1.6, `vulnerabilities`; `affects.ref` is a BOM-Link where the SBOM has a serial number.
 */
export function cycloneDxVexOf(report: ScanReport): unknown {
  const byVulnerability = new Map<string, ScanFinding[]>();
  for (const finding of report.findings) {
    const key = `${finding.vulnerability} ${finding.verdict}`;
    byVulnerability.set(key, [...(byVulnerability.get(key) ?? []), finding]);
  }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${documentId('cyclonedx', report)}`,
    version: 1,
    metadata: {
      timestamp: report.scannedAt,
      tools: { components: [{ type: 'application', name: 'Cradle', version: VERSION }] },
      properties: report.index.sources.map(({ kind, location, date }) => ({
        name: `cradle:source:${kind}`,
        value: `${location} ${date ?? 'undated'}`,
      })),
    },
    vulnerabilities: [...byVulnerability.values()].map((findings) =>
      vulnerabilityOf(findings, report),
    ),
  };
}

function vulnerabilityOf(findings: readonly ScanFinding[], report: ScanReport): unknown {
  const [first] = findings;
  if (first === undefined) {
    throw new Error('a vulnerability without findings');
  }
  const { severity } = first;
  return {
    id: first.vulnerability,
    references: first.aliases.map((id) => ({ id, source: { name: databaseOf(id) } })),
    ...(severity === null ? {} : { ratings: [ratingOf(severity)] }),
    ...(first.summary === null ? {} : { description: first.summary }),
    ...(first.fixedIn.length === 0 ? {} : { recommendation: actionOf(first) }),
    analysis: {
      state: first.verdict === 'affected' ? 'exploitable' : 'in_triage',
      detail: `${MACHINE_SAYS} ${first.because}`,
    },
    affects: findings.map(({ component: { ref, version }, verdict }) => ({
      ref: bomLink(report, ref),
      ...(version === null
        ? {}
        : { versions: [{ version, status: verdict === 'affected' ? 'affected' : 'unknown' }] }),
    })),
    properties: first.exploited.map(({ source, since }) => ({
      name: `cradle:exploited:${source}`,
      value: since ?? 'unknown',
    })),
  };
}

const METHODS: Readonly<Partial<Record<string, string>>> = {
  '2.0': 'CVSSv2',
  '3.0': 'CVSSv3',
  '3.1': 'CVSSv31',
  '4.0': 'CVSSv4',
};

function ratingOf(severity: NonNullable<ScanFinding['severity']>): unknown {
  const { score, vector, version, rating, source } = severity;
  return {
    source: { name: source },
    severity: rating === 'unrated' ? 'unknown' : rating,
    method: METHODS[version ?? ''] ?? 'other',
    ...(score === null ? {} : { score }),
    ...(vector === null ? {} : { vector }),
  };
}

function databaseOf(id: string): string {
  return /^[A-Za-z]+/.exec(id)?.[0] ?? 'unknown';
}

const SERIAL = /^urn:uuid:(?<uuid>[0-9a-f-]{36})$/i;

function bomLink({ sbom: { serialNumber } }: ScanReport, ref: string): string {
  const uuid = SERIAL.exec(serialNumber ?? '')?.groups?.['uuid'];
  return uuid === undefined ? ref : `urn:cdx:${uuid}/1#${encodeURIComponent(ref)}`;
}

function documentId(kind: string, report: ScanReport): string {
  return uuidOf(hash('sha256', JSON.stringify([kind, report])));
}
