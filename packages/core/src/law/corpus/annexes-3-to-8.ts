import { declarationOfConformity } from '../annex-5-declaration.ts';
import { simplifiedDeclaration } from '../annex-6-simplified-declaration.ts';
import { technicalDocumentation } from '../annex-7-technical-documentation.ts';
import { categoryCitation, productCategories } from '../product-categories.ts';
import { type Provision, provision } from './provision.ts';

/** Annexes III to VIII. The categories are those of `product-categories.ts`. */
export const annexesThreeToEightProvisions: readonly Provision[] = [
  ...productCategories.map(({ id, name }) => provision(categoryCitation(id), `${name}.`)),
  ...[...declarationOfConformity, ...simplifiedDeclaration, ...technicalDocumentation].map(
    ({ cite, says }) => provision(cite, says),
  ),
  provision('Annex VIII, Part I', 'Module A: internal control by the maker.'),
  provision(
    'Annex VIII, Part II',
    'Module B: examination of the type by a notified body, with periodic audits of handling.',
  ),
  provision('Annex VIII, Part III', 'Module C: production conforms to the type.'),
  provision(
    'Annex VIII, Part IV',
    'Module H: full quality assurance, assessed and audited by a notified body.',
  ),
  provision(
    'Annex VIII, Part II, point (10)',
    'Module B: keep the certificate for ten years or the support period.',
  ),
  provision(
    'Annex VIII, Part IV, point (6)',
    'Module H: keep approvals and decisions for ten years or the support period.',
  ),
];
