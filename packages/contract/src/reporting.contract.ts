import { z } from 'zod';
import { ExploitationAssertion, Severity } from './findings.contract.ts';
import { defineRoute } from './route.ts';
import { Actor, Id, Instant, PageQuery, pageOf, Text } from './shapes.ts';

/** Art. 14(1) and 14(3): the two triggers. */
export const CASE_KINDS = ['exploitedVulnerability', 'severeIncident'] as const;
export const STAGES = ['earlyWarning', 'notification', 'finalReport'] as const;

/** A release whose current SBOM holds a vulnerable component, with what people decided about it there. */
export const AffectedRelease = z.strictObject({
  productId: Id,
  productName: z.string(),
  releaseId: Id,
  releaseVersion: z.string(),
  component: z.string(),
  findingId: Id,
  supported: z.boolean(),
  state: z.string(),
});

/**
 * A vulnerability that somebody says is exploited and that is in a product: a question to people, not a clock.
 * Only a recorded decision of becoming aware starts a clock (Art. 14(2)(a)).
 */
export const CandidateView = z.strictObject({
  id: Id,
  vulnerability: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  severity: Severity,
  exploited: z.array(ExploitationAssertion),
  releases: z.array(AffectedRelease),
  state: z.enum(['open', 'assessing', 'caseOpened', 'notReportable']),
  openedAt: Instant,
  assessmentStartedAt: Instant.nullable(),
  answer: z.strictObject({ by: Actor, at: Instant, reason: z.string() }).nullable(),
  caseId: Id.nullable(),
  demo: z.boolean(),
});
export type CandidateView = z.infer<typeof CandidateView>;
const candidateParams = z.strictObject({ candidateId: Id });

export const listCandidates = defineRoute({
  id: 'listCandidates',
  method: 'GET',
  path: '/api/v1/candidates',
  needs: 'findings.read',
  tag: 'Reporting',
  list: true,
  summary: 'Candidates for a report, open ones first.',
  query: PageQuery.extend({
    state: z.enum(['open', 'assessing', 'caseOpened', 'notReportable', 'waiting']).optional(),
    productId: Id.optional(),
  }),
  reply: pageOf(CandidateView),
});
export const getCandidate = defineRoute({
  id: 'getCandidate',
  method: 'GET',
  path: '/api/v1/candidates/:candidateId',
  needs: 'findings.read',
  tag: 'Reporting',
  summary: 'One candidate with all that is known.',
  params: candidateParams,
  reply: CandidateView,
});
export const assessCandidate = defineRoute({
  id: 'assessCandidate',
  method: 'POST',
  path: '/api/v1/candidates/:candidateId/assessment',
  needs: 'candidates.decide',
  tag: 'Reporting',
  summary: 'Records that the prompt first assessment has begun. No legal clock starts.',
  params: candidateParams,
  reply: CandidateView,
});
export const dismissCandidate = defineRoute({
  id: 'dismissCandidate',
  method: 'POST',
  path: '/api/v1/candidates/:candidateId/not-reportable',
  needs: 'candidates.decide',
  tag: 'Reporting',
  summary: 'Decides that nothing is reportable, with the reason; can be reopened.',
  params: candidateParams,
  body: z.strictObject({ reason: Text.min(3) }),
  reply: CandidateView,
});
export const reopenCandidate = defineRoute({
  id: 'reopenCandidate',
  method: 'POST',
  path: '/api/v1/candidates/:candidateId/reopen',
  needs: 'candidates.decide',
  tag: 'Reporting',
  summary: 'Reopens a candidate, with the reason.',
  params: candidateParams,
  body: z.strictObject({ reason: Text.min(3) }),
  reply: CandidateView,
});

/** One clock of a case as `core` computes it from facts, at the moment of the reply. */
export const ClockView = z.strictObject({
  step: z.enum(STAGES),
  cite: z.string(),
  runsFrom: z.enum(['becameAware', 'measureAvailable', 'notificationSubmitted']),
  startedAt: Instant.nullable(),
  /** What the screen counts down to. */
  plainEnd: Instant.nullable(),
  /** The end under Regulation (EEC, Euratom) 1182/71: never earlier; a reading. */
  legalEnd: Instant.nullable(),
  state: z.enum(['waiting', 'running', 'overdue', 'done']),
  doneAt: Instant.nullable(),
  inTime: z.boolean().nullable(),
  rule: z.string(),
  timeZone: z.string(),
});
export type ClockView = z.infer<typeof ClockView>;

export const CaseSummary = z.strictObject({
  id: Id,
  kind: z.enum(CASE_KINDS),
  title: z.string(),
  vulnerability: z.string().nullable(),
  products: z.array(z.strictObject({ id: Id, name: z.string() })),
  becameAwareAt: Instant,
  state: z.enum(['open', 'closed']),
  clocks: z.array(ClockView),
  openedAt: Instant,
  demo: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const listCases = defineRoute({
  id: 'listCases',
  method: 'GET',
  path: '/api/v1/cases',
  needs: 'cases.read',
  tag: 'Reporting',
  list: true,
  summary: 'Reporting cases, running ones first.',
  query: PageQuery.extend({
    state: z.enum(['open', 'closed']).optional(),
    productId: Id.optional(),
  }),
  reply: pageOf(CaseSummary),
});
/** The first page: what runs, what needs a decision, what there is. */
export const NowView = z.strictObject({
  asOf: Instant,
  clocks: z.array(CaseSummary),
  candidates: z.array(CandidateView),
  candidatesTotal: z.int(),
  nextDate: z.strictObject({ on: z.string(), text: z.string(), cite: z.string() }).nullable(),
  products: z.int(),
});
export type NowView = z.infer<typeof NowView>;
export const getNow = defineRoute({
  id: 'getNow',
  method: 'GET',
  path: '/api/v1/now',
  needs: 'products.read',
  tag: 'Reporting',
  summary:
    'Running clocks, candidates that need a decision, and the next date. Cases only for those who may read them.',
  reply: NowView,
});
