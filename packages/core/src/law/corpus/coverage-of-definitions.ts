import type { Coverage } from './covered.ts';

/** Art. 3. */
export const coverageOfDefinitions: readonly (readonly [cite: string, Coverage])[] = [
  ['Art. 3(1)', { kind: 'rule', module: 'art-2-scope.ts' }],
  ['Art. 3(2)', { kind: 'rule', module: 'art-2-scope.ts' }],
  ['Art. 3(4)', { kind: 'checklist', where: 'Asked with what it is, Art. 3(1).' }],
  ['Art. 3(5)', { kind: 'checklist', where: 'Asked with what it is, Art. 3(1).' }],
  ['Art. 3(6)', { kind: 'checklist', where: 'Asked with what it is, Art. 3(1).' }],
  [
    'Art. 3(10)',
    { kind: 'checklist', where: 'Named with the question on connections, Art. 2(1).' },
  ],
  ['Art. 3(13)', { kind: 'rule', module: 'operator-role.ts' }],
  ['Art. 3(14)', { kind: 'rule', module: 'operator-role.ts' }],
  ['Art. 3(15)', { kind: 'checklist', where: 'The role is asked with Art. 18(1).' }],
  ['Art. 3(16)', { kind: 'rule', module: 'operator-role.ts' }],
  ['Art. 3(17)', { kind: 'rule', module: 'operator-role.ts' }],
  ['Art. 3(18)', { kind: 'notModelled', reason: 'No rule of ours asks who the user is.' }],
  [
    'Art. 3(19)',
    {
      kind: 'checklist',
      where: 'The size is a fact that a person gives; the thresholds are those of another act.',
    },
  ],
  ['Art. 3(20)', { kind: 'checklist', where: 'Worked out with Art. 13(8).' }],
  [
    'Art. 3(21)',
    {
      kind: 'checklist',
      where: 'The day of placing is a fact that a person gives, for each unit or version.',
    },
  ],
  ['Art. 3(22)', { kind: 'rule', module: 'art-2-scope.ts' }],
  ['Art. 3(23)', { kind: 'checklist', where: 'Described in the risk assessment, see Art. 13(3).' }],
  ['Art. 3(24)', { kind: 'checklist', where: 'Described in the risk assessment, see Art. 13(3).' }],
  [
    'Art. 3(25)',
    { kind: 'checklist', where: 'Described in the user information, see Annex II, point (5).' },
  ],
  ['Art. 3(30)', { kind: 'rule', module: 'art-3-30-substantial-modification.ts' }],
  ['Art. 3(37)', { kind: 'checklist', where: 'Judged in the risk assessment, see Art. 13(2).' }],
  [
    'Art. 3(38)',
    {
      kind: 'checklist',
      where: 'Judged by a person where importers and distributors act on it, Arts. 19 and 20.',
    },
  ],
  [
    'Art. 3(39)',
    { kind: 'checklist', where: 'Kept for each release, see Annex I, Part II, point (1).' },
  ],
  [
    'Art. 3(40)',
    { kind: 'checklist', where: 'Each finding is one until a person decides otherwise.' },
  ],
  ['Art. 3(41)', { kind: 'checklist', where: 'Decided by a person for each finding.' }],
  ['Art. 3(42)', { kind: 'rule', module: 'art-14-triggers.ts' }],
  ['Art. 3(43)', { kind: 'checklist', where: 'Asked with Art. 14(5).' }],
  ['Art. 3(44)', { kind: 'checklist', where: 'Asked with Art. 14(5).' }],
  ['Art. 3(45)', { kind: 'checklist', where: 'Named where Art. 14(3) does not apply.' }],
  ['Art. 3(48)', { kind: 'rule', module: 'art-2-scope.ts' }],
  ['Art. 3(49)', { kind: 'checklist', where: 'Decided by a person, see Art. 13(21).' }],
  ['Art. 3(50)', { kind: 'checklist', where: 'Decided by a person, see Art. 13(21).' }],
  ['Art. 3(51)', { kind: 'rule', module: 'csirt-coordinators.ts' }],
];
