export { userInformation } from './annex-2-user-information.ts';
export { declarationOfConformity } from './annex-5-declaration.ts';
export { simplifiedDeclaration } from './annex-6-simplified-declaration.ts';
export { technicalDocumentation } from './annex-7-technical-documentation.ts';
export { type ConformityModule, conformityModules } from './annex-8-modules.ts';
export { type ScopeAnswer, scopeQuestion } from './art-2-scope.ts';
export {
  type ModificationAnswer,
  type ModificationFacts,
  modificationQuestion,
} from './art-3-30-substantial-modification.ts';
export {
  type Classification,
  type ClassificationFacts,
  classificationQuestion,
} from './art-7-classification.ts';
export {
  type SupportAnswer,
  type SupportFacts,
  supportQuestion,
} from './art-13-8-support-period.ts';
export { type RoutingAnswer, type RoutingFacts, routingQuestion } from './art-14-7-routing.ts';
export {
  type UserInformationAnswer,
  type UserInformationFacts,
  userInformationQuestion,
} from './art-14-8-user-information.ts';
export { type AlreadyGiven, alreadyGiven } from './art-14-already-given.ts';
export {
  type ExploitedVulnerabilityMoment,
  type ExploitedVulnerabilityStep,
  exploitedVulnerability,
} from './art-14-exploited-vulnerability.ts';
export {
  type SevereIncidentMoment,
  type SevereIncidentStep,
  severeIncident,
} from './art-14-severe-incident.ts';
export {
  radioEquipmentAct,
  type TriggerAnswer,
  type TriggerFacts,
  triggerQuestion,
} from './art-14-triggers.ts';
export {
  type VoluntaryAnswer,
  type VoluntaryFacts,
  voluntaryReportQuestion,
} from './art-15-voluntary-reports.ts';
export {
  type DelayAnswer,
  type DelayFacts,
  type DelayGround,
  delayQuestion,
  type ExceptionalClaim,
} from './art-16-delay.ts';
export {
  type Route,
  type RouteAnswer,
  type RouteFacts,
  routeQuestion,
} from './art-32-conformity-routes.ts';
export { type PenaltyAnswer, type PenaltyFacts, penaltyQuestion } from './art-64-penalties.ts';
export {
  CERTIFICATION_EFFECTS,
  type CertificationEffect,
  SCHEMES_CHECKED_ON,
} from './certification-schemes.ts';
export {
  type BadCitation,
  type Citation,
  cite,
  formatCitation,
  parseCitation,
} from './citation.ts';
export { type CommonMistake, MISTAKE_TOPICS, type MistakeTopic } from './common-mistake.ts';
export { COMMON_MISTAKES } from './common-mistakes.ts';
export { corpus } from './corpus/corpus.ts';
export { coverage } from './corpus/coverage.ts';
export type { Coverage } from './corpus/covered.ts';
export { OTHER_TEXTS, type OtherText } from './corpus/other-texts.ts';
export {
  CORRIGENDA,
  type Corrigendum,
  type EarlierText,
  type LegalState,
  officialLink,
  type Provision,
  TEXT_VERSIONS,
  type TextVersion,
  wordingOn,
} from './corpus/provision.ts';
export {
  COORDINATORS,
  COORDINATORS_CHECKED_ON,
  type Coordinator,
  type CoordinatorMail,
  PLATFORM_PORTAL,
} from './csirt-coordinators.ts';
export type { DocumentItem } from './document-item.ts';
export {
  type DutiesAnswer,
  type DutyFacts,
  dutiesQuestion,
  findDuty,
  type HeldDuty,
} from './duties.ts';
export type { Duty } from './duty.ts';
export {
  type DutyDays,
  type DutyProgress,
  type DutyState,
  type DutyUrgency,
  type NextDate,
  nextDateOf,
  urgencyOn,
} from './duty-dates.ts';
export {
  citedStandards,
  HARMONISED_STANDARDS,
  type HarmonisedStandard,
  STANDARDS_CHECKED_ON,
  STANDARDS_DEADLINES,
  STANDARDS_OF_OTHER_LAW,
  STANDARDS_REQUEST_ENDS,
  type StandardOfOtherLaw,
  type StandardsDeadline,
} from './harmonised-standards.ts';
export { APPLIES_FROM, KEY_DATES, type KeyDate, nextKeyDate, REPORTING_FROM } from './key-dates.ts';
export {
  LAW_CHANGES,
  type LawChange,
  type LawTopic,
  lawChangesAfter,
  RULES_VERSION,
} from './law-changes.ts';
export { isMemberState, MEMBER_STATES, type MemberState } from './member-states.ts';
export { OFFICIAL_LANGUAGES, OFFICIAL_LANGUAGES_MARK } from './official-languages.ts';
export { type RoleAnswer, type RoleFacts, roleQuestion } from './operator-role.ts';
export { OTHER_ACTS, type OtherAct } from './other-acts.ts';
export {
  categoryCitation,
  productCategories,
  productCategory,
} from './product-categories.ts';
export type { ProductCategory, ProductClass } from './product-category.ts';
export { type HolidayCalendar, loadHolidayCalendar, publicHolidays } from './public-holidays.ts';
export { type LawQuestion, question } from './question.ts';
export type { Mark, Reason } from './reason.ts';
export {
  type ReportingClock,
  type ReportingFacts,
  type ReportingKind,
  type ReportingMoment,
  type ReportingStage,
  reportingApplies,
  reportingClocks,
  reportingSteps,
} from './reporting-clocks.ts';
export {
  type Deadline,
  type DeadlineCounter,
  type DeadlineFacts,
  deadlineCounter,
} from './reporting-deadlines.ts';
export { type Deadlines, deadlineQuestion } from './reporting-deadlines-question.ts';
export {
  type CaseFacts,
  type Content,
  type ReportingObligation,
  type ReportingStep,
  type StepStatus,
  stepStatus,
} from './reporting-obligation.ts';
export { ROLES, type Role } from './roles.ts';
export type { ScopeFacts } from './scope-facts.ts';
