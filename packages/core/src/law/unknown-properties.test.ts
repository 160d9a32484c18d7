import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';
import { modificationQuestion } from './art-3-30-substantial-modification.ts';
import { classificationQuestion } from './art-7-classification.ts';
import { triggerQuestion } from './art-14-triggers.ts';
import { roleQuestion } from './operator-role.ts';
import type { LawQuestion } from './question.ts';

type Facts = Readonly<Record<string, string>>;
const KNOWN = ['yes', 'no', 'unknown'] as const;

/** Every combination of yes, no and unknown. */
function* everyCombination(names: readonly string[]): Generator<Facts> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield {};
    return;
  }
  for (const others of everyCombination(rest))
    for (const value of KNOWN) yield { [name]: value, ...others };
}

/**
 * Answers of every combination, and for each unknown fact those with it known. What is settled while a fact is
 * unknown must be the same with either value; by steps it then holds for several unknown facts too.
 */
function settledTooEarly(
  names: readonly string[],
  fixed: object,
  answerOf: (facts: object) => string | undefined,
): { count: number; wrong: string[] } {
  const answers = new Map<string, string | undefined>();
  const keyOf = (facts: Facts) => names.map((name) => facts[name]).join();
  const all = [...everyCombination(names)];
  for (const facts of all) answers.set(keyOf(facts), answerOf({ ...fixed, ...facts }));
  const wrong: string[] = [];
  for (const facts of all) {
    const settled = answers.get(keyOf(facts));
    if (settled === undefined) continue;
    for (const name of names.filter((one) => facts[one] === 'unknown')) {
      for (const value of ['yes', 'no']) {
        const then = answers.get(keyOf({ ...facts, [name]: value }));
        if (then !== settled)
          wrong.push(
            `${JSON.stringify(facts)} is ${settled}, with ${name} ${value}: ${String(then)}`,
          );
      }
    }
  }
  return { count: all.length, wrong };
}

function ask<Answer>(question: LawQuestion<never, Answer>, facts: unknown): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const IN = {
  isProduct: 'yes',
  onlyRemoteAccess: 'no',
  neededByProductFunction: 'no',
  designedByOrForMaker: 'no',
  dataConnection: 'yes',
  onUnionMarket: 'yes',
  commercialActivity: 'yes',
  freeOpenSource: 'no',
  underYourResponsibility: 'yes',
  monetised: 'yes',
  nonProfitSurplusOnly: 'no',
  medicalDevice: 'no',
  vehicleTypeApproval: 'no',
  lCategoryVehicle: 'no',
  designedToPedal: 'no',
  aviationCertified: 'no',
  marineEquipment: 'no',
  identicalSparePart: 'no',
  exclusivelyNationalSecurity: 'no',
  designedForClassifiedInformation: 'no',
};

function scopeOf(facts: object): string | undefined {
  const { value } = ask(scopeQuestion, facts);
  return value === 'undetermined' ? undefined : value;
}

describe('unknown never settles what a known fact would settle otherwise', () => {
  it.each<[string, readonly string[]]>([
    [
      'product, remote part and connection (Arts. 2(1), 3(1), 3(2))',
      [
        'isProduct',
        'onlyRemoteAccess',
        'neededByProductFunction',
        'designedByOrForMaker',
        'dataConnection',
      ],
    ],
    [
      'market and open source (Art. 3(22), Recitals 15 and 18)',
      [
        'onUnionMarket',
        'commercialActivity',
        'freeOpenSource',
        'underYourResponsibility',
        'monetised',
        'nonProfitSurplusOnly',
      ],
    ],
    [
      'exclusions (Art. 2(2) to (5))',
      [
        'medicalDevice',
        'vehicleTypeApproval',
        'lCategoryVehicle',
        'designedToPedal',
        'aviationCertified',
        'marineEquipment',
      ],
    ],
    [
      'exclusions (Art. 2(6), (7)) beside a missing connection',
      [
        'identicalSparePart',
        'exclusivelyNationalSecurity',
        'designedForClassifiedInformation',
        'dataConnection',
      ],
    ],
  ])('scope: %s', (_says, names) => {
    const { count, wrong } = settledTooEarly(names, IN, scopeOf);
    expect(count).toBe(3 ** names.length);
    expect(wrong).toEqual([]);
  });

  it('scope: a single unknown fact beside facts that put it in scope never puts it out', () => {
    for (const name of Object.keys(IN))
      expect(scopeOf({ ...IN, [name]: 'unknown' })).not.toBe('outOfScope');
  });

  it('triggers: an exploited vulnerability (Art. 3(42))', () => {
    const names = [
      'containedInProduct',
      'exploitableInProduct',
      'reliableEvidence',
      'maliciousActor',
      'exploitedInSystem',
      'ownerPermitted',
    ];
    const { wrong } = settledTooEarly(names, {}, (facts) => {
      const { exploitedVulnerability } = ask(triggerQuestion, facts);
      return exploitedVulnerability === 'unknown' ? undefined : exploitedVulnerability;
    });
    expect(wrong).toEqual([]);
  });

  it('triggers: a severe incident (Art. 14(5))', () => {
    const names = ['incidentWithImpactOnProduct', 'sensitiveDataOrFunctions', 'maliciousCode'];
    const { wrong } = settledTooEarly(names, {}, (facts) => {
      const { severeIncident } = ask(triggerQuestion, facts);
      return severeIncident === 'unknown' ? undefined : severeIncident;
    });
    expect(wrong).toEqual([]);
  });

  it('substantial modification (Art. 3(30))', () => {
    const names = [
      'afterPlacing',
      'purposeChanged',
      'pureSecurityUpdate',
      'addsRisk',
      'foreseen',
      'riskChanged',
    ];
    const { count, wrong } = settledTooEarly(names, {}, (facts) => {
      const { value } = ask(modificationQuestion, facts);
      return value === 'undetermined' ? undefined : value;
    });
    expect(count).toBe(729);
    expect(wrong).toEqual([]);
  });

  it('roles: "none" is said only where no value of an unknown fact gives one (Art. 3)', () => {
    const names = [
      'makesOrHasMade',
      'underOwnName',
      'placesForeignProduct',
      'resells',
      'modifiedSubstantially',
      'makesAvailable',
    ];
    const others = { establishedInUnion: 'yes', writtenMandate: 'no', sustainsOpenSource: 'no' };
    const { wrong } = settledTooEarly(names, others, (facts) => {
      const { roles } = ask(roleQuestion, facts);
      return roles[0] === 'none' ? 'none' : undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('chips: a class is told only where no unknown fact changes it (Annexes III and IV)', () => {
    for (const kind of ['microprocessor', 'microcontroller', 'asicOrFpga']) {
      for (const avaVan of [0, 1, 2, 3, 4, 5, null]) {
        const names = ['securesOthers', 'tamperProtected'];
        const { wrong } = settledTooEarly(names, {}, (facts) => {
          const { value } = ask(classificationQuestion, { chip: { kind, avaVan, ...facts } });
          return value === 'undetermined' ? undefined : value;
        });
        expect(wrong).toEqual([]);
      }
    }
  });
});
