import { annexThreeClassOne } from './product-categories-class-1.ts';
import { annexFour, annexThreeClassTwo } from './product-categories-class-2-and-critical.ts';
import type { ProductCategory } from './product-category.ts';

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
