import type { ComponentRow, FindingRow, VulnerabilityRow } from '@cradle/contract';
import * as contract from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import {
  column,
  type ExportColumn,
  file,
  type MountedRoute,
  on,
  plain,
} from '../../platform/http/mount.ts';
import { assertExploited, decideFinding, revokeDecision } from './decide.service.ts';
import { getFinding, getRecord } from './finding-details.service.ts';
import { getFindings } from './finding-list.service.ts';
import { getComponents, getVulnerabilities } from './portfolio.service.ts';
import type { VulnerabilityDeps } from './vulnerability-deps.ts';

/** Names the use case for each route of findings. */
export function vulnerabilityRoutes(deps: VulnerabilityDeps): readonly MountedRoute[] {
  return [...lists(deps), ...ofOneFinding(deps)];
}

function lists(deps: VulnerabilityDeps): readonly MountedRoute[] {
  return [
    on(
      contract.listFindings,
      async ({ query }) => plain(await getFindings(deps, query)),
      FINDING_COLUMNS,
    ),
    on(
      contract.listVulnerabilities,
      async ({ query }) => plain(await getVulnerabilities(deps, query)),
      [
        column<VulnerabilityRow>('Vulnerability', (row) => row.id),
        column<VulnerabilityRow>('Aliases', (row) => row.aliases.join('; ')),
        column<VulnerabilityRow>('Summary', (row) => row.summary),
        column<VulnerabilityRow>('Severity', (row) => row.severity.rating),
        column<VulnerabilityRow>('CVSS', (row) => row.severity.score),
        column<VulnerabilityRow>('EPSS', (row) => row.epss?.score ?? null),
        column<VulnerabilityRow>('Exploited by the word of', (row) => wordsOf(row.exploited)),
        column<VulnerabilityRow>('Products', (row) => row.products),
        column<VulnerabilityRow>('Releases', (row) => row.releases),
        column<VulnerabilityRow>('Components', (row) => row.components.join('; ')),
        column<VulnerabilityRow>('Undecided', (row) => row.undecided),
      ],
    ),
    on(contract.listComponents, async ({ query }) => plain(await getComponents(deps, query)), [
      column<ComponentRow>('Name', (row) => row.name),
      column<ComponentRow>('Group', (row) => row.group),
      column<ComponentRow>('Version', (row) => row.version),
      column<ComponentRow>('Type', (row) => row.type),
      column<ComponentRow>('Package URL', (row) => row.purl),
      column<ComponentRow>('Licences', (row) => row.licences.join('; ')),
      column<ComponentRow>('Identified', (row) => row.identified),
      column<ComponentRow>('Releases', (row) =>
        row.releases.map(({ productName, version }) => `${productName} ${version}`).join('; '),
      ),
      column<ComponentRow>('Number of releases', (row) => row.releaseCount),
      column<ComponentRow>('Vulnerabilities', (row) => row.vulnerabilities),
      column<ComponentRow>('Exploited', (row) => row.exploited),
    ]),
  ];
}

const FINDING_COLUMNS: readonly ExportColumn[] = [
  column<FindingRow>('Product', (row) => row.productName),
  column<FindingRow>('Release', (row) => row.releaseVersion),
  column<FindingRow>('Vulnerability', (row) => row.vulnerability),
  column<FindingRow>('Aliases', (row) => row.aliases.join('; ')),
  column<FindingRow>('Summary', (row) => row.summary),
  column<FindingRow>('Component', (row) => row.component),
  column<FindingRow>('Version', (row) => row.componentVersion),
  column<FindingRow>('Package URL', (row) => row.purl),
  column<FindingRow>('Direct', (row) => row.direct),
  column<FindingRow>('Verdict', (row) => row.verdict),
  column<FindingRow>('Because', (row) => row.because.join(' ')),
  column<FindingRow>('Severity', (row) => row.severity.rating),
  column<FindingRow>('CVSS', (row) => row.severity.score),
  column<FindingRow>('Vector', (row) => row.severity.vector),
  column<FindingRow>('EPSS', (row) => row.epss?.score ?? null),
  column<FindingRow>('Exploited by the word of', (row) => wordsOf(row.exploitedBy)),
  column<FindingRow>('Fixed in', (row) => row.fixedIn.join('; ')),
  column<FindingRow>('State', (row) => row.state),
  column<FindingRow>('Inherited from', (row) => row.decision?.inheritedFrom ?? null),
  column<FindingRow>('Accepted until', (row) => row.decision?.endsOn ?? null),
];

function ofOneFinding(deps: VulnerabilityDeps): readonly MountedRoute[] {
  return [
    on(contract.getFinding, async ({ params }) => plain(await getFinding(deps, params.findingId))),
    on(contract.decideFinding, async ({ params, body, actor }) =>
      plain(await decideFinding(deps, params.findingId, body, actor)),
    ),
    on(contract.revokeDecision, async ({ params, body, actor }) =>
      plain(await revokeDecision(deps, params.decisionId, body, actor)),
    ),
    on(contract.assertExploited, async ({ params, body, actor }) =>
      plain(await assertExploited(deps, params.findingId, body, actor)),
    ),
    on(contract.downloadRecord, async ({ params }) => {
      const found = await getRecord(deps, params.sha256);
      return found.ok
        ? ok(file(found.value.bytes, found.value.fileName, 'application/json'))
        : found;
    }),
  ];
}

function wordsOf(words: readonly { readonly source: string; readonly since: string | null }[]) {
  return words
    .map(({ source, since }) => (since === null ? source : `${source} since ${since}`))
    .join('; ');
}
