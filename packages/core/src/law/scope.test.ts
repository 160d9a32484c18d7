import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';
import { modificationQuestion } from './art-3-30-substantial-modification.ts';
import { roleQuestion } from './operator-role.ts';

/** A product that is in scope without doubt; tests change single facts. */
const IN = {
  isProduct: true,
  onlyRemoteAccess: false,
  neededByProductFunction: false,
  designedByOrForMaker: false,
  dataConnection: true,
  onUnionMarket: true,
  commercialActivity: true,
  freeOpenSource: false,
  underYourResponsibility: true,
  monetised: true,
  nonProfitSurplusOnly: false,
  medicalDevice: false,
  vehicleTypeApproval: false,
  lCategoryVehicle: false,
  designedToPedal: false,
  aviationCertified: false,
  marineEquipment: false,
  identicalSparePart: false,
  exclusivelyNationalSecurity: false,
  designedForClassifiedInformation: false,
  temporaryNonMarket: false,
};

function scope(facts: object) {
  const answer = scopeQuestion.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('scope (Art. 2)', () => {
  it.each<[string, object, string, string]>([
    ['a connected product on the market', {}, 'inScope', 'Art. 2(1)'],
    ['pure service', { isProduct: false }, 'outOfScope', 'Art. 3(1)'],
    ['stand-alone SaaS', { onlyRemoteAccess: true }, 'outOfScope', 'Art. 3(2)'],
    [
      'cloud log-in of an own app: remote data processing',
      { onlyRemoteAccess: true, neededByProductFunction: true, designedByOrForMaker: true },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'third-party SaaS used by an app',
      { onlyRemoteAccess: true, neededByProductFunction: true, designedByOrForMaker: false },
      'outOfScope',
      'Art. 3(2)',
    ],
    ['no data connection', { dataConnection: false }, 'outOfScope', 'Art. 2(1)'],
    ['not on the Union market', { onUnionMarket: false }, 'outOfScope', 'Art. 3(22)'],
    ['own use, no commercial activity', { commercialActivity: false }, 'outOfScope', 'Art. 3(22)'],
    ['medical device', { medicalDevice: true }, 'outOfScope', 'Art. 2(2)(a)'],
    ['car', { vehicleTypeApproval: true }, 'outOfScope', 'Art. 2(2)(c)'],
    ['moped', { lCategoryVehicle: true }, 'outOfScope', 'Art. 2(5)'],
    [
      'L1e pedal-assist designed to pedal',
      { lCategoryVehicle: true, designedToPedal: true },
      'inScope',
      'Art. 2(1)',
    ],
    ['certified aircraft part', { aviationCertified: true }, 'outOfScope', 'Art. 2(3)'],
    ['open-category drone, not certified', { aviationCertified: false }, 'inScope', 'Art. 2(1)'],
    ['marine equipment', { marineEquipment: true }, 'outOfScope', 'Art. 2(4)'],
    ['identical spare part', { identicalSparePart: true }, 'outOfScope', 'Art. 2(6)'],
    ['exclusively for defence', { exclusivelyNationalSecurity: true }, 'outOfScope', 'Art. 2(7)'],
    [
      'designed for classified information',
      { designedForClassifiedInformation: true },
      'outOfScope',
      'Art. 2(7)',
    ],
    [
      'FOSS, contributor only',
      { freeOpenSource: true, underYourResponsibility: false },
      'outOfScope',
      'Recital 18',
    ],
    ['FOSS, not monetised', { freeOpenSource: true, monetised: false }, 'outOfScope', 'Recital 18'],
    ['FOSS, monetised', { freeOpenSource: true }, 'inScope', 'Art. 2(1)'],
    [
      'FOSS of a not-for-profit',
      { freeOpenSource: true, nonProfitSurplusOnly: true },
      'outOfScope',
      'Recital 18',
    ],
    [
      'source-available is no FOSS: commercial activity decides',
      { freeOpenSource: false, monetised: false },
      'inScope',
      'Art. 2(1)',
    ],
  ])('%s', (_says, change, value, cite) => {
    const answer = scope({ ...IN, ...change });
    expect(answer.value).toBe(value);
    expect(answer.because[0]?.cite).toBe(cite);
  });

  it.each<[string, object, string[]]>([
    ['medical device unknown', { medicalDevice: null }, ['medicalDevice']],
    [
      'moped, pedals unknown',
      { lCategoryVehicle: true, designedToPedal: null },
      ['designedToPedal'],
    ],
    ['commercial activity unknown', { commercialActivity: 'unknown' }, ['commercialActivity']],
    [
      'whether FOSS is unknown and matters',
      { freeOpenSource: null, monetised: false },
      ['freeOpenSource'],
    ],
    [
      'remote part unknown',
      { onlyRemoteAccess: true, neededByProductFunction: true, designedByOrForMaker: null },
      ['designedByOrForMaker'],
    ],
  ])('%s: undetermined, and says what is missing', (_says, change, missing) => {
    expect(scope({ ...IN, ...change })).toMatchObject({ value: 'undetermined', missing });
  });

  it('does not ask whether it is open source where that changes nothing', () => {
    expect(scope({ ...IN, freeOpenSource: null }).value).toBe('inScope');
    expect(
      scope({ ...IN, freeOpenSource: null, monetised: false, commercialActivity: false }).value,
    ).toBe('outOfScope');
  });

  it('knows nothing about nothing', () => {
    expect(scope({}).value).toBe('undetermined');
    expect(scope({}).missing).toContain('dataConnection');
  });

  it('does not ask what remote access is for where there is none, as that settles nothing', () => {
    const open = {
      dataConnection: null,
      neededByProductFunction: null,
      designedByOrForMaker: null,
    };
    expect(scope({ ...IN, ...open }).missing).toEqual(['dataConnection']);
  });

  it('settles nothing that an unknown fact could change, and what it calls missing settles it', () => {
    // Mostly as in a product that is in scope: else some exclusion would settle nearly every run.
    const known = (usual: boolean) =>
      fc.oneof(
        { arbitrary: fc.constant(usual ? 'yes' : 'no'), weight: 5 },
        { arbitrary: fc.constantFrom('yes', 'no', 'unknown'), weight: 3 },
      );
    const facts = fc.record(
      Object.fromEntries(Object.entries(IN).map(([name, usual]) => [name, known(usual)])),
    );
    const filled = fc.record(
      Object.fromEntries(Object.keys(IN).map((name) => [name, fc.boolean()])),
    );
    fc.assert(
      fc.property(facts, filled, (some, rest) => {
        const answer = scope(some);
        const whole = Object.fromEntries(
          Object.keys(IN).map((name) => [name, some[name] === 'unknown' ? rest[name] : some[name]]),
        );
        if (answer.value === 'undetermined') {
          expect(answer.missing.length).toBeGreaterThan(0);
          expect(answer.missing.filter((name) => some[name] !== 'unknown')).toEqual([]);
          expect(
            scope({
              ...some,
              ...Object.fromEntries(answer.missing.map((name) => [name, rest[name]])),
            }).value,
          ).toBe(scope(whole).value);
        } else {
          expect(scope(whole).value).toBe(answer.value);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('takes nothing else for yes or no', () => {
    expect(scopeQuestion.ask({ isProduct: 'maybe' })).toMatchObject({ ok: false });
    expect(scopeQuestion.ask([])).toMatchObject({ ok: false });
  });
});

describe('substantial modification (Art. 3(30))', () => {
  const none = {
    afterPlacing: true,
    purposeChanged: false,
    pureSecurityUpdate: false,
    addsRisk: false,
    foreseen: false,
    riskChanged: false,
  };
  it.each<[string, object, string]>([
    ['M0 before placing', { ...none, afterPlacing: false, purposeChanged: true }, 'notSubstantial'],
    ['M1 new purpose', { ...none, purposeChanged: true, foreseen: true }, 'substantial'],
    [
      'M2 security update',
      { ...none, pureSecurityUpdate: true, riskChanged: true },
      'notSubstantial',
    ],
    [
      'M2 security update that adds a dependency',
      { ...none, pureSecurityUpdate: true, addsRisk: true, riskChanged: true },
      'substantial',
    ],
    ['M3 foreseen', { ...none, foreseen: true, riskChanged: true }, 'notSubstantial'],
    ['M4 a "remember me" token', { ...none, riskChanged: true }, 'substantial'],
    ['icons and languages', none, 'notSubstantial'],
    ['risk unknown', { ...none, riskChanged: null }, 'undetermined'],
    ['nothing said', {}, 'undetermined'],
    ['foreseen unknown, risk unchanged: no matter', { ...none, foreseen: null }, 'notSubstantial'],
    [
      'foreseen unknown, risk changed',
      { ...none, foreseen: null, riskChanged: true },
      'undetermined',
    ],
  ])('%s', (_says, facts, value) => {
    expect(modificationQuestion.ask(facts)).toMatchObject({ ok: true, value: { value } });
  });
});

describe('role (Arts. 3, 18, 21, 22)', () => {
  const none = {
    makesOrHasMade: false,
    underOwnName: false,
    establishedInUnion: true,
    writtenMandate: false,
    placesForeignProduct: false,
    resells: false,
    modifiedSubstantially: false,
    makesAvailable: false,
    sustainsOpenSource: false,
    legalPerson: true,
  };
  it.each<[string, object, string[]]>([
    ['maker', { makesOrHasMade: true, underOwnName: true }, ['manufacturer']],
    [
      'private label',
      { makesOrHasMade: true, underOwnName: true, resells: true },
      ['manufacturer'],
    ],
    ['importer', { placesForeignProduct: true }, ['importer']],
    [
      'importer under own name: manufacturer (21)',
      { placesForeignProduct: true, underOwnName: true },
      ['manufacturer'],
    ],
    ['distributor', { resells: true }, ['distributor']],
    [
      'distributor that modifies: manufacturer (21)',
      { resells: true, modifiedSubstantially: true },
      ['manufacturer'],
    ],
    [
      'another who modifies and makes available (22)',
      { modifiedSubstantially: true, makesAvailable: true },
      ['substantialModifier'],
    ],
    ['modifies for own use only', { modifiedSubstantially: true }, ['none']],
    [
      'authorised representative and importer',
      { writtenMandate: true, placesForeignProduct: true },
      ['authorisedRepresentative', 'importer'],
    ],
    ['steward', { sustainsOpenSource: true }, ['ossSteward']],
    [
      'a natural person is never a steward',
      { sustainsOpenSource: true, legalPerson: false },
      ['none'],
    ],
    ['none', {}, ['none']],
  ])('%s', (_says, change, roles) => {
    expect(roleQuestion.ask({ ...none, ...change })).toMatchObject({ ok: true, value: { roles } });
  });

  it('does not say none while a role is possible', () => {
    expect(roleQuestion.ask({})).toMatchObject({ ok: true, value: { roles: [] } });
  });
});

it('does not hold out to a manufacturer the roles that being one takes in (Art. 21)', () => {
  const answer = roleQuestion.ask({ makesOrHasMade: true, underOwnName: true });
  expect(answer).toMatchObject({
    value: { roles: ['manufacturer'], possible: ['authorisedRepresentative'] },
  });
});
