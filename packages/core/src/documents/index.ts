export type {
  ReportedProduct,
  ReportedVulnerability,
  ReportFacts,
} from './early-warning/case-facts.ts';
export { checkEarlyWarning, type DraftCheck, type MissingField } from './early-warning/check.ts';
export {
  differencesOf,
  type FieldDifference,
  type FiledField,
} from './early-warning/differences.ts';
export { EarlyWarningDocument, earlyWarningJsonSchema } from './early-warning/document.ts';
export {
  type DraftField,
  draftEarlyWarning,
  type EarlyWarningDraft,
  formKind,
} from './early-warning/draft.ts';
export type { FieldValue, ValueSource } from './early-warning/field-value.ts';
export {
  type Control,
  type FormField,
  type FormKind,
  type FormOption,
  fieldsAt,
  type LawBasis,
  lawBasisAt,
  type ReportForm,
  type Requirement,
  STAGE_TITLES,
  type Stage,
} from './early-warning/form.ts';
export {
  type Carried,
  type Freezing,
  freezeEarlyWarning,
  shownValue,
  valuesOf,
  type WorkingTexts,
  withCarried,
  withTyped,
} from './early-warning/freeze.ts';
export { fieldLength, safeLength } from './early-warning/length.ts';
export { NOT_KNOWN_YET, saysNotKnownYet } from './early-warning/not-known-yet.ts';
export { type PortalCounter, portalCounters } from './early-warning/portal-counter.ts';
export { referenceDoubts, referencePattern } from './early-warning/reference.ts';
export {
  type FormChange,
  formChanges,
  newestForm,
  reportForms,
} from './early-warning/report-forms.ts';
export { type Review, type ReviewState, reviewState } from './early-warning/review.ts';
export {
  delayOf,
  NO_SENSITIVITY,
  type SensitivityAnswers,
  sensitivityValues,
  type TlpMark,
} from './early-warning/sensitivity.ts';
export { srpForm20260910 } from './early-warning/srp-form.2026-09-10.ts';
export { srpForm20261004 } from './early-warning/srp-form.2026-10-04.ts';
export {
  IntermediateReport,
  type IntermediateState,
  intermediateReportJsonSchema,
  intermediateState,
} from './intermediate-report/document.ts';
