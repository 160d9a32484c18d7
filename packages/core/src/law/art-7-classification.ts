import { type Known, KnownFact } from './answer-facts.ts';
import { about, type FactOf, facts, factsByName, nullOr, oneOf, text, whole } from './facts.ts';
import { categoryCitation, productCategories, productCategory } from './product-categories.ts';
import type { ProductClass } from './product-category.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

const CategoryId = text('a category of Annex III or IV such as III.I.12, or "none"', (id) =>
  id === 'none' || productCategory(id) !== undefined ? id : undefined,
);

/** A chip's security functions and resistance: they alone decide its category. */
const Chip = facts({
  kind: oneOf(['microprocessor', 'microcontroller', 'asicOrFpga']),
  securesOthers: about(
    KnownFact,
    'Its security functions aim to secure other products, networks or services beyond the chip.',
  ),
  tamperProtected: about(KnownFact, 'Tamper evidence, resistance or response.'),
  avaVan: about(nullOr(whole(0, 5)), 'The AVA_VAN level it is designed for; 0 for none.'),
});

/**
 * One of three ways to say it: the category of the core functionality, an answer for each category, or what a
 * chip can do. The sector of the customer is no fact of the classification and is not asked.
 */
const ClassificationFacts = facts({
  coreFunctionality: nullOr(CategoryId),
  /** For each category id: is this the core functionality? */
  answers: factsByName(
    (id) => productCategory(id) !== undefined,
    'a category of Annex III or IV',
    KnownFact,
  ),
  chip: nullOr(Chip),
});
export type ClassificationFacts = FactOf<typeof ClassificationFacts>;

export type Classification = {
  readonly value: ProductClass | 'undetermined';
  readonly categories: readonly string[];
  readonly because: readonly Reason[];
  /** Facts that would settle an undetermined answer. */
  readonly missing: readonly string[];
};

/**
 * The class of a product by its core functionality, and by nothing else.
 *
 * Further functions, integrated products and the customer's sector do not change it. The class changes the
 * conformity route only; never Annex I, Art. 13 or Art. 14.
 */
export const classificationQuestion: LawQuestion<ClassificationFacts, Classification> = question(
  ClassificationFacts,
  classify,
);

const ACT = 'Implementing Regulation (EU) 2025/2392';

function classify(facts: ClassificationFacts): Classification {
  if (facts.coreFunctionality === 'none') {
    return byDefault();
  }
  if (facts.coreFunctionality !== null) {
    return inCategory(facts.coreFunctionality);
  }
  return facts.chip === null ? byAnswers(facts.answers) : byChip(facts.chip);
}

function byDefault(): Classification {
  return {
    value: 'default',
    categories: [],
    because: [
      reason('Art. 7(1)', 'The core functionality is that of no category of Annex III or IV.'),
    ],
    missing: [],
  };
}

function inCategory(id: string, ...because: readonly Reason[]): Classification {
  const category = productCategory(id);
  if (category === undefined) {
    throw new Error(`no category ${id}`);
  }
  const place = category.class === 'critical' ? 'Art. 8(1)' : 'Art. 7(1)';
  const doubt =
    category.unverified === null
      ? []
      : [marked('unverified', categoryCitation(id), category.unverified, ACT)];
  return {
    value: category.class,
    categories: [id],
    because: [
      ...because,
      marked(
        'law',
        categoryCitation(id),
        `The core functionality is that of: ${category.name}.`,
        ACT,
      ),
      reason(
        place,
        'Further functions, integrated products and the sector of the customer do not change the class.',
      ),
      ...doubt,
    ],
    missing: [],
  };
}

function byAnswers(given: ReadonlyMap<string, Known>): Classification {
  const yes = productCategories.filter(({ id }) => given.get(id) === 'yes');
  const [first, ...more] = yes;
  if (first !== undefined && more.length === 0) {
    return inCategory(first.id);
  }
  if (first !== undefined) {
    return {
      value: 'undetermined',
      categories: yes.map(({ id }) => id),
      because: [
        marked(
          'guidance',
          'Art. 7(1)',
          'A product has one core functionality: decide which of these it is without which it fails its purpose.',
          'C(2026) 5252, points 139 to 145',
        ),
      ],
      missing: ['coreFunctionality'],
    };
  }
  const open = productCategories.filter(({ id }) => (given.get(id) ?? 'unknown') === 'unknown');
  return open.length === 0
    ? byDefault()
    : {
        value: 'undetermined',
        categories: [],
        because: [
          reason('Art. 7(1)', 'The core functionality was not compared with every category.'),
        ],
        missing: open.map(({ id }) => `answers.${id}`),
      };
}

const OUTWARD = { microprocessor: 'III.I.13', microcontroller: 'III.I.14', asicOrFpga: 'III.I.15' };
const TAMPER = { microprocessor: 'III.II.3', microcontroller: 'III.II.4' };

/** Without outward security: default; with it class I; tamper-protected at AVA_VAN 2 or 3: class II; at 4 or more: critical. */
function byChip({
  kind,
  securesOthers,
  tamperProtected,
  avaVan,
}: FactOf<typeof Chip>): Classification {
  if (securesOthers === 'no') {
    return byDefault();
  }
  if (securesOthers === 'unknown') {
    return openChip(kind, 'chip.securesOthers');
  }
  // Below AVA_VAN 2 tamper protection changes nothing, so it need not be known.
  const isClassOne = tamperProtected === 'no' || (avaVan !== null && avaVan < 2);
  if (kind === 'asicOrFpga' || isClassOne) {
    return inCategory(OUTWARD[kind]);
  }
  if (tamperProtected === 'unknown' || avaVan === null) {
    return openChip(kind, tamperProtected === 'unknown' ? 'chip.tamperProtected' : 'chip.avaVan');
  }
  return inCategory(avaVan >= 4 ? 'IV.3' : TAMPER[kind]);
}

function openChip(kind: keyof typeof OUTWARD, missing: string): Classification {
  return {
    value: 'undetermined',
    categories: [],
    because: [
      marked(
        'law',
        categoryCitation(OUTWARD[kind]),
        'A chip is classified by whether it secures others, its tamper protection and its AVA_VAN level.',
        ACT,
      ),
    ],
    missing: [missing],
  };
}
