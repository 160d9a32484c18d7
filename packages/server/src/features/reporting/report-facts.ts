import type { ReportedVulnerability, ReportFacts } from '@cradle/core/documents';
import type { Organisation } from '../people/index.ts';
import { findCaseProducts } from './case-surroundings.repository.ts';
import { releasesOfCase } from './case-views.ts';
import type { ReportingCase } from './cases.repository.ts';
import { componentText } from './component-text.ts';
import { findFixes } from './fixes.repository.ts';
import type { ReleaseHit, ReportingDeps } from './reporting-deps.ts';
import { findSensitivity } from './sensitivity.repository.ts';
import {
  currentName,
  findVulnerabilityFacts,
  type VulnerabilityFacts,
} from './vulnerability-facts.repository.ts';

const CVE = /^CVE-\d{4}-\d{4,19}$/;

/** What people said of a release that takes it out of a report. */
const NOT_REPORTED: ReadonlySet<string> = new Set(['notAffected', 'fixed']);

/** All that is known about a case when its report is drafted. */
export async function reportFacts(
  deps: Pick<ReportingDeps, 'db' | 'findReleasesHit' | 'now'>,
  found: ReportingCase,
  organisation: Organisation | undefined,
): Promise<ReportFacts> {
  const hit = await releasesOfCase(deps, found);
  const affected = hit.filter(({ state }) => !NOT_REPORTED.has(state));
  const products = await findCaseProducts(
    deps.db,
    found.products.map(({ id }) => id),
  );
  return {
    case: {
      kind: found.kind,
      title: found.title,
      summary: found.summary,
      becameAwareAt: found.becameAwareAt,
      reason: found.awarenessReason,
      memberStates: found.memberStates,
      occurredAt: found.occurredAt,
      suspectedMalicious: found.suspectedMalicious,
      measureAvailableAt: found.measureAvailableAt,
    },
    organisation: { name: organisation?.name ?? '' },
    products: products.map((product) => ({
      name: product.name,
      versions: distinct(
        affected
          .filter(({ productId }) => productId === product.id)
          .map(({ releaseVersion }) => releaseVersion),
      ),
      class: product.productClass,
      category: product.category,
      supportEndsOn: product.supportEndsOn,
    })),
    vulnerability: await reportedVulnerability(deps, found, affected),
    sensitivity: (await findSensitivity(deps.db, found.id))?.answers ?? null,
    asOf: deps.now(),
  };
}

async function reportedVulnerability(
  deps: Pick<ReportingDeps, 'db'>,
  found: ReportingCase,
  affected: readonly ReleaseHit[],
): Promise<ReportedVulnerability | null> {
  if (found.vulnerabilityId === null) {
    return null;
  }
  const id = await currentName(deps.db, found.vulnerabilityId);
  const fixedIn = await findFixes(
    deps.db,
    affected.map(({ findingId }) => findingId),
  );
  const known = (await findVulnerabilityFacts(deps.db, [id])).get(id);
  return {
    cve: [id, ...(known?.aliases ?? [])].find((name) => CVE.test(name)) ?? null,
    component: componentText(affected.map(({ component }) => component)),
    fixedIn,
    ...(known === undefined ? NOTHING_KNOWN : described(known)),
  };
}

type Described = Pick<ReportedVulnerability, 'euvd' | 'summary' | 'exploitedBy' | 'cvss'>;

/** Who says it, as a report names them. */
const SOURCE_NAMES: ReadonlyMap<string, string> = new Map([
  ['cisa_kev', 'CISA (Known Exploited Vulnerabilities)'],
  ['eu_kev', 'ENISA (EU KEV)'],
  ['sbom', 'the SBOM of the product'],
  ['person', 'the manufacturer'],
]);

const NOTHING_KNOWN: Described = { euvd: null, summary: null, exploitedBy: [], cvss: null };

function described(known: VulnerabilityFacts): Described {
  const { score, vector } = known.severity;
  return {
    euvd: known.euvdId,
    summary: known.summary,
    exploitedBy: known.exploited.map(({ source, since }) => ({
      source: SOURCE_NAMES.get(source) ?? source,
      since,
    })),
    cvss: score === null || vector === null ? null : { score, vector },
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
