import { z } from 'zod';
import { defineRoute } from './route.ts';
import {
  Actor,
  DateOnly,
  FeedAge,
  Id,
  Instant,
  PageQuery,
  pageOf,
  Sha256,
  Text,
} from './shapes.ts';

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'none', 'unrated'] as const;
export const VERDICTS = ['affected', 'undetermined'] as const;
/** What people can decide about a finding; `undecided` is the state before anyone did. */
export const DECISIONS = [
  'affected',
  'notAffected',
  'underInvestigation',
  'fixed',
  'accepted',
] as const;
/** VEX justifications (CISA; the same five in CSAF and OpenVEX). */
export const VEX_JUSTIFICATIONS = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;

export const Severity = z.strictObject({
  rating: z.enum(SEVERITIES),
  score: z.number().nullable(),
  vector: z.string().nullable(),
  version: z.string().nullable(),
  source: z.string().nullable(),
});
/** By whose word a vulnerability is exploited, and since when. `source`: `cisa_kev`, `eu_kev`, `sbom`, `person`, … */
export const ExploitationAssertion = z.strictObject({
  source: z.string(),
  since: z.string().nullable(),
  seenAt: Instant,
  by: z.string().nullable(),
  note: z.string().nullable(),
});
export const Epss = z.strictObject({
  score: z.number(),
  percentile: z.number(),
  date: z.string().nullable(),
});

export const FindingRow = z.strictObject({
  /** Identifies component and vulnerability together; with a release it names one finding. */
  findingId: Id,
  productId: Id,
  productName: z.string(),
  releaseId: Id,
  releaseVersion: z.string(),
  vulnerability: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  componentId: Id,
  component: z.string(),
  componentVersion: z.string().nullable(),
  purl: z.string().nullable(),
  direct: z.boolean(),
  verdict: z.enum(VERDICTS),
  /** Why, one sentence per source record. */
  because: z.array(z.string()),
  severity: Severity,
  epss: Epss.nullable(),
  exploited: z.boolean(),
  exploitedSince: z.string().nullable(),
  /** By whose word, and since when. */
  exploitedBy: z.array(z.strictObject({ source: z.string(), since: z.string().nullable() })),
  fixedIn: z.array(z.string()),
  state: z.enum(['undecided', ...DECISIONS]),
  decision: z
    .strictObject({ id: Id, inheritedFrom: z.string().nullable(), endsOn: DateOnly.nullable() })
    .nullable(),
});
export type FindingRow = z.infer<typeof FindingRow>;

export const FindingQuery = PageQuery.extend({
  productId: Id.optional(),
  releaseId: Id.optional(),
  vulnerability: z.string().max(100).optional(),
  componentId: Id.optional(),
  state: z.enum(['undecided', 'decided', ...DECISIONS]).optional(),
  verdict: z.enum(VERDICTS).optional(),
  severity: z.enum(SEVERITIES).optional(),
  exploited: z.enum(['true', 'false']).optional(),
  fixAvailable: z.enum(['true', 'false']).optional(),
});
export const listFindings = defineRoute({
  id: 'listFindings',
  method: 'GET',
  path: '/api/v1/findings',
  needs: 'findings.read',
  tag: 'Findings',
  list: true,
  summary:
    'Findings by release. Sorts: severity (default: exploited first, then severity), epss, component, vulnerability.',
  query: FindingQuery,
  reply: pageOf(FindingRow).extend({ feedAges: z.array(FeedAge) }),
});

export const DecisionView = z.strictObject({
  id: Id,
  productId: Id,
  productName: z.string(),
  releaseId: Id,
  releaseVersion: z.string(),
  decision: z.enum(DECISIONS),
  justification: z.enum(VEX_JUSTIFICATIONS).nullable(),
  reason: z.string(),
  endsOn: DateOnly.nullable(),
  decidedBy: Actor,
  decidedAt: Instant,
  state: z.enum(['inForce', 'replaced', 'revoked', 'ended']),
  revoked: z
    .strictObject({ at: Instant, by: Actor, reason: z.string(), releaseVersion: z.string() })
    .nullable(),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const FindingDetails = z.strictObject({
  findingId: Id,
  vulnerability: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  details: z.string(),
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  references: z.array(z.strictObject({ type: z.string(), url: z.string() })),
  component: z.strictObject({
    id: Id,
    name: z.string(),
    group: z.string().nullable(),
    version: z.string().nullable(),
    purl: z.string().nullable(),
    type: z.string(),
  }),
  verdict: z.enum(VERDICTS),
  /** Why, one sentence per source record: which range, event, version scheme. */
  because: z.array(z.string()),
  records: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string(),
      modified: z.string().nullable(),
      sha256: Sha256,
    }),
  ),
  severity: Severity,
  epss: Epss.nullable(),
  exploited: z.array(ExploitationAssertion),
  euvdId: z.string().nullable(),
  fixedIn: z.array(z.string()),
  releases: z.array(
    z.strictObject({
      productId: Id,
      productName: z.string(),
      releaseId: Id,
      releaseVersion: z.string(),
      sbomId: Id,
      supported: z.boolean(),
      state: z.enum(['undecided', ...DECISIONS]),
      decision: DecisionView.nullable(),
      inherited: z.boolean(),
      direct: z.boolean(),
      /** Shortest dependency paths from the product to the component, as component labels. */
      paths: z.array(z.array(z.string())),
    }),
  ),
  decisions: z.array(DecisionView),
  candidateId: Id.nullable(),
  caseIds: z.array(Id),
  feedAges: z.array(FeedAge),
});
export type FindingDetails = z.infer<typeof FindingDetails>;

const findingParams = z.strictObject({ findingId: Id });
export const getFinding = defineRoute({
  id: 'getFinding',
  method: 'GET',
  path: '/api/v1/findings/:findingId',
  needs: 'findings.read',
  tag: 'Findings',
  summary: 'What, in which releases, by which path, how bad, fixed where, decided by whom and why.',
  params: findingParams,
  reply: FindingDetails,
});
export const decideFinding = defineRoute({
  id: 'decideFinding',
  method: 'POST',
  path: '/api/v1/findings/:findingId/decisions',
  needs: 'findings.decide',
  tag: 'Findings',
  status: 201,
  summary:
    'Decides a finding in a release. Later releases of the product that contain the same component version inherit it.',
  params: findingParams,
  body: z.strictObject({
    releaseId: Id,
    decision: z.enum(DECISIONS),
    justification: z.enum(VEX_JUSTIFICATIONS).nullable().default(null),
    reason: Text.min(3, 'give the reason: an auditor will ask for it'),
    endsOn: DateOnly.nullable().default(null),
  }),
  reply: FindingDetails,
});
export const revokeDecision = defineRoute({
  id: 'revokeDecision',
  method: 'POST',
  path: '/api/v1/decisions/:decisionId/revoke',
  needs: 'findings.decide',
  tag: 'Findings',
  summary:
    'Revokes a decision from a release on: there and in later releases the finding is undecided again.',
  params: z.strictObject({ decisionId: Id }),
  body: z.strictObject({ releaseId: Id, reason: Text.min(3) }),
  reply: FindingDetails,
});
export const assertExploited = defineRoute({
  id: 'assertExploited',
  method: 'POST',
  path: '/api/v1/findings/:findingId/exploitation',
  needs: 'findings.decide',
  tag: 'Findings',
  status: 201,
  summary:
    "Records a person's word that the vulnerability is exploited, with evidence. Makes a candidate; never starts a clock.",
  params: findingParams,
  body: z.strictObject({ since: DateOnly.nullable(), evidence: Text.min(3) }),
  reply: FindingDetails,
});
export const downloadRecord = defineRoute({
  id: 'downloadRecord',
  method: 'GET',
  path: '/api/v1/records/:sha256',
  needs: 'findings.read',
  tag: 'Findings',
  summary: 'The advisory record verbatim, as it was when the finding was made.',
  params: z.strictObject({ sha256: Sha256 }),
  reply: { file: true, mediaTypes: ['application/json'] },
});

export const VulnerabilityRow = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  severity: Severity,
  epss: Epss.nullable(),
  exploited: z.array(z.strictObject({ source: z.string(), since: z.string().nullable() })),
  products: z.int(),
  releases: z.int(),
  components: z.array(z.string()),
  undecided: z.int(),
});
export type VulnerabilityRow = z.infer<typeof VulnerabilityRow>;
export const listVulnerabilities = defineRoute({
  id: 'listVulnerabilities',
  method: 'GET',
  path: '/api/v1/vulnerabilities',
  needs: 'findings.read',
  tag: 'Findings',
  list: true,
  summary: 'Vulnerabilities across the portfolio. Sorts: severity (default), epss, id, releases.',
  query: PageQuery.extend({
    exploited: z.enum(['true', 'false']).optional(),
    severity: z.enum(SEVERITIES).optional(),
  }),
  reply: pageOf(VulnerabilityRow).extend({ feedAges: z.array(FeedAge) }),
});

export const ComponentRow = z.strictObject({
  id: Id,
  type: z.string(),
  group: z.string().nullable(),
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  licences: z.array(z.string()),
  identified: z.boolean(),
  releases: z.array(
    z.strictObject({ releaseId: Id, productName: z.string(), version: z.string() }),
  ),
  releaseCount: z.int(),
  vulnerabilities: z.int(),
  exploited: z.int(),
});
export type ComponentRow = z.infer<typeof ComponentRow>;
export const listComponents = defineRoute({
  id: 'listComponents',
  method: 'GET',
  path: '/api/v1/components',
  needs: 'findings.read',
  tag: 'Findings',
  list: true,
  summary:
    'Components across the portfolio, e.g. `name=log4j-core&below=2.17`: where is it used, and below which version.',
  query: PageQuery.extend({
    name: z.string().trim().max(200).optional(),
    /** Only versions below this one, compared by the version scheme of each component's ecosystem. */
    below: z.string().trim().max(100).optional(),
    ecosystem: z.string().max(40).optional(),
    /** Only components of this product's current SBOMs; the releases of a row are then its releases. */
    productId: Id.optional(),
    only: z.enum(['unidentified', 'vulnerable', 'exploited']).optional(),
  }),
  reply: pageOf(ComponentRow).extend({
    /** Components whose version could not be compared with `below`: they may be below it. */
    undetermined: z.int(),
  }),
});
