export { type Assessment, assessmentOf, type RoleDuty } from './assessment.ts';
export {
  CONCLUSION_PARTS,
  type ConclusionPart,
  type Conclusions,
  conclusionsOf,
  type Difference,
  differencesOf,
} from './conclusions.ts';
export { addressOfAnswers, answersOfAddress } from './guide-address.ts';
export { type GuideAnswer, type GuideAnswers, given, withAnswer } from './guide-answers.ts';
export { hasProduct, heldRoles, mayHaveSteward, routeApplies } from './guide-applies.ts';
export { dutiesOf, makersSupport, placedOn, routesOf, supportOf } from './guide-duties.ts';
export { classOf, pairOf, roleOf, scopeOf } from './guide-facts.ts';
export { type GuidePath, pathOf } from './guide-path.ts';
export {
  GUIDE_PARTS,
  type GuideOption,
  type GuidePart,
  type GuideQuestion,
  type GuideQuestionId,
} from './guide-question.ts';
export { guideQuestion, guideQuestions, isGuideAnswer } from './guide-questions.ts';
