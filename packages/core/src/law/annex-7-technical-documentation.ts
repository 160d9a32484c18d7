import { type DocumentItem, documentItem } from './document-item.ts';

/**
 * What the technical documentation holds (Art. 31(1), Annex VII). It is there before placing on the market and kept up
 * to date in the support period at least (Art. 31(2)); one file may serve other acts of the Union too (Art. 31(3)).
 */
export const technicalDocumentation: readonly DocumentItem[] = [
  documentItem('purpose', 'Annex VII, point (1)(a)', 'General description: the intended purpose.'),
  documentItem(
    'softwareVersions',
    'Annex VII, point (1)(b)',
    'General description: the versions of software that matter for compliance.',
  ),
  documentItem(
    'pictures',
    'Annex VII, point (1)(c)',
    'General description: photographs or drawings of features, marking and inside.',
    'For hardware',
  ),
  documentItem(
    'userInformation',
    'Annex VII, point (1)(d)',
    'General description: the information and instructions for users of Annex II.',
  ),
  documentItem(
    'architecture',
    'Annex VII, point (2)(a)',
    'Design and development: drawings and architecture, and how components build on each other.',
  ),
  documentItem(
    'handling',
    'Annex VII, point (2)(b)',
    'Handling of vulnerabilities: the SBOM, the disclosure policy, proof of a contact address, and how updates are distributed securely.',
  ),
  documentItem(
    'production',
    'Annex VII, point (2)(c)',
    'Production and monitoring processes, and how they were validated.',
  ),
  documentItem(
    'riskAssessment',
    'Annex VII, point (3)',
    'The assessment of cybersecurity risks, with how each requirement of Annex I, Part I applies.',
  ),
  documentItem(
    'supportPeriod',
    'Annex VII, point (4)',
    'What was taken into account to determine the support period.',
  ),
  documentItem(
    'standards',
    'Annex VII, point (5)',
    'Standards, common specifications and certification schemes applied in full or in part, and which parts; where not, the solutions and other specifications used instead.',
  ),
  documentItem(
    'tests',
    'Annex VII, point (6)',
    'Reports of the tests of the product and of the processes for vulnerabilities.',
  ),
  documentItem(
    'declaration',
    'Annex VII, point (7)',
    'A copy of the EU declaration of conformity.',
  ),
  documentItem(
    'sbom',
    'Annex VII, point (8)',
    'The SBOM of the product.',
    'On a reasoned request of a market surveillance authority that needs it to check compliance',
  ),
];
