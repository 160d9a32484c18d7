import { categoryCitation, productCategories } from '../product-categories.ts';
import { type Provision, provision } from './provision.ts';

/** Annexes III to VIII. The categories are those of `product-categories.ts`. */
export const annexesThreeToEightProvisions: readonly Provision[] = [
  ...productCategories.map(({ id, name }) => provision(categoryCitation(id), `${name}.`)),
  provision('Annex V, point (1)', 'Name, type and what else identifies the product.'),
  provision(
    'Annex V, point (2)',
    'Name and address of the maker or its authorised representative.',
  ),
  provision('Annex V, point (3)', 'That it is issued under the sole responsibility of the maker.'),
  provision('Annex V, point (4)', 'The object of the declaration, traceable.'),
  provision('Annex V, point (5)', 'That the object conforms to the acts of the Union.'),
  provision(
    'Annex V, point (6)',
    'Standards, common specifications and certificates that were used.',
  ),
  provision(
    'Annex V, point (7)',
    'Where there was one: the notified body, its procedure and its certificate.',
  ),
  provision(
    'Annex V, point (8)',
    'Further information; signed, with place, date, name and function.',
  ),
  provision(
    'Annex VI',
    'The simplified declaration: one sentence with the address of the whole one.',
  ),
  provision(
    'Annex VII, point (1)',
    'General description, with purpose, software versions, pictures of hardware, and the user information.',
  ),
  provision(
    'Annex VII, point (2)',
    'Design, development, production and handling of vulnerabilities, with the SBOM and the disclosure policy.',
  ),
  provision('Annex VII, point (3)', 'The risk assessment, with which requirements apply.'),
  provision('Annex VII, point (4)', 'What the support period was worked out from.'),
  provision(
    'Annex VII, point (5)',
    'Standards, specifications and schemes applied, and where not, what was done instead.',
  ),
  provision('Annex VII, point (6)', 'Reports of the tests of product and processes.'),
  provision('Annex VII, point (7)', 'A copy of the declaration.'),
  provision(
    'Annex VII, point (8)',
    'Where it applies, the SBOM, on a reasoned request of an authority.',
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
];
