import type { CommonMistake } from './common-mistake.ts';
import { mistakesOfDocumentsAndFines } from './common-mistakes-of-documents.ts';
import { mistakesOfProducts } from './common-mistakes-of-products.ts';
import { mistakesOfReporting } from './common-mistakes-of-reporting.ts';

/**
 * What is often said of the Regulation and is wrong: in the press of 2023, where it compares with the proposal, on web
 * pages, and in programs that count its deadlines. `common-mistakes.test.ts` asks the rules of this folder for each.
 */
export const COMMON_MISTAKES: readonly CommonMistake[] = [
  ...mistakesOfReporting,
  ...mistakesOfProducts,
  ...mistakesOfDocumentsAndFines,
];
