import type { Coverage } from './covered.ts';

/** Annexes I to VIII. */
export const coverageOfAnnexes: readonly (readonly [cite: string, Coverage])[] = [
  [
    'Annex I, Part I, point (1)',
    {
      kind: 'checklist',
      where: 'The risk assessment decides; in the list of duties with Art. 13(1).',
    },
  ],
  [
    'Annex I, Part I, point (2)(a)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(b)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(c)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(d)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(e)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(f)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(g)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(h)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(i)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(j)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(k)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(l)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  [
    'Annex I, Part I, point (2)(m)',
    {
      kind: 'checklist',
      where: 'Applicability is stated and justified in the risk assessment, see Art. 13(4).',
    },
  ],
  ['Annex I, Part II, point (1)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (2)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (3)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (4)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (5)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (6)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (7)', { kind: 'checklist', where: 'In the list of duties.' }],
  ['Annex I, Part II, point (8)', { kind: 'checklist', where: 'In the list of duties.' }],
  [
    'Annex II, point (1)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (2)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (3)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (4)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (5)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (6)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (7)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (8)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  [
    'Annex II, point (9)',
    { kind: 'notModelled', reason: 'Documents for users are not built yet.' },
  ],
  ['Annex III', { kind: 'rule', module: 'product-categories.ts' }],
  ['Annex IV', { kind: 'rule', module: 'product-categories.ts' }],
  ['Annex V', { kind: 'notModelled', reason: 'The declaration is not built yet.' }],
  ['Annex VI', { kind: 'notModelled', reason: 'The declaration is not built yet.' }],
  ['Annex VII', { kind: 'notModelled', reason: 'The technical documentation is not built yet.' }],
  [
    'Annex VIII',
    {
      kind: 'notModelled',
      reason: 'The procedures are named by Art. 32; their steps are not modelled.',
    },
  ],
];
