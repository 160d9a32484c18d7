import { all, any, type Known, KnownFact, not } from './answer-facts.ts';
import { about, type FactOf, facts } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

/**
 * What a person found out about an event. There is no fact for a fix, a list of exploited vulnerabilities or a
 * score: none of them decides. They are leads that begin an assessment.
 */
const TriggerFacts = facts({
  containedInProduct: about(
    KnownFact,
    'In the product as placed on the market, its components and its remote data processing included.',
  ),
  exploitableInProduct: about(
    KnownFact,
    'Could be used in this product, under practical operating conditions.',
  ),
  reliableEvidence: KnownFact,
  maliciousActor: about(
    KnownFact,
    'Good-faith research, a bug bounty or an own test is no malicious actor.',
  ),
  exploitedInSystem: about(KnownFact, 'It happened: an attempt or a scan is none.'),
  ownerPermitted: about(KnownFact, 'The owner of the system permitted it.'),
  incidentWithImpactOnProduct: about(
    KnownFact,
    "An incident that harms or could harm the product's ability to protect data or functions.",
  ),
  sensitiveDataOrFunctions: about(
    KnownFact,
    'Affects or can affect the protection of sensitive or important data or functions.',
  ),
  maliciousCode: about(
    KnownFact,
    "Led or can lead to malicious code in the product or in a user's network or systems.",
  ),
});
export type TriggerFacts = FactOf<typeof TriggerFacts>;

export type TriggerAnswer = {
  readonly exploitedVulnerability: Known;
  readonly severeIncident: Known;
  readonly because: readonly Reason[];
  readonly missing: readonly (keyof TriggerFacts)[];
};

/** Whether Art. 14(1), Art. 14(3), both or neither is set off. One event can be both, so both are tested. */
export const triggerQuestion: LawQuestion<TriggerFacts, TriggerAnswer> = question(
  TriggerFacts,
  triggers,
);

function triggers(facts: TriggerFacts): TriggerAnswer {
  const exploited = all([
    facts.containedInProduct,
    facts.exploitableInProduct,
    facts.reliableEvidence,
    facts.maliciousActor,
    facts.exploitedInSystem,
    not(facts.ownerPermitted),
  ]);
  const severe = all([
    facts.incidentWithImpactOnProduct,
    any([facts.sensitiveDataOrFunctions, facts.maliciousCode]),
  ]);
  return {
    exploitedVulnerability: exploited,
    severeIncident: severe,
    because: [exploitedReason(facts, exploited), severeReason(severe)],
    missing: [
      ...missingFor(facts, VULNERABILITY, exploited),
      ...missingFor(facts, INCIDENT, severe),
    ],
  };
}

const VULNERABILITY = [
  'containedInProduct',
  'exploitableInProduct',
  'reliableEvidence',
  'maliciousActor',
  'exploitedInSystem',
  'ownerPermitted',
] as const;
const INCIDENT = [
  'incidentWithImpactOnProduct',
  'sensitiveDataOrFunctions',
  'maliciousCode',
] as const;

function missingFor(
  facts: TriggerFacts,
  names: readonly (keyof TriggerFacts)[],
  answer: Known,
): readonly (keyof TriggerFacts)[] {
  return answer === 'unknown' ? names.filter((name) => facts[name] === 'unknown') : [];
}

function exploitedReason(facts: TriggerFacts, exploited: Known): Reason {
  if (exploited === 'yes') {
    return reason(
      'Art. 14(1)',
      'Reliable evidence that a malicious actor exploited a vulnerability contained in the product, without permission. Whether a fix exists does not matter.',
    );
  }
  if (facts.exploitableInProduct === 'no') {
    return marked(
      'guidance',
      'Art. 14(1)',
      'A flaw of a component that cannot be exploited in this product is not reportable; telling upstream stays a duty (Art. 13(6)).',
      'C(2026) 5252, point 218',
    );
  }
  return facts.maliciousActor === 'no'
    ? marked(
        'law',
        'Art. 3(42)',
        'Without a malicious actor it is not actively exploited: good-faith research and bug bounties do not count. The duties of handling hold.',
        'Recital 68',
      )
    : reason(
        'Art. 3(42)',
        'Actively exploited means: reliable evidence, a malicious actor, a system, and no permission of its owner.',
      );
}

function severeReason(severe: Known): Reason {
  return severe === 'yes'
    ? reason(
        'Art. 14(5)',
        'A severe incident: sensitive or important data or functions are or can be affected, or malicious code was or can be brought in.',
      )
    : reason(
        'Art. 14(3)',
        'Only severe incidents with an impact on the security of the product are reported; others may be, voluntarily (Art. 15).',
      );
}

/** Which act holds for the cybersecurity of a radio equipment unit placed on the market on a day. */
export function radioEquipmentAct(placedOn: string): {
  readonly act: 'none' | 'radioEquipment' | 'cyberResilience';
  readonly because: Reason;
} {
  if (placedOn >= '2027-12-11') {
    return {
      act: 'cyberResilience',
      because: marked(
        'unverified',
        'Recital 30',
        'Delegated Regulation (EU) 2022/30 is repealed from 11 December 2027; this Regulation covers its elements.',
        'Delegated Regulation (EU) 2026/339, known from secondary records',
      ),
    };
  }
  return placedOn >= '2025-08-01'
    ? {
        act: 'radioEquipment',
        because: marked(
          'guidance',
          'Recital 30',
          'Delegated Regulation (EU) 2022/30 holds for units placed from 1 August 2025 to 10 December 2027.',
          'Commission FAQ 2.6',
        ),
      }
    : {
        act: 'none',
        because: marked(
          'guidance',
          'Recital 30',
          'Delegated Regulation (EU) 2022/30 applies from 1 August 2025.',
          'Commission FAQ 2.6',
        ),
      };
}
