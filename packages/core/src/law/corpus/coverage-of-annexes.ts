import { categoryCitation, productCategories } from '../product-categories.ts';
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
  ['Annex II, point (1)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (2)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (3)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (4)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (5)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (6)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (7)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (8)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ['Annex II, point (9)', { kind: 'rule', module: 'annex-2-user-information.ts' }],
  ...productCategories.map(
    ({ id }) => [categoryCitation(id), { kind: 'rule', module: 'product-categories.ts' }] as const,
  ),
  ['Annex V, point (1)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (2)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (3)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (4)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (5)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (6)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (7)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex V, point (8)', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex VI', { kind: 'rule', module: 'annex-5-declaration.ts' }],
  ['Annex VII, point (1)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (2)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (3)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (4)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (5)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (6)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (7)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VII, point (8)', { kind: 'rule', module: 'annex-7-technical-documentation.ts' }],
  ['Annex VIII, Part I', { kind: 'rule', module: 'annex-8-modules.ts' }],
  ['Annex VIII, Part II', { kind: 'rule', module: 'annex-8-modules.ts' }],
  ['Annex VIII, Part III', { kind: 'rule', module: 'annex-8-modules.ts' }],
  ['Annex VIII, Part IV', { kind: 'rule', module: 'annex-8-modules.ts' }],
];
