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
