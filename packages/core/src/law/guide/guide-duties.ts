import { type SupportAnswer, supportQuestion } from '../art-13-8-support-period.ts';
import { type RouteAnswer, routeQuestion } from '../art-32-conformity-routes.ts';
import { type DutiesAnswer, dutiesQuestion } from '../duties.ts';
import { APPLIES_FROM } from '../key-dates.ts';
import type { RoleAnswer } from '../operator-role.ts';
import type { Role } from '../roles.ts';
import { type GuideAnswers, given } from './guide-answers.ts';
import { classOf, openSourceOf, roleOf, told } from './guide-facts.ts';

const PRODUCT_ROLES: readonly Role[] = [
  'manufacturer',
  'substantialModifier',
  'importer',
  'distributor',
  'authorisedRepresentative',
];

/** Whether somebody holds, or may yet turn out to hold, a role that is about a product on the market. */
export function mayHoldProductRole({ roles, possible }: RoleAnswer): boolean {
  return [...roles, ...possible].some((role) => PRODUCT_ROLES.includes(role));
}

/** Whether a role that is about a product on the market is held. */
export function holdsProductRole({ roles }: RoleAnswer): boolean {
  return roles.some((role) => PRODUCT_ROLES.includes(role));
}

/** Whether the duties of a manufacturer are held, as manufacturer or as who modified substantially. */
export function isMaker({ roles }: RoleAnswer): boolean {
  return roles.includes('manufacturer') || roles.includes('substantialModifier');
}

/** The day of placing on the market, as far as it is known. */
export function placedOn(answers: GuideAnswers): string | null {
  return day(given(answers, 'placedOn'));
}

/** The day of a substantial modification, as far as there is one and it is known. */
function modifiedOn(answers: GuideAnswers): string | null {
  return day(given(answers, 'substantiallyModifiedOn'));
}

function day(value: string | undefined): string | null {
  return value === undefined || value === 'unknown' || value === 'no' ? null : value;
}

/** The procedures open by the answers, unknown being taken on the strict side; `null` while the class is open. */
export function routesOf(
  answers: GuideAnswers,
  instead: Readonly<Record<string, unknown>> = {},
): RouteAnswer | null {
  const { value } = classOf(answers);
  if (given(answers, 'ehrSystem') !== 'yes' && value === 'undetermined') {
    return null;
  }
  return told(routeQuestion, {
    class: value === 'undetermined' ? 'default' : value,
    harmonisedStandards:
      oneOf(given(answers, 'harmonisedStandards'), ['full', 'partial']) ?? 'none',
    foss: openSourceOf(answers) === 'yes',
    publicTechnicalDocumentation: given(answers, 'publicTechnicalDocumentation') === 'yes',
    certificationSchemeMandatory: given(answers, 'certificationSchemeMandatory') === 'yes',
    schemeCertificate: oneOf(given(answers, 'schemeCertificate'), ['substantial', 'high']) ?? null,
    ehrSystem: given(answers, 'ehrSystem') === 'yes',
    ...instead,
  });
}

/** Whether other facts would open or close a route. */
export function changesRoutes(
  answers: GuideAnswers,
  instead: Readonly<Record<string, unknown>>,
): boolean {
  const now = routesOf(answers)?.allowed;
  const then = routesOf(answers, instead)?.allowed;
  return now?.join() !== then?.join();
}

function oneOf(value: string | undefined, words: readonly string[]): string | undefined {
  return words.find((word) => word === value);
}

/** The later of the day of placing and that of a substantial modification. */
export function effectivePlacing(answers: GuideAnswers): string | null {
  return modifiedOn(answers) ?? placedOn(answers);
}

/** The support period, where the Regulation asks for one and the answers say enough. */
export function supportOf(answers: GuideAnswers): SupportAnswer | null {
  const placed = effectivePlacing(answers);
  const years = given(answers, 'expectedUseYears');
  return placed === null || placed < APPLIES_FROM || years === undefined
    ? null
    : told(supportQuestion, {
        placedOn: placed,
        expectedUseMonths: years === 'unknown' ? null : Number(years) * 12,
      });
}

/** As {@link supportOf}, where somebody holds the duties of a manufacturer; `null` for everybody else. */
export function makersSupport(answers: GuideAnswers): SupportAnswer | null {
  return isMaker(roleOf(answers)) ? supportOf(answers) : null;
}

/**
 * The duties of a role once the Regulation applies as a whole and the product is on the market, or today if that
 * is later. Each says since when it holds, so that the ones of today can be told from those to come.
 */
export function dutiesOf(answers: GuideAnswers, role: Role, today: string): DutiesAnswer {
  const size = given(answers, 'size');
  const modified = modifiedOn(answers);
  const placed = placedOn(answers);
  const on = [today, APPLIES_FROM, placed ?? '', modified ?? ''].toSorted().at(-1);
  return told(dutiesQuestion, {
    role,
    on,
    placedOn: placed,
    supportEndsOn: supportOf(answers)?.supportEndsOn ?? null,
    substantiallyModifiedOn: modified,
    size: size === undefined || size === 'unknown' ? null : size,
  });
}
