import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';

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
};

function scope(change: object) {
  const answer = scopeQuestion.ask({ ...IN, ...change });
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('what an open answer says', () => {
  it.each<[says: string, change: object, missing: string[], cites: string[]]>([
    ['whether it is a product', { isProduct: null }, ['isProduct'], ['Art. 3(1)']],
    ['the connection', { dataConnection: null }, ['dataConnection'], ['Art. 2(1)']],
    ['the market of the Union', { onUnionMarket: null }, ['onUnionMarket'], ['Art. 3(22)']],
    [
      'market and commercial activity',
      { onUnionMarket: null, commercialActivity: null },
      ['onUnionMarket', 'commercialActivity'],
      ['Art. 3(22)'],
    ],
    [
      'commercial activity alone',
      { commercialActivity: null },
      ['commercialActivity'],
      ['Art. 3(22)'],
    ],
    [
      'whether it is open source, where that decides',
      { freeOpenSource: null, commercialActivity: false },
      ['freeOpenSource'],
      ['Art. 3(48)'],
    ],
    [
      'whether it is open source, and who monetises it',
      { freeOpenSource: null, monetised: null, commercialActivity: null },
      ['freeOpenSource', 'monetised', 'commercialActivity'],
      ['Art. 3(48)'],
    ],
    [
      'whether it is open source, beside a known commercial activity',
      { freeOpenSource: null, monetised: null },
      ['freeOpenSource', 'monetised'],
      ['Art. 3(48)'],
    ],
    [
      'whether it is open source, where nobody would be on the market with it anyhow',
      { freeOpenSource: null, monetised: false, underYourResponsibility: null },
      ['freeOpenSource'],
      ['Art. 3(48)'],
    ],
    [
      'who monetises open source',
      { freeOpenSource: true, monetised: null },
      ['monetised'],
      ['Recital 15'],
    ],
    [
      'several exclusions',
      { medicalDevice: null, marineEquipment: null },
      ['medicalDevice', 'marineEquipment'],
      ['Art. 2(2)(a)', 'Art. 2(4)'],
    ],
    [
      'whether it is only reached remotely',
      { onlyRemoteAccess: null },
      ['onlyRemoteAccess'],
      ['Art. 3(2)'],
    ],
  ])('%s', (_says, change, missing, cites) => {
    const answer = scope(change);
    expect(answer.value).toBe('undetermined');
    expect(answer.missing).toEqual(missing);
    expect(answer.because.map(({ cite }) => cite)).toEqual(cites);
  });

  it('misses nothing once it is settled', () => {
    expect(scope({}).missing).toEqual([]);
    expect(scope({ medicalDevice: true, dataConnection: null }).missing).toEqual([]);
  });
});

describe('which of two reasons to be out is told', () => {
  it.each<[says: string, change: object, text: RegExp]>([
    ['not in the Union', { onUnionMarket: false }, /on the Union market/],
    [
      'neither in the Union nor commercial',
      { onUnionMarket: false, commercialActivity: false },
      /on the Union market/,
    ],
    ['not commercial', { commercialActivity: false }, /in the course of a commercial activity/],
    [
      'not commercial, the Union not known',
      { onUnionMarket: null, commercialActivity: false },
      /in the course of a commercial activity/,
    ],
    ['a contributor', { freeOpenSource: true, underYourResponsibility: false }, /only contributes/],
    ['not monetised', { freeOpenSource: true, monetised: false }, /does not monetise/],
    ['a not-for-profit', { freeOpenSource: true, nonProfitSurplusOnly: true }, /not-for-profit/],
    ['a service by itself', { onlyRemoteAccess: true }, /no product by itself/],
  ])('%s', (_says, change, text) => {
    const { value, because } = scope(change);
    expect(value).toBe('outOfScope');
    expect(because[0]?.says).toMatch(text);
  });

  it('open questions are told by the rule, not by an answer nobody gave', () => {
    expect(scope({ onUnionMarket: null }).because[0]?.says).toMatch(/on the Union market/);
    expect(scope({ freeOpenSource: true, monetised: null }).because[0]?.says).toMatch(
      /is responsible for it and monetises it/,
    );
  });

  it('a remote part of a product is told as one', () => {
    const { because } = scope({
      onlyRemoteAccess: true,
      neededByProductFunction: true,
      designedByOrForMaker: true,
    });
    expect(because.map(({ cite }) => cite)).toEqual(['Art. 2(1)', 'Art. 3(2)']);
    expect(because[1]?.says).toMatch(/^Remote data processing without which/);
  });
});
