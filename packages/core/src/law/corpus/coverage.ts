import { coverageOfAnnexes } from './coverage-of-annexes.ts';
import { coverageOfArticles2To17 } from './coverage-of-articles-2-to-17.ts';
import { coverageOfArticles18To71 } from './coverage-of-articles-18-to-71.ts';

/** What becomes of a provision here. */
export type Coverage =
  /** A rule answers it; `module` is the file in this area. */
  | { readonly kind: 'rule'; readonly module: string }
  /** A person ticks it off; `where` says in which list, or with which rule. */
  | { readonly kind: 'checklist'; readonly where: string }
  | { readonly kind: 'notModelled'; readonly reason: string };

/** For each provision of the corpus, in its order: what becomes of it. */
export const coverage: ReadonlyMap<string, Coverage> = new Map([
  ...coverageOfArticles2To17,
  ...coverageOfArticles18To71,
  ...coverageOfAnnexes,
]);
