import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';
import { coverage } from './corpus/coverage.ts';

/** A connected product on the market; every row changes what it is about. */
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

function scope(change: object) {
  const answer = scopeQuestion.ask({ ...IN, ...change });
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

type Row = readonly [says: string, change: object, value: string, cite: string];

function holds(rows: readonly Row[]): void {
  it.each(rows)('%s', (_says, change, value, cite) => {
    const { value: got, because } = scope(change);
    expect(got).toBe(value);
    expect(because.map((reason) => reason.cite)).toContain(cite);
  });
}

describe('the steps of Art. 2, in their order', () => {
  holds([
    ['Art. 3(1), (4) to (6): software or hardware is a product', {}, 'inScope', 'Art. 2(1)'],
    ['Art. 3(1): a pure service is none', { isProduct: false }, 'outOfScope', 'Art. 3(1)'],
    ['Art. 3(1): pure data is none', { isProduct: false }, 'outOfScope', 'Art. 3(1)'],
    [
      'Recital 12: a web application in a browser is no product by itself',
      { onlyRemoteAccess: true },
      'outOfScope',
      'Art. 3(2)',
    ],
    [
      'Art. 2(1): without a data connection it is out',
      { dataConnection: false },
      'outOfScope',
      'Art. 2(1)',
    ],
    [
      'Art. 3(10): an offline editor on a connected operating system has an indirect connection',
      { dataConnection: true },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Art. 2(1): a mere power or trigger signal is no data connection',
      { dataConnection: false },
      'outOfScope',
      'Art. 2(1)',
    ],
    ['Art. 3(22): not supplied in the Union', { onUnionMarket: false }, 'outOfScope', 'Art. 3(22)'],
    [
      'Recital 15: own use is no commercial activity',
      { commercialActivity: false },
      'outOfScope',
      'Art. 3(22)',
    ],
    [
      "Recital 16: a public body's own software is none either",
      { commercialActivity: false },
      'outOfScope',
      'Art. 3(22)',
    ],
    [
      'Art. 3(22): supply free of charge in a commercial activity counts',
      { monetised: false },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Art. 2(2)(a): medical device under Regulation (EU) 2017/745',
      { medicalDevice: true },
      'outOfScope',
      'Art. 2(2)(a)',
    ],
    [
      'Art. 2(2)(c): vehicle or part under type-approval',
      { vehicleTypeApproval: true },
      'outOfScope',
      'Art. 2(2)(c)',
    ],
    [
      'Art. 2(5): moped approved under Regulation (EU) 168/2013',
      { lCategoryVehicle: true },
      'outOfScope',
      'Art. 2(5)',
    ],
    [
      'Art. 2(5): an L1e vehicle designed to pedal stays in',
      { lCategoryVehicle: true, designedToPedal: true },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Art. 2(5): what is no L-category vehicle is not excluded by pedals',
      { designedToPedal: true },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Art. 2(3): certified under aviation law',
      { aviationCertified: true },
      'outOfScope',
      'Art. 2(3)',
    ],
    [
      'Art. 2(3): an open-category drone without a certificate is in',
      { aviationCertified: false },
      'inScope',
      'Art. 2(1)',
    ],
    ['Art. 2(4): marine equipment', { marineEquipment: true }, 'outOfScope', 'Art. 2(4)'],
    [
      'Art. 2(6): spare part identical to what it replaces',
      { identicalSparePart: true },
      'outOfScope',
      'Art. 2(6)',
    ],
    [
      'Art. 2(6): a spare part with other cryptography or access control is not identical',
      { identicalSparePart: false },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Art. 2(7): exclusively for national security or defence',
      { exclusivelyNationalSecurity: true },
      'outOfScope',
      'Art. 2(7)',
    ],
    ['Art. 2(7): dual use is in', { exclusivelyNationalSecurity: false }, 'inScope', 'Art. 2(1)'],
    [
      'Art. 2(7): specifically for classified information',
      { designedForClassifiedInformation: true },
      'outOfScope',
      'Art. 2(7)',
    ],
  ]);

  it('Art. 2(2)(b): one answer stands for medical devices and for in vitro diagnostics', () => {
    expect(scope({ medicalDevice: true }).because[0]?.says).toContain('2017/746');
  });

  it('Art. 2(5): what it says of L-category vehicles is marked as not verified', () => {
    expect(scope({ lCategoryVehicle: true }).because[0]).toMatchObject({
      mark: 'unverified',
      source: 'Delegated Regulation (EU) 2025/1535',
    });
  });

  it('Art. 4(2), (3): a prototype or a test version is in scope and may be shown without conformity', () => {
    const { value, also } = scope({ temporaryNonMarket: true });
    expect(value).toBe('inScope');
    expect(also.map(({ cite }) => cite)).toEqual(['Art. 4(2)']);
    expect(scope({}).also).toEqual([]);
  });

  it('Art. 4(4): not for unfinished software that is a safety component', () => {
    const also = (fact: boolean | null) =>
      scope({ temporaryNonMarket: true, unfinishedSafetyComponent: fact }).also.map(
        ({ cite }) => cite,
      );
    expect(also(true)).toEqual(['Art. 4(4)']);
    expect(also(false)).toEqual(['Art. 4(2)']);
    expect(also(null)).toEqual(['Art. 4(2)']);
    expect(scope({ unfinishedSafetyComponent: true }).also).toEqual([]);
  });

  it('Art. 2(8): information against essential security interests is no rule here, and that is said', () => {
    expect(coverage.get('Art. 2(8)')).toMatchObject({ kind: 'notModelled' });
  });

  it('names every reason to be out, not only the first', () => {
    expect(
      scope({ dataConnection: false, marineEquipment: true }).because.map(({ cite }) => cite),
    ).toEqual(['Art. 2(1)', 'Art. 2(4)']);
  });
});

describe('remote data processing (Art. 3(2))', () => {
  const remote = { onlyRemoteAccess: true, isProduct: false, dataConnection: false };

  holds([
    [
      'needed for a function and designed by the maker: part of its product',
      { ...remote, neededByProductFunction: true, designedByOrForMaker: true },
      'inScope',
      'Art. 3(2)',
    ],
    [
      'own code on the infrastructure of others is so too: who operates it does not matter',
      { ...remote, neededByProductFunction: true, designedByOrForMaker: true },
      'inScope',
      'Art. 3(2)',
    ],
    [
      'statistics without which every function works are none',
      { ...remote, neededByProductFunction: false, designedByOrForMaker: true },
      'outOfScope',
      'Art. 3(2)',
    ],
    [
      'licensed software of a third party is none',
      { ...remote, neededByProductFunction: true, designedByOrForMaker: false },
      'outOfScope',
      'Art. 3(2)',
    ],
    [
      'personnel and build systems of the maker are none',
      { ...remote, neededByProductFunction: false, designedByOrForMaker: false },
      'outOfScope',
      'Art. 3(2)',
    ],
  ]);

  it('is not claimed of a product that runs at the user', () => {
    const own = scope({ neededByProductFunction: true, designedByOrForMaker: true });
    expect(own.value).toBe('inScope');
    expect(own.because.map(({ cite }) => cite)).toEqual(['Art. 2(1)']);
  });
});

describe('free and open-source software', () => {
  const foss = { freeOpenSource: true };

  holds([
    [
      'Art. 3(48): a source-available licence makes none, so the ordinary rule holds',
      { freeOpenSource: false, underYourResponsibility: false, monetised: false },
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Recital 18: who contributes without control of releases has no role',
      { ...foss, underYourResponsibility: false },
      'outOfScope',
      'Recital 18',
    ],
    [
      'Recital 15: a price, a paid edition or compulsory personal data put it on the market',
      foss,
      'inScope',
      'Art. 2(1)',
    ],
    [
      'Recital 18: what is not monetised is not placed on the market',
      { ...foss, monetised: false },
      'outOfScope',
      'Recital 18',
    ],
    [
      'Recital 15: optional paid consulting beside free software does not monetise it',
      { ...foss, monetised: false, commercialActivity: true },
      'outOfScope',
      'Recital 18',
    ],
    [
      'Recital 18: a not-for-profit whose surplus serves its aims is not on the market',
      { ...foss, nonProfitSurplusOnly: true },
      'outOfScope',
      'Recital 18',
    ],
    [
      'Recital 20: hosting it in a repository alone is not making it available',
      { ...foss, underYourResponsibility: false, monetised: true },
      'outOfScope',
      'Recital 18',
    ],
  ]);

  it.each<[string, object, string[]]>([
    ['what nobody monetises', { ...foss, monetised: false }, ['Art. 24']],
    ['a not-for-profit of that kind', { ...foss, nonProfitSurplusOnly: true }, ['Art. 24']],
    ['what is sold: its publisher is the manufacturer', foss, []],
    ['a contributor', { ...foss, underYourResponsibility: false, monetised: false }, []],
    ['a product that is not open source', { monetised: false }, []],
  ])('a steward is thought of for %s', (_says, change, also) => {
    expect(scope(change).also.map(({ cite }) => cite)).toEqual(also);
  });
});
