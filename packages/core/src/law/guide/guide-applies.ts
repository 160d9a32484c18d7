import type { ScopeAnswer } from '../art-2-scope.ts';
import { APPLIES_FROM } from '../key-dates.ts';
import type { Role } from '../roles.ts';
import { type GuideAnswers, given } from './guide-answers.ts';
import {
  changesRoutes,
  effectivePlacing,
  holdsProductRole,
  isMaker,
  mayHoldProductRole,
  placedOn,
} from './guide-duties.ts';
import {
  chipOf,
  classOf,
  EXCLUSIONS,
  openSourceOf,
  pairOf,
  roleOf,
  scopeOf,
} from './guide-facts.ts';
import type { GuideQuestion } from './guide-question.ts';

/** Whether a question matters after the answers before it: whether the rules could still come out differently. */
export function applies(question: GuideQuestion, before: GuideAnswers): boolean {
  switch (question.part) {
    case 'scope':
      return scopeApplies(question, before);
    case 'role':
      return roleApplies(question, before);
    case 'class':
      return hasProduct(before) && classApplies(question, before);
    case 'route':
      return hasProduct(before) && routeApplies(question, before);
    case 'duties':
      return scopeOf(before).value !== 'outOfScope' && dutiesApply(question, before);
  }
}

function scopeApplies({ id }: GuideQuestion, before: GuideAnswers): boolean {
  if (id === 'type') {
    return true;
  }
  const missing: readonly string[] = scopeOf(before).missing;
  if (id === 'exclusion') {
    return missing.some((fact) => EXCLUSIONS.some((exclusion) => exclusion === fact));
  }
  return EXCLUSIONS.includes(id)
    ? given(before, 'exclusion') === 'some' && missing.includes(id)
    : missing.includes(id);
}

function roleApplies({ id }: GuideQuestion, before: GuideAnswers): boolean {
  const scope = scopeOf(before);
  const missing: readonly string[] = roleOf(before).missing;
  const isStewards = id === 'sustainsOpenSource' || id === 'legalPerson';
  return (
    missing.includes(id) &&
    (scope.value === 'outOfScope' ? isStewards && mayHaveSteward(scope, before) : true)
  );
}

/** Only for want of a place on the market is it out: its steward may still have duties (Art. 24). */
export function mayHaveSteward(scope: ScopeAnswer, answers: GuideAnswers): boolean {
  return (
    scope.value === 'outOfScope' &&
    scope.because.every(({ cite }) => cite === 'Recital 18') &&
    openSourceOf(answers) === 'yes' &&
    given(answers, 'underYourResponsibility') !== 'no'
  );
}

/** Whether class and routes are of account: the product may be in scope, and somebody may have it on the market. */
export function hasProduct(before: GuideAnswers): boolean {
  return scopeOf(before).value !== 'outOfScope' && mayHoldProductRole(roleOf(before));
}

/** The roles that are held and count: outside the scope that is the steward at most (Art. 24). */
export function heldRoles(answers: GuideAnswers): readonly Role[] {
  const scope = scopeOf(answers);
  return roleOf(answers).roles.filter(
    (role) =>
      scope.value !== 'outOfScope' || (role === 'ossSteward' && mayHaveSteward(scope, answers)),
  );
}

function classApplies({ id }: GuideQuestion, before: GuideAnswers): boolean {
  const category = given(before, 'category');
  const isChip = chipOf(before) !== undefined;
  switch (id) {
    case 'category':
      return true;
    case 'runnerUp':
      return category !== undefined && category !== 'unknown' && !isChip;
    case 'coreOfTwo':
      return pairOf(before) !== undefined;
    default:
      return isChip && classOf(before).missing.includes(CHIP_FACTS[id] ?? '');
  }
}

const CHIP_FACTS: Readonly<Record<string, string>> = {
  chipSecuresOthers: 'chip.securesOthers',
  chipTamperProtected: 'chip.tamperProtected',
  chipAvaVan: 'chip.avaVan',
};

/** What could open or close a route is asked; a further scheme is not, where internal control is open anyway. */
export function routeApplies({ id }: Pick<GuideQuestion, 'id'>, before: GuideAnswers): boolean {
  switch (id) {
    case 'ehrSystem':
      return true;
    case 'harmonisedStandards':
      return changesRoutes(before, { harmonisedStandards: 'full' });
    case 'publicTechnicalDocumentation':
      return (
        openSourceOf(before) !== 'no' &&
        changesRoutes(before, { foss: true, publicTechnicalDocumentation: true })
      );
    case 'certificationSchemeMandatory':
      return changesRoutes(before, { certificationSchemeMandatory: true });
    default:
      return (
        classOf(before).value !== 'default' &&
        changesRoutes(before, { schemeCertificate: 'substantial' })
      );
  }
}

function dutiesApply({ id }: GuideQuestion, before: GuideAnswers): boolean {
  const role = roleOf(before);
  const placed = placedOn(before);
  switch (id) {
    case 'placedOn':
      return holdsProductRole(role);
    case 'substantiallyModifiedOn':
      return holdsProductRole(role) && placed !== null && placed < APPLIES_FROM;
    case 'expectedUseYears':
      return isMaker(role) && (effectivePlacing(before) ?? '') >= APPLIES_FROM;
    default:
      return role.roles.includes('manufacturer');
  }
}
