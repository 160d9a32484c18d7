import { Temporal } from 'temporal-polyfill';
import { DateFact } from './answer-facts.ts';
import { handlingDuties, reportingDuties } from './duties-of-handling.ts';
import { manufacturerDuties } from './duties-of-manufacturers.ts';
import {
  distributorDuties,
  importerDuties,
  representativeDuties,
  stewardDuties,
} from './duties-of-others.ts';
import type { Duty } from './duty.ts';
import { about, type FactOf, facts, nullOr, oneOf } from './facts.ts';
import { APPLIES_FROM, KEY_DATES, type KeyDate } from './key-dates.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';
import { ROLES, type Role } from './roles.ts';

const DutyFacts = facts({
  role: oneOf(ROLES),
  on: about(DateFact, 'The day to look at.'),
  placedOn: about(
    nullOr(DateFact),
    'Of the unit, or of the version of standalone software; `null` where it is not placed yet or not known.',
  ),
  supportEndsOn: nullOr(DateFact),
  substantiallyModifiedOn: nullOr(DateFact),
  size: nullOr(oneOf(['micro', 'small', 'medium', 'large'])),
});
export type DutyFacts = FactOf<typeof DutyFacts>;

/** A duty that holds, with its days. */
export type HeldDuty = Omit<Duty, 'from' | 'legacy'> & {
  /** First day on which it holds for this product. */
  readonly since: string;
  /** The day it falls due, where the facts give one. */
  readonly dueOn: string | null;
  /** Last day on which it holds, where the facts give one. */
  readonly until: string | null;
};

export type DutiesAnswer = {
  readonly duties: readonly HeldDuty[];
  readonly because: readonly Reason[];
  readonly missing: readonly string[];
  /** Dates of the Regulation that are still to come on that day. */
  readonly coming: readonly KeyDate[];
};

/**
 * The duties that hold for a role, a product and a day.
 *
 * Not modelled: duties by contract or mandate, duties of other acts (see the interplay in Arts. 11 and 12), and
 * relief under Art. 13(10) for older versions of software, which frees from Annex I, Part II, point (2) only.
 */
export const dutiesQuestion: LawQuestion<DutyFacts, DutiesAnswer> = question(DutyFacts, dutiesOf);

const BY_ROLE: Readonly<Record<Role, readonly Duty[]>> = {
  manufacturer: [...manufacturerDuties, ...reportingDuties, ...handlingDuties],
  substantialModifier: [...manufacturerDuties, ...reportingDuties, ...handlingDuties],
  authorisedRepresentative: representativeDuties,
  importer: importerDuties,
  distributor: distributorDuties,
  ossSteward: stewardDuties,
  none: [],
};

/** The duty of a role by its id, or `undefined` where the rules know none such (any more). */
export function findDuty(role: string, id: string): Duty | undefined {
  const known = ROLES.find((one) => one === role);
  return known === undefined ? undefined : BY_ROLE[known].find((duty) => duty.id === id);
}

function dutiesOf(facts: DutyFacts): DutiesAnswer {
  const placed = effectivePlacing(facts);
  const legacy = isLegacy(facts);
  const held = BY_ROLE[facts.role]
    .filter((duty) => duty.from <= facts.on && (!legacy || duty.legacy))
    .map((duty) => ({ duty, until: lastDay(duty, facts, placed) }))
    .filter(({ until }) => until === null || facts.on <= until)
    .map(({ duty, until }) => heldDuty(duty, placed, until))
    .filter(({ since }) => since <= facts.on);
  return {
    duties: held,
    because: reasons(facts, legacy),
    missing:
      placed === null && facts.role !== 'ossSteward' && facts.role !== 'none' ? ['placedOn'] : [],
    coming: KEY_DATES.filter(({ on }) => on > facts.on),
  };
}

/** A substantial modification counts as a new placing on the market, if it happened by that day. */
function effectivePlacing({ placedOn, substantiallyModifiedOn, on }: DutyFacts): string | null {
  return substantiallyModifiedOn !== null && substantiallyModifiedOn <= on
    ? substantiallyModifiedOn
    : placedOn;
}

/** Placed before 11 December 2027 and not modified substantially since: only Art. 14 holds (Art. 69(2), (3)). */
function isLegacy(facts: DutyFacts): boolean {
  const placed = effectivePlacing(facts);
  return facts.role !== 'ossSteward' && placed !== null && placed < APPLIES_FROM;
}

function lastDay(duty: Duty, facts: DutyFacts, placed: string | null): string | null {
  if (duty.phase === 'support') {
    return facts.supportEndsOn;
  }
  if (duty.phase !== 'retention' || placed === null || hasPeriodsOfItsOwn(duty)) {
    return null;
  }
  const tenYears = Temporal.PlainDate.from(placed).add({ years: 10 }).toString();
  return facts.supportEndsOn !== null && facts.supportEndsOn > tenYears
    ? facts.supportEndsOn
    : tenYears;
}

/** Each update and each supply starts a period of its own, so neither placing nor the end of support gives a last day. */
function hasPeriodsOfItsOwn(duty: Duty): boolean {
  return duty.cite === 'Art. 13(9)' || duty.cite === 'Art. 23';
}

function heldDuty(duty: Duty, placed: string | null, until: string | null): HeldDuty {
  const { id, cite, says, phase, due, to, evidence, mark, from } = duty;
  const since = phase === 'placing' || placed === null || placed < from ? from : placed;
  const dueOn = phase === 'placing' ? placed : null;
  return { id, cite, says, phase, due, dueOn, since, until, to, evidence, mark };
}

function reasons(facts: DutyFacts, legacy: boolean): Reason[] {
  return [
    ...(facts.on < APPLIES_FROM
      ? [
          reason(
            'Art. 71(2)',
            'Before 11 December 2027 only reporting under Art. 14 applies, from 11 September 2026.',
          ),
        ]
      : [reason('Art. 71(2)', 'The Regulation applies as a whole from 11 December 2027.')]),
    ...(legacy
      ? [
          reason(
            'Art. 69(2)',
            'Placed on the market before 11 December 2027 and not modified substantially since: the other duties do not hold.',
          ),
          reason('Art. 69(3)', 'Art. 14 holds for products placed before that day too.'),
        ]
      : []),
    ...(facts.supportEndsOn !== null && facts.supportEndsOn < facts.on
      ? [
          marked(
            'guidance',
            'Art. 14',
            'The support period has ended: handling of vulnerabilities ends with it, reporting goes on.',
            'C(2026) 5252, point 210',
          ),
        ]
      : []),
    ...(effectivePlacing(facts) !== facts.placedOn && facts.role === 'manufacturer'
      ? [
          marked(
            'guidance',
            'Art. 3(30)',
            'After a substantial modification of an older unit by its own maker the duties reach the modified parts, unless the cybersecurity of the whole product suffers.',
            'C(2026) 5252, point 124',
          ),
        ]
      : []),
    ...(facts.role === 'substantialModifier'
      ? [
          reason(
            'Art. 22',
            'For the part that the modification affects, or for the whole product where its cybersecurity is affected as a whole.',
          ),
        ]
      : []),
    ...(facts.role === 'manufacturer' && (facts.size === 'micro' || facts.size === 'small')
      ? [
          reason(
            'Art. 64(10)(a)',
            'Missing the 24 hours of the early warning is not fined for micro and small manufacturers; the duty holds all the same.',
          ),
        ]
      : []),
  ];
}
