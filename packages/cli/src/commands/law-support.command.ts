import { supportQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** Work out the support period and how long updates and documents are kept. */
export const lawSupport = lawCommand({
  name: 'law support',
  summary: 'Work out the support period and how long updates and documents are kept.',
  explains: `Facts: {"placedOn","expectedUseMonths","supportMonths","updates":[{"issuedOn"}]}. Answers {"supportEndsOn",
"minimumMonths","updates":[{"issuedOn","availableUntil"}],"keepDocumentsUntil","because","missing"}.

Example: cradle law support '{"placedOn":"2028-01-01","expectedUseMonths":96}'`,
  question: () => Promise.resolve(supportQuestion),
});
