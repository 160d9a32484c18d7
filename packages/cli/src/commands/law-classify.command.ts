import { classificationQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** Tell the class of a product by its core functionality. */
export const lawClassify = lawCommand({
  name: 'law classify',
  summary: 'Tell the class of a product by its core functionality.',
  explains: `Facts: {"coreFunctionality":"III.I.12"} (a category of Annex III or IV, or "none"), or {"answers":{"III.I.1":false,…}},
or {"chip":{"kind","securesOthers","tamperProtected","avaVan"}}. Answers {"value","categories","because","missing"}.

Example: cradle law classify '{"coreFunctionality":"III.I.12"}'`,
  question: () => Promise.resolve(classificationQuestion),
});
