import { userInformation } from '../annex-2-user-information.ts';
import { declarationOfConformity } from '../annex-5-declaration.ts';
import { simplifiedDeclaration } from '../annex-6-simplified-declaration.ts';
import { technicalDocumentation } from '../annex-7-technical-documentation.ts';
import { conformityModules } from '../annex-8-modules.ts';
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
  ...listedIn('annex-2-user-information.ts', userInformation),
  ...productCategories.map(
    ({ id }) => [categoryCitation(id), { kind: 'rule', module: 'product-categories.ts' }] as const,
  ),
  ...listedIn('annex-5-declaration.ts', declarationOfConformity),
  ...listedIn('annex-6-simplified-declaration.ts', simplifiedDeclaration),
  ...listedIn('annex-7-technical-documentation.ts', technicalDocumentation),
  ...listedIn('annex-8-modules.ts', conformityModules),
  [
    'Annex VIII, Part II, point (10)',
    { kind: 'checklist', where: 'Kept as long as the file, see Art. 13(13).' },
  ],
  [
    'Annex VIII, Part IV, point (6)',
    { kind: 'checklist', where: 'Kept as long as the file, see Art. 13(13).' },
  ],
];

/** Contents that are listed for a person to go through. */
function listedIn(
  module: string,
  items: readonly { readonly cite: string }[],
): readonly (readonly [cite: string, Coverage])[] {
  return items.map(({ cite }) => [cite, { kind: 'checklist', where: `The list in ${module}.` }]);
}
