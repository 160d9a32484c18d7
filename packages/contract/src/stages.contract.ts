import type { SensitivityAnswers as AnswersOfTheRule, TlpMark } from '@cradle/core/documents';
import { z } from 'zod';
import { CaseDetails, MAX_RECEIPT_BYTES, REVIEW_VERDICTS } from './cases.contract.ts';
import { STAGES } from './reporting.contract.ts';
import { defineRoute } from './route.ts';
import { Actor, Id, Instant, Line, Sha256, Text } from './shapes.ts';

const caseParams = z.strictObject({ caseId: Id });
const stageParams = z.strictObject({ caseId: Id, stage: z.enum(STAGES) });

/** A receipt as it is sent: base64 of at most {@link MAX_RECEIPT_BYTES}. */
const Receipt = z.strictObject({
  name: Line,
  base64: z.string().max(Math.ceil(MAX_RECEIPT_BYTES / 3) * 4 + 1024),
});

export const reviewVersion = defineRoute({
  id: 'reviewVersion',
  method: 'POST',
  path: '/api/v1/cases/:caseId/stages/:stage/versions/:number/reviews',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  summary:
    "A second person's word on a frozen version: approved, or what should change. Whoever froze it cannot give it.",
  params: z.strictObject({
    caseId: Id,
    stage: z.enum(STAGES),
    number: z.coerce.number().int().min(1),
  }),
  body: z.strictObject({ verdict: z.enum(REVIEW_VERDICTS), comment: Text.default('') }),
  reply: CaseDetails,
});
export const completeSubmission = defineRoute({
  id: 'completeSubmission',
  method: 'POST',
  path: '/api/v1/submissions/:submissionId/confirmation',
  needs: 'cases.write',
  tag: 'Reporting',
  summary:
    'Adds what the platform answered later: reference, receipt, a note. Until then a submission counts as sent, not confirmed.',
  params: z.strictObject({ submissionId: Id }),
  body: z.strictObject({
    reference: z.string().trim().min(1).max(100).nullable().default(null),
    confirmReference: z.boolean().default(false),
    receipt: Receipt.nullable().default(null),
    note: Text.default(''),
  }),
  reply: CaseDetails,
});
export const closeStageByReference = defineRoute({
  id: 'closeStageByReference',
  method: 'POST',
  path: '/api/v1/cases/:caseId/stages/:stage/by-reference',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  summary:
    'Closes a stage whose information an earlier submission already gave (Art. 14(2)(b), (c), 14(4)(b), (c)), with the reason.',
  params: stageParams,
  body: z.strictObject({ submissionId: Id, reason: Text.min(3) }),
  reply: CaseDetails,
});

/** What is known now otherwise than it was filed. */
export const DifferencesView = z.strictObject({
  stage: z.enum(STAGES),
  /** The version that was filed last; `null` where the stage was not filed. */
  filedVersion: z.int().nullable(),
  differences: z.array(
    z.strictObject({
      key: z.string(),
      no: z.string(),
      label: z.string(),
      filed: z.string().nullable(),
      now: z.string().nullable(),
      source: z.strictObject({ kind: z.string(), text: z.string() }),
    }),
  ),
  /** Whether the platform still takes updates of this stage (operational practice): until the final report. */
  takesUpdates: z.boolean(),
});
export type DifferencesView = z.infer<typeof DifferencesView>;
export const getDifferences = defineRoute({
  id: 'getDifferences',
  method: 'GET',
  path: '/api/v1/cases/:caseId/stages/:stage/differences',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'Field by field where what is known now differs from what was filed last.',
  params: stageParams,
  reply: DifferencesView,
});

/** A form of the platform that a case can keep, and what moving there would change. */
export const FormChoice = z.strictObject({
  schemaId: z.string(),
  fetchedOn: z.string(),
  confidence: z.string(),
  isCurrent: z.boolean(),
  isNewest: z.boolean(),
  changes: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      change: z.enum(['added', 'removed', 'asked', 'limit', 'choices']),
    }),
  ),
});
export type FormChoice = z.infer<typeof FormChoice>;
export const listForms = defineRoute({
  id: 'listForms',
  method: 'GET',
  path: '/api/v1/cases/:caseId/forms',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: "The versions of the platform's form, and what moving this case to each would change.",
  params: caseParams,
  reply: z.strictObject({ forms: z.array(FormChoice) }),
});
export const moveToForm = defineRoute({
  id: 'moveToForm',
  method: 'POST',
  path: '/api/v1/cases/:caseId/form',
  needs: 'cases.write',
  tag: 'Reporting',
  summary:
    'Moves a case to another version of the form. What was typed stays; frozen versions keep the form they were made with.',
  params: caseParams,
  body: z.strictObject({ schemaId: z.string().max(60) }),
  reply: CaseDetails,
});

const TLP = {
  none: 'none',
  'TLP:CLEAR': 'TLP:CLEAR',
  'TLP:GREEN': 'TLP:GREEN',
  'TLP:AMBER': 'TLP:AMBER',
  'TLP:AMBER+STRICT': 'TLP:AMBER+STRICT',
  'TLP:RED': 'TLP:RED',
} as const satisfies { readonly [Mark in TlpMark]: Mark };
const Known = z.enum(['yes', 'no', 'unknown']);

/** What a person says of sensitivity; the rule's own type ties this one. */
export const SensitivityAnswers = z.strictObject({
  tlp: z.enum(TLP),
  reason: z.string().trim().max(200),
  delay: z.enum(['ask', 'doNotAsk']),
  delayRequest: z.string().trim().max(1500),
  grounds: z.strictObject({
    riskOutweighsBenefit: Known,
    markingIsEnough: Known,
    mitigationWithin72Hours: Known,
    enoughForAnExploit: Known,
    enoughSharedAlready: Known,
    trustedIntermediary: Known,
    receiverCannotProtect: Known,
    platformCompromised: Known,
  }),
  exceptional: z.enum(['claim', 'doNotClaim']),
  claims: z.strictObject({
    exploitedInOneStateOnly: Known,
    essentialInterests: Known,
    imminentHighRisk: Known,
  }),
  exceptionalSupport: z.string().trim().max(800),
}) satisfies z.ZodType<AnswersOfTheRule>;

/** How sensitive a report is and whether it may be passed on, with what the law's rule says of the answers. */
export const SensitivityView = z.strictObject({
  answers: SensitivityAnswers,
  /** Grounds and claims that hold by the answers (Art. 16(2)). */
  grounds: z.array(z.string()),
  claims: z.array(z.string()),
  because: z.array(
    z.strictObject({
      cite: z.string(),
      says: z.string(),
      mark: z.enum(['law', 'guidance', 'practice', 'reading', 'unverified']),
      source: z.string().nullable(),
    }),
  ),
  savedAt: Instant.nullable(),
  savedBy: Actor.nullable(),
});
export type SensitivityView = z.infer<typeof SensitivityView>;
export const getSensitivity = defineRoute({
  id: 'getSensitivity',
  method: 'GET',
  path: '/api/v1/cases/:caseId/sensitivity',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'Sensitivity, mark, request to delay, exceptional circumstances. Replies with an ETag.',
  params: caseParams,
  reply: SensitivityView,
});
export const saveSensitivity = defineRoute({
  id: 'saveSensitivity',
  method: 'PUT',
  path: '/api/v1/cases/:caseId/sensitivity',
  needs: 'cases.write',
  tag: 'Reporting',
  ifMatch: true,
  summary: 'Saves them; the fields of the drafts follow where nobody typed over them.',
  params: caseParams,
  body: SensitivityAnswers,
  reply: SensitivityView,
});

/** A report that the CSIRT asked for (Art. 14(6)). */
export const IntermediateReportView = z.strictObject({
  id: Id,
  number: z.int(),
  askedAt: Instant,
  askedBy: z.string(),
  wording: z.string(),
  dueAt: Instant.nullable(),
  state: z.enum(['asked', 'overdue', 'done', 'doneLate']),
  recordedBy: Actor,
  recordedAt: Instant,
  answer: z.string(),
  /** Names the answer that was read: `If-Match` of a save and of freezing. */
  answerVersion: z.int(),
  versions: z.array(
    z.strictObject({ number: z.int(), frozenAt: Instant, frozenBy: Actor, pdfSha256: Sha256 }),
  ),
  submission: z
    .strictObject({
      versionNumber: z.int(),
      submittedAt: Instant,
      submittedBy: z.string(),
      channel: z.string(),
      note: z.string(),
      receipt: z.strictObject({ name: z.string(), sha256: Sha256, size: z.int() }).nullable(),
      recordedBy: Actor,
      recordedAt: Instant,
    })
    .nullable(),
});
export type IntermediateReportView = z.infer<typeof IntermediateReportView>;
const reportParams = z.strictObject({ reportId: Id });
const IntermediateReports = z.strictObject({ items: z.array(IntermediateReportView) });

export const listIntermediateReports = defineRoute({
  id: 'listIntermediateReports',
  method: 'GET',
  path: '/api/v1/cases/:caseId/intermediate-reports',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'What the CSIRT asked for during a case, and what was answered.',
  params: caseParams,
  reply: IntermediateReports,
});
export const askIntermediateReport = defineRoute({
  id: 'askIntermediateReport',
  method: 'POST',
  path: '/api/v1/cases/:caseId/intermediate-reports',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  summary: "Records a CSIRT's request for an intermediate report: its words, its date, who asked.",
  params: caseParams,
  body: z.strictObject({
    askedAt: Instant,
    askedBy: Line,
    wording: Text.min(3),
    dueAt: Instant.nullable().default(null),
  }),
  reply: IntermediateReports,
});
export const saveIntermediateAnswer = defineRoute({
  id: 'saveIntermediateAnswer',
  method: 'PUT',
  path: '/api/v1/intermediate-reports/:reportId/answer',
  needs: 'cases.write',
  tag: 'Reporting',
  ifMatch: true,
  summary: 'Saves the answer as typed.',
  params: reportParams,
  body: z.strictObject({ answer: Text }),
  reply: IntermediateReports,
});
export const freezeIntermediateReport = defineRoute({
  id: 'freezeIntermediateReport',
  method: 'POST',
  path: '/api/v1/intermediate-reports/:reportId/versions',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  ifMatch: true,
  summary: 'Freezes the answer with what changed since the last filing: PDF, JSON and text.',
  params: reportParams,
  reply: IntermediateReports,
});
export const downloadIntermediateReport = defineRoute({
  id: 'downloadIntermediateReport',
  method: 'GET',
  path: '/api/v1/intermediate-reports/:reportId/versions/:number/:file',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'A frozen intermediate report as `report.pdf`, `report.json` or `report.txt`.',
  params: z.strictObject({
    reportId: Id,
    number: z.coerce.number().int().min(1),
    file: z.enum(['report.pdf', 'report.json', 'report.txt']),
  }),
  reply: { file: true, mediaTypes: ['application/pdf', 'application/json', 'text/plain'] },
});
export const submitIntermediateReport = defineRoute({
  id: 'submitIntermediateReport',
  method: 'POST',
  path: '/api/v1/intermediate-reports/:reportId/submission',
  needs: 'cases.write',
  tag: 'Reporting',
  status: 201,
  summary: 'Records when and by which channel a frozen intermediate report went to the CSIRT.',
  params: reportParams,
  body: z.strictObject({
    versionNumber: z.int().min(1),
    submittedAt: Instant,
    submittedBy: z.string().max(300).nullable().default(null),
    channel: Line,
    note: Text.default(''),
    receipt: Receipt.nullable().default(null),
  }),
  reply: IntermediateReports,
});
export const downloadIntermediateReceipt = defineRoute({
  id: 'downloadIntermediateReceipt',
  method: 'GET',
  path: '/api/v1/intermediate-reports/:reportId/receipt',
  needs: 'cases.read',
  tag: 'Reporting',
  summary: 'The receipt of an intermediate report as it was kept.',
  params: reportParams,
  reply: { file: true, mediaTypes: ['application/octet-stream'] },
});
