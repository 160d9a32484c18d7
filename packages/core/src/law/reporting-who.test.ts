import { describe, expect, it } from 'vitest';
import { coverage } from './corpus/coverage.ts';
import { dutiesQuestion } from './duties.ts';
import { roleQuestion } from './operator-role.ts';

describe('who reports', () => {
  it.each<[says: string, facts: object, role: string, reports: string[]]>([
    [
      'Art. 14 a manufacturer, wherever it is established',
      { makesOrHasMade: true, underOwnName: true, establishedInUnion: false },
      'manufacturer',
      ['Art. 14(1)', 'Art. 14(3)', 'Art. 14(6)', 'Art. 14(8)'],
    ],
    [
      'Art. 21 an importer under its own name',
      { placesForeignProduct: true, underOwnName: true },
      'manufacturer',
      ['Art. 14(1)', 'Art. 14(3)', 'Art. 14(6)', 'Art. 14(8)'],
    ],
    [
      'Art. 21 a distributor that modifies substantially',
      { resells: true, modifiedSubstantially: true },
      'manufacturer',
      ['Art. 14(1)', 'Art. 14(3)', 'Art. 14(6)', 'Art. 14(8)'],
    ],
    [
      'Art. 22 another who modifies substantially and makes available',
      { modifiedSubstantially: true, makesAvailable: true },
      'substantialModifier',
      ['Art. 14(1)', 'Art. 14(3)', 'Art. 14(6)', 'Art. 14(8)'],
    ],
    [
      'Art. 19(5) a plain importer',
      { placesForeignProduct: true, establishedInUnion: true },
      'importer',
      [],
    ],
    ['Art. 20(4) a plain distributor', { resells: true }, 'distributor', []],
    [
      'Art. 18(2) a representative',
      { establishedInUnion: true, writtenMandate: true },
      'authorisedRepresentative',
      [],
    ],
    [
      'Art. 24(3) a steward, by a provision of its own',
      { sustainsOpenSource: true, legalPerson: true },
      'ossSteward',
      ['Art. 24(3)'],
    ],
    ['Recital 18 a contributor', {}, 'none', []],
  ])('%s', (_says, facts, role, reports) => {
    const none = Object.fromEntries(ROLE_FACTS.map((name) => [name, false]));
    expect(roleQuestion.ask({ ...none, ...facts })).toMatchObject({ value: { roles: [role] } });
    const cites = held(role).map(({ cite }) => cite);
    expect(cites.filter((cite) => /^Art\. (14|24\(3\))/.test(cite))).toEqual(reports);
  });

  it.each([
    ['importer', 'importCorrect', 'Art. 19(5)'],
    ['distributor', 'distributeCorrect', 'Art. 20(4)'],
  ])(
    'a plain %s tells the maker of a vulnerability, and authorities of a significant risk',
    (role, id, cite) => {
      expect(duty(role, id)).toMatchObject({
        cite,
        to: 'Manufacturer and market surveillance authorities',
      });
    },
  );

  it('Art. 24(3) reaches stewards from 11 December 2027 only', () => {
    const report = (on: string) => held('ossSteward', on).some(({ cite }) => cite === 'Art. 24(3)');
    expect([report('2026-09-11'), report('2027-12-10'), report('2027-12-11')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('Art. 69(3) reporting reaches products placed before, and outlives support', () => {
    const on = { on: '2035-01-01', placedOn: '2020-01-01', supportEndsOn: '2025-01-01' };
    const answer = dutiesQuestion.ask({ role: 'manufacturer', ...on });
    expect(answer.ok && answer.value.duties.map(({ cite }) => cite)).toEqual([
      'Art. 14(1)',
      'Art. 14(3)',
      'Art. 14(6)',
      'Art. 14(8)',
    ]);
  });
});

describe('what goes with reporting', () => {
  it('14(6) the intermediate report is owed on request, without a fixed period', () => {
    expect(duty('manufacturer', 'intermediate')).toMatchObject({
      cite: 'Art. 14(6)',
      due: 'On request; no fixed period',
      dueOn: null,
    });
  });

  it('14(8) informing users is a duty of its own, without fixed hours', () => {
    expect(duty('manufacturer', 'informUsers')).toMatchObject({
      cite: 'Art. 14(8)',
      to: 'Users',
      due: expect.stringContaining('no fixed period') as unknown,
      until: null,
    });
  });

  it.each([
    'Art. 14(9)',
    'Art. 14(10)',
    'Art. 15(1)',
    'Art. 15(2)',
    'Art. 15(3)',
    'Art. 15(4)',
    'Art. 15(5)',
    'Art. 16(2)',
    'Art. 16(3)',
    'Art. 16(6)',
    'Art. 17(1)',
    'Art. 17(2)',
    'Art. 17(4)',
    'Art. 17(5)',
    'Art. 17(6)',
  ])('%s is covered by word', (cite) => {
    expect(coverage.get(cite)).toBeDefined();
  });
});

const ROLE_FACTS = [
  'makesOrHasMade',
  'underOwnName',
  'establishedInUnion',
  'writtenMandate',
  'placesForeignProduct',
  'resells',
  'modifiedSubstantially',
  'makesAvailable',
  'sustainsOpenSource',
  'legalPerson',
];

function held(role: string, on = '2028-01-01') {
  const answer = dutiesQuestion.ask({ role, on, placedOn: on });
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value.duties;
}

function duty(role: string, id: string) {
  return held(role).find((one) => one.id === id);
}
