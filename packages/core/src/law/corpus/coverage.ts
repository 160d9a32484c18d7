import { coverageOfActs } from './coverage-of-acts.ts';
import { coverageOfAnnexes } from './coverage-of-annexes.ts';
import { coverageOfArticles2To17 } from './coverage-of-articles-2-to-17.ts';
import { coverageOfArticles18To71 } from './coverage-of-articles-18-to-71.ts';
import { coverageOfDefinitions } from './coverage-of-definitions.ts';
import type { Coverage } from './covered.ts';

/** For each provision of the corpus: what becomes of it. */
export const coverage: ReadonlyMap<string, Coverage> = new Map([
  ...coverageOfArticles2To17,
  ...coverageOfDefinitions,
  ...coverageOfArticles18To71,
  ...coverageOfAnnexes,
  ...coverageOfActs,
]);
