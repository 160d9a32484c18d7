import { productCategories } from '../product-categories.ts';
import { marked, reason } from '../reason.ts';
import {
  type GuideOption,
  type GuideQuestion,
  NOT_KNOWN,
  option,
  yesNo,
} from './guide-question.ts';

const part = 'class';
const ACT = 'Implementing Regulation (EU) 2025/2392';

const CATEGORIES: readonly GuideOption[] = productCategories.map(
  ({ id, name, coreFunctionality }) => option(id, codeOf(id), name, coreFunctionality),
);

/** What decides the class: the core functionality, and for chips what they can do (Arts. 7 and 8). */
export const questionsOfClass: readonly GuideQuestion[] = [
  {
    id: 'category',
    code: 'co',
    part,
    kind: 'category',
    asks: 'What is its core functionality?',
    more: 'The features without which it fails its purpose. Further functions do not count: a router with a firewall is a router. Nor does what is built in: a news app that embeds a browser is no browser.',
    why: reason(
      'Art. 7(1)',
      'Products with the core functionality of a category of Annex III or IV are important or critical. The class changes the conformity route only.',
    ),
    options: [option('none', 'n', 'None of these'), ...CATEGORIES, NOT_KNOWN],
    restsOn: ['type'],
  },
  {
    id: 'runnerUp',
    code: 'ru',
    part,
    kind: 'category',
    asks: 'Which other category comes closest?',
    more: 'Looking at the second one shows whether the choice is safe.',
    why: marked(
      'guidance',
      'Art. 7(1)',
      'A product has one core functionality: decide which of these it is without which it fails its purpose.',
      'C(2026) 5252, points 139 to 145',
    ),
    options: [option('none', 'n', 'No other comes close'), ...CATEGORIES],
    restsOn: ['category'],
  },
  {
    id: 'coreOfTwo',
    code: 'ct',
    part,
    kind: 'choice',
    asks: 'Without which of the two does it fail its purpose?',
    more: null,
    why: marked(
      'guidance',
      'Art. 7(1)',
      'A product has one core functionality: decide which of these it is without which it fails its purpose.',
      'C(2026) 5252, points 139 to 145',
    ),
    options: [option('first', 'a', 'The first'), option('second', 'b', 'The second'), NOT_KNOWN],
    restsOn: ['category', 'runnerUp'],
  },
  yesNo(
    { id: 'chipSecuresOthers', code: 'cs', part },
    'Are its security functions meant to secure other products, networks or services beyond the chip?',
    marked(
      'law',
      'Annex III, Class I, point (13)',
      'A chip is classified by whether it secures others, its tamper protection and its AVA_VAN level.',
      ACT,
    ),
    { restsOn: ['category'] },
  ),
  yesNo(
    { id: 'chipTamperProtected', code: 'cp', part },
    'Does the chip show, resist or respond to tampering?',
    marked(
      'law',
      'Annex III, Class II, point (3)',
      'A chip is classified by whether it secures others, its tamper protection and its AVA_VAN level.',
      ACT,
    ),
    { restsOn: ['category'] },
  ),
  {
    id: 'chipAvaVan',
    code: 'cv',
    part,
    kind: 'choice',
    asks: 'For which AVA_VAN level (resistance to attack, Common Criteria) is the chip designed?',
    more: null,
    why: marked(
      'law',
      'Annex IV, point (3)',
      'A chip is classified by whether it secures others, its tamper protection and its AVA_VAN level.',
      ACT,
    ),
    options: [
      option('0', '0', 'None, or 1'),
      option('2', '2', '2 or 3'),
      option('4', '4', '4 or higher'),
      NOT_KNOWN,
    ],
    restsOn: ['category'],
  },
];

/** `III.I.12` as `a12`, `III.II.2` as `b2`, `IV.1` as `c1`. */
function codeOf(id: string): string {
  const list = id.startsWith('IV.') ? 'c' : id.startsWith('III.II.') ? 'b' : 'a';
  return `${list}${id.slice(id.lastIndexOf('.') + 1)}`;
}
