import { describe, expect, it } from 'vitest';
import { dutiesQuestion, findDuty } from './duties.ts';

function ask(facts: object) {
  const answer = dutiesQuestion.ask({ role: 'manufacturer', on: '2028-06-01', ...facts });
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const LEGACY = { placedOn: '2027-12-10' };
const PLACED = { placedOn: '2028-01-01' };

describe('the reasons beside a list of duties', () => {
  it.each<[says: string, facts: object, cites: string[]]>([
    ['71(2) the whole Regulation', PLACED, ['Art. 71(2)']],
    ['71(2) the day before', { on: '2027-12-10' }, ['Art. 71(2)']],
    ['69(2), (3) placed before', LEGACY, ['Art. 71(2)', 'Art. 69(2)', 'Art. 69(3)']],
    ['69(2) placed on the first day', { placedOn: '2027-12-11' }, ['Art. 71(2)']],
    [
      'a steward places nothing, so nothing of it is older',
      { role: 'ossSteward', ...LEGACY },
      ['Art. 71(2)'],
    ],
    [
      '14 support has ended: reporting goes on',
      { ...PLACED, supportEndsOn: '2028-05-31' },
      ['Art. 71(2)', 'Art. 14'],
    ],
    ['14 support ends on that day', { ...PLACED, supportEndsOn: '2028-06-01' }, ['Art. 71(2)']],
    ['14 support ends later', { ...PLACED, supportEndsOn: '2033-01-01' }, ['Art. 71(2)']],
    [
      '3(30) older unit modified by its maker',
      { ...LEGACY, substantiallyModifiedOn: '2028-02-01' },
      ['Art. 71(2)', 'Art. 3(30)'],
    ],
    [
      '3(30) modified only later',
      { ...LEGACY, substantiallyModifiedOn: '2028-06-02' },
      ['Art. 71(2)', 'Art. 69(2)', 'Art. 69(3)'],
    ],
    [
      '3(30) modified on that day',
      { ...LEGACY, substantiallyModifiedOn: '2028-06-01' },
      ['Art. 71(2)', 'Art. 3(30)'],
    ],
    [
      '3(30) an importer of a modified unit is not told of it',
      { role: 'importer', ...LEGACY, substantiallyModifiedOn: '2028-02-01' },
      ['Art. 71(2)'],
    ],
    [
      '22 whoever else modified it',
      { role: 'substantialModifier', ...PLACED },
      ['Art. 71(2)', 'Art. 22'],
    ],
    ['64(10)(a) micro maker', { ...PLACED, size: 'micro' }, ['Art. 71(2)', 'Art. 64(10)(a)']],
    ['64(10)(a) small maker', { ...PLACED, size: 'small' }, ['Art. 71(2)', 'Art. 64(10)(a)']],
    ['64(10)(a) medium maker', { ...PLACED, size: 'medium' }, ['Art. 71(2)']],
    ['64(10)(a) large maker', { ...PLACED, size: 'large' }, ['Art. 71(2)']],
    ['64(10)(a) micro importer', { role: 'importer', ...PLACED, size: 'micro' }, ['Art. 71(2)']],
  ])('%s', (_says, facts, cites) => {
    expect(ask(facts).because.map(({ cite }) => cite)).toEqual(cites);
  });

  it.each([
    ['2027-12-10', /only reporting/],
    ['2027-12-11', /applies as a whole/],
  ])('on %s: %s', (on, says) => {
    expect(ask({ on }).because[0]?.says).toMatch(says);
  });

  it('names the guidance where the text alone does not say it', () => {
    const ended = ask({ ...PLACED, supportEndsOn: '2028-05-31' }).because[1];
    expect(ended).toMatchObject({ mark: 'guidance', source: 'C(2026) 5252, point 210' });
    const modified = ask({ ...LEGACY, substantiallyModifiedOn: '2028-02-01' }).because[1];
    expect(modified).toMatchObject({ mark: 'guidance', source: 'C(2026) 5252, point 124' });
  });
});

describe('the days of a duty', () => {
  const days = (id: string, facts: object) => {
    const duty = ask(facts).duties.find((one) => one.id === id);
    return [duty?.since, duty?.dueOn, duty?.until];
  };

  it.each<[says: string, id: string, facts: object, want: (string | null)[]]>([
    ['before placing: due on that day', 'properties', PLACED, ['2027-12-11', '2028-01-01', null]],
    ['not placed yet: due on no known day', 'properties', {}, ['2027-12-11', null, null]],
    [
      'during support: from placing to its end',
      'remediate',
      { ...PLACED, supportEndsOn: '2033-01-01' },
      ['2028-01-01', null, '2033-01-01'],
    ],
    [
      'reporting on an older unit: from its first day',
      'earlyWarning',
      LEGACY,
      ['2027-12-10', null, null],
    ],
    [
      'reporting on a unit of 2020: from 11 September 2026',
      'earlyWarning',
      { placedOn: '2020-01-01' },
      ['2026-09-11', null, null],
    ],
    ['keeping: ten years', 'keepDocuments', PLACED, ['2028-01-01', null, '2038-01-01']],
    [
      'keeping: support of ten years and a day',
      'keepDocuments',
      { ...PLACED, supportEndsOn: '2038-01-02' },
      ['2028-01-01', null, '2038-01-02'],
    ],
    ['keeping: not placed yet', 'keepDocuments', {}, ['2027-12-11', null, null]],
    [
      'a modification counts as a new placing',
      'keepDocuments',
      { ...LEGACY, substantiallyModifiedOn: '2028-02-01' },
      ['2028-02-01', null, '2038-02-01'],
    ],
    ['a steward: always', 'stewardPolicy', { role: 'ossSteward' }, ['2027-12-11', null, null]],
  ])('%s', (_says, id, facts, want) => {
    expect(days(id, facts)).toEqual(want);
  });

  it.each<[object, string[]]>([
    [{}, ['placedOn']],
    [PLACED, []],
    [{ role: 'importer' }, ['placedOn']],
    [{ role: 'ossSteward' }, []],
    [{ role: 'none' }, []],
    [{ substantiallyModifiedOn: '2028-01-01' }, []],
  ])('%j misses %j', (facts, missing) => {
    expect(ask(facts).missing).toEqual(missing);
  });

  it('a date of the Regulation is no longer to come on its own day', () => {
    expect(ask({ on: '2027-12-10' }).coming.map(({ on }) => on)).toEqual([
      '2027-12-11',
      '2028-06-11',
    ]);
    expect(ask({ on: '2027-12-11' }).coming.map(({ on }) => on)).toEqual(['2028-06-11']);
  });
});

describe('a duty by its id', () => {
  it.each<[role: string, id: string, cite: string | undefined]>([
    ['manufacturer', 'sbom', 'Annex I, Part II, point (1)'],
    ['manufacturer', 'determineSupport', 'Art. 13(8)'],
    ['substantialModifier', 'earlyWarning', 'Art. 14(1)'],
    ['importer', 'importKeep', 'Art. 19(6)'],
    ['importer', 'sbom', undefined],
    ['none', 'sbom', undefined],
    ['nobody', 'sbom', undefined],
    ['manufacturer', 'nothing', undefined],
  ])('%s, %s: %s', (role, id, cite) => {
    expect(findDuty(role, id)?.cite).toBe(cite);
  });
});
