import { z } from 'zod';
import { AffectedRelease, CASE_KINDS, CaseSummary, STAGES } from './reporting.contract.ts';
import { defineRoute } from './route.ts';
import { Actor, Id, Instant, Line, MemberState, Sha256, Text } from './shapes.ts';

/** What a second person says of a frozen version, and where its review stands. */
export const REVIEW_VERDICTS = ['approved', 'changesWanted'] as const;
export const REVIEW_STATES = ['notAsked', 'waiting', 'approved', 'changesWanted'] as const;

export const AwarenessCorrection = z.strictObject({
  becameAwareAt: Instant,
  reason: z.string(),
  by: Actor,
  at: Instant,
});

/** A field of the platform's form as the draft holds it. `key` is from the form data in core/documents. */
export const DraftField = z.strictObject({
  key: z.string(),
  no: z.string(),
  label: z.string(),
  help: z.string(),
  control: z.enum(['text', 'longText', 'enum', 'multiSelect', 'dateTimeUtc', 'yesNo', 'system']),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  maxLength: z.int().nullable(),
  safeLength: z.int().nullable(),
  requirement: z.enum(['required', 'optional', 'carried', 'ifAvailable']),
  lawBasis: z.string().nullable(),
  value: z.union([z.string(), z.array(z.string()), z.null()]),
  source: z.strictObject({ kind: z.string(), text: z.string() }),
  /** What the stage before says, as it is read, where this stage says something else; else `null`. */
  before: z.string().nullable(),
  /** The same text in the language people work in; it is not filed. */
  workingText: z.string().nullable(),
});
export type DraftField = z.infer<typeof DraftField>;
export const DraftCheck = z.strictObject({
  missing: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      why: z.string(),
      cite: z.string().nullable(),
      askedBy: z.enum(['law', 'form']),
    }),
  ),
  tooLong: z.array(
    z.strictObject({ key: z.string(), label: z.string(), length: z.int(), limit: z.int() }),
  ),
  warnings: z.array(z.strictObject({ key: z.string(), message: z.string() })),
  ready: z.boolean(),
});
export const DraftView = z.strictObject({
  caseId: Id,
  stage: z.enum(STAGES),
  formSchema: z.string(),
  formFetchedOn: z.string(),
  /** Language of the working texts, BCP 47; `null` where there are none. */
  workingLanguage: z.string().nullable(),
  fields: z.array(DraftField),
  check: DraftCheck,
  version: z.int(),
  savedAt: Instant.nullable(),
  savedBy: Actor.nullable(),
});
export type DraftView = z.infer<typeof DraftView>;

export const FrozenVersion = z.strictObject({
  number: z.int(),
  stage: z.enum(STAGES),
  frozenAt: Instant,
  frozenBy: Actor,
  pdfSha256: Sha256,
  jsonSha256: Sha256,
  missing: z.int(),
  /** Where the second person's review stands; `notAsked` where the organisation does not want one. */
  reviewState: z.enum(REVIEW_STATES),
  /** In order of time. */
  reviews: z.array(
    z.strictObject({
      verdict: z.enum(REVIEW_VERDICTS),
      comment: z.string(),
      by: Actor,
      at: Instant,
    }),
  ),
});
export const SubmissionView = z.strictObject({
  id: Id,
  stage: z.enum(STAGES),
  versionNumber: z.int(),
  submittedAt: Instant,
  submittedBy: Actor,
  recordedAt: Instant,
  recordedBy: Actor,
  reference: z.string().nullable(),
  referenceMatches: z.boolean().nullable(),
  receipt: z.strictObject({ name: z.string(), sha256: Sha256, size: z.int() }).nullable(),
  note: z.string(),
  /** Why it was filed without the review that the organisation wants; `null` where nothing was passed over. */
  reviewOverride: z.string().nullable(),
});

/** A stage that is not filed because an earlier submission already gave its information (Art. 14(2), (4)). */
export const StageByReference = z.strictObject({
  stage: z.enum(STAGES),
  submissionId: Id,
  reason: z.string(),
  by: Actor,
  at: Instant,
});

export const CaseDetails = CaseSummary.extend({
  awarenessReason: z.string(),
  awarenessEvidence: z.string(),
  decidedBy: Actor,
  /** The moment as it was first recorded; `becameAwareAt` is the one that holds after corrections. */
  firstBecameAwareAt: Instant,
  corrections: z.array(AwarenessCorrection),
  memberStates: z.array(z.string()),
  timeZone: z.string(),
  summary: z.string(),
  suspectedMalicious: z.enum(['yes', 'no', 'unknown']).nullable(),
  occurredAt: Instant.nullable(),
  /** When a corrective or mitigating measure became available: the final report's 14 days run from it. */
  measureAvailableAt: Instant.nullable(),
  candidateId: Id.nullable(),
  releases: z.array(AffectedRelease),
  versions: z.array(FrozenVersion),
  submissions: z.array(SubmissionView),
  byReference: z.array(StageByReference),
  /** The platform's form that this case keeps until a person moves it. */
  form: z.strictObject({ schemaId: z.string(), fetchedOn: z.string(), isNewest: z.boolean() }),
  csirt: z
    .strictObject({
      memberState: z.string(),
      name: z.string(),
      url: z.string(),
      /** Where one signs in to the reporting platform. */
      platform: z.string(),
      /** Published addresses and what each is for; `platformDown` only while the platform is officially offline. */
      mail: z.array(
        z.strictObject({
          address: z.string(),
          purpose: z.enum(['general', 'incidents', 'platformAccess', 'platformDown']),
        }),
      ),
      /** The day of the list that this is from. */
      checkedOn: z.string(),
      /** What is not certain, in English, or `null`. */
      unverified: z.string().nullable(),
      because: z.array(z.string()),
    })
    .nullable(),
  /** Why that CSIRT, or what is not known yet while there is none. */
  csirtBecause: z.array(z.string()),
  closedAt: Instant.nullable(),
  closeReason: z.string().nullable(),
  log: z.array(
    z.strictObject({ at: Instant, actor: z.string(), text: z.string(), kind: z.string() }),
  ),
});
export type CaseDetails = z.infer<typeof CaseDetails>;
const caseParams = z.strictObject({ caseId: Id });
const stageParams = z.strictObject({ caseId: Id, stage: z.enum(STAGES) });

export const openCase = defineRoute({
  id: 'openCase',
  method: 'POST',
  path: '/api/v1/cases',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  summary:
    "Opens a case: a person's recorded decision of becoming aware. The 24-hour and 72-hour clocks run from that moment.",
  body: z.strictObject({
    kind: z.enum(CASE_KINDS),
    title: Line,
    productIds: z.array(Id).min(1).max(500),
    candidateId: Id.nullable().default(null),
    vulnerability: z.string().trim().max(100).nullable().default(null),
    /** Not in the future. Before 11 September 2026 the duty does not apply: refused with Art. 71(2). */
    becameAwareAt: Instant,
    awarenessReason: Text.min(3),
    awarenessEvidence: Text.default(''),
    memberStates: z.array(MemberState).default([]),
    summary: Text.default(''),
    suspectedMalicious: z.enum(['yes', 'no', 'unknown']).nullable().default(null),
    occurredAt: Instant.nullable().default(null),
  }),
  reply: CaseDetails,
});
export const getCase = defineRoute({
  id: 'getCase',
  method: 'GET',
  path: '/api/v1/cases/:caseId',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'One case with its clocks, versions, submissions and log. Replies with an ETag.',
  params: caseParams,
  reply: CaseDetails,
});
export const changeCase = defineRoute({
  id: 'changeCase',
  method: 'PATCH',
  path: '/api/v1/cases/:caseId',
  needs: 'cases.write',
  tag: 'Reporting',
  ifMatch: true,
  summary:
    'Changes title, summary, Member States, products, suspicion, time of occurrence, or when a measure became available.',
  params: caseParams,
  body: z.strictObject({
    title: Line.optional(),
    summary: Text.optional(),
    memberStates: z.array(MemberState).optional(),
    productIds: z.array(Id).min(1).optional(),
    suspectedMalicious: z.enum(['yes', 'no', 'unknown']).nullable().optional(),
    occurredAt: Instant.nullable().optional(),
    measureAvailableAt: Instant.nullable().optional(),
  }),
  reply: CaseDetails,
});
export const correctAwareness = defineRoute({
  id: 'correctAwareness',
  method: 'POST',
  path: '/api/v1/cases/:caseId/awareness',
  needs: 'cases.write',
  tag: 'Reporting',
  summary: 'Corrects the moment of becoming aware; the first value stays beside it.',
  params: caseParams,
  body: z.strictObject({ becameAwareAt: Instant, reason: Text.min(3) }),
  reply: CaseDetails,
});
export const closeCase = defineRoute({
  id: 'closeCase',
  method: 'POST',
  path: '/api/v1/cases/:caseId/close',
  needs: 'cases.write',
  tag: 'Reporting',
  summary: 'Closes a case, with the reason.',
  params: caseParams,
  body: z.strictObject({ reason: Text.min(3) }),
  reply: CaseDetails,
});
export const getDraft = defineRoute({
  id: 'getDraft',
  method: 'GET',
  path: '/api/v1/cases/:caseId/stages/:stage/draft',
  needs: 'cases.read',
  tag: 'Reporting',
  summary:
    "The stage's draft in the fields of the platform's form, each with its source, and what is missing. Replies with an ETag.",
  params: stageParams,
  reply: DraftView,
});
export const saveDraft = defineRoute({
  id: 'saveDraft',
  method: 'PUT',
  path: '/api/v1/cases/:caseId/stages/:stage/draft',
  needs: 'cases.write',
  tag: 'Reporting',
  ifMatch: true,
  summary: 'Saves field values as typed. A value of null returns the field to what is known.',
  params: stageParams,
  body: z.strictObject({
    values: z.record(
      z.string().max(60),
      z.union([z.string().max(20_000), z.array(z.string().max(300)).max(100), z.null()]),
    ),
    /** Working texts beside the fields, by key; an empty text removes one. */
    working: z
      .strictObject({
        language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
        texts: z.record(z.string().max(60), z.string().max(20_000)),
      })
      .optional(),
  }),
  reply: DraftView,
});
export const freezeStage = defineRoute({
  id: 'freezeStage',
  method: 'POST',
  path: '/api/v1/cases/:caseId/stages/:stage/versions',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  ifMatch: true,
  summary: 'Freezes the draft as a numbered version: PDF and JSON, kept by SHA-256.',
  params: stageParams,
  body: z.strictObject({
    /** Freezing with missing fields must be said. */ confirmMissing: z.boolean().default(false),
  }),
  reply: CaseDetails,
});
export const downloadStage = defineRoute({
  id: 'downloadStage',
  method: 'GET',
  path: '/api/v1/cases/:caseId/stages/:stage/versions/:number/:file',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'A frozen version as `report.pdf`, `report.json` or `report.txt`.',
  params: z.strictObject({
    caseId: Id,
    stage: z.enum(STAGES),
    number: z.coerce.number().int().min(1),
    file: z.enum(['report.pdf', 'report.json', 'report.txt']),
  }),
  reply: { file: true, mediaTypes: ['application/pdf', 'application/json', 'text/plain'] },
});
/** The largest receipt taken, in bytes: 10 MiB. */
export const MAX_RECEIPT_BYTES = 10 * 1024 * 1024;

export const recordSubmission = defineRoute({
  id: 'recordSubmission',
  method: 'POST',
  path: '/api/v1/cases/:caseId/stages/:stage/submissions',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  summary:
    'Records that a frozen version was typed into the platform: when, by whom, reference, receipt. Stops the clock.',
  params: stageParams,
  body: z.strictObject({
    versionNumber: z.int().min(1),
    submittedAt: Instant,
    submittedBy: z.string().max(300).nullable().default(null),
    reference: z.string().trim().max(100).nullable().default(null),
    /** Needed where the reference does not look like the platform's known pattern. */
    confirmReference: z.boolean().default(false),
    receipt: z
      .strictObject({ name: Line, base64: z.string().max(14_000_000) })
      .nullable()
      .default(null),
    note: Text.default(''),
    /** Needed where the organisation wants a second person's approval and this version has none. */
    reviewOverride: Text.min(3).nullable().default(null),
  }),
  reply: CaseDetails,
});
export const downloadReceipt = defineRoute({
  id: 'downloadReceipt',
  method: 'GET',
  path: '/api/v1/submissions/:submissionId/receipt',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'The receipt file as it was kept.',
  params: z.strictObject({ submissionId: Id }),
  reply: { file: true, mediaTypes: ['application/octet-stream'] },
});

export const getReportSchema = defineRoute({
  id: 'getReportSchema',
  method: 'GET',
  path: '/api/v1/schemas/report',
  needs: 'public',
  tag: 'Reporting',
  summary: 'The JSON Schema of the frozen report.',
  reply: z.record(z.string(), z.unknown()),
});
