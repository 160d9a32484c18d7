import { annexThreeClassOne } from './product-categories-class-1.ts';
import { annexFour, annexThreeClassTwo } from './product-categories-class-2-and-critical.ts';

/** The classes of Arts. 6 to 8. The class changes the conformity route, and nothing else. */
export type ProductClass = 'default' | 'importantI' | 'importantII' | 'critical';

/** A category of Annex III or IV with its technical description in our own words. */
export type ProductCategory = {
  /** Annex, class and number: `III.I.12`, `III.II.2`, `IV.1`. */
  readonly id: string;
  readonly class: Exclude<ProductClass, 'default'>;
  readonly name: string;
  /** What a product's core functionality must be, from Implementing Regulation (EU) 2025/2392. */
  readonly coreFunctionality: string;
  readonly examples: readonly string[];
  /** What looks alike and is not meant. */
  readonly notMeant: readonly string[];
  /** What is not certain about this category, in words, or `null`. */
  readonly unverified: string | null;
};

/** Every category of Annexes III and IV, in the order of the law. */
export const productCategories: readonly ProductCategory[] = [
  ...annexThreeClassOne,
  ...annexThreeClassTwo,
  ...annexFour,
];

const byId = new Map(productCategories.map((category) => [category.id, category]));

/** The category with this id (`III.I.12`), or `undefined`. */
export function productCategory(id: string): ProductCategory | undefined {
  return byId.get(id);
}

/** `III.I.12` as a citation: `Annex III, Class I, point (12)`. */
export function categoryCitation(id: string): string {
  const [annex = '', second = '', third] = id.split('.');
  return third === undefined
    ? `Annex ${annex}, point (${second})`
    : `Annex ${annex}, Class ${second}, point (${third})`;
}
