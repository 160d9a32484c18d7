import { scopeQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** Whether the Regulation applies, with what is missing to tell. */
export const lawScope = lawCommand({
  name: 'law scope',
  summary: 'Tell whether the Cyber Resilience Act applies to a product.',
  explains: `Facts: {"isProduct","onlyRemoteAccess","dataConnection","onUnionMarket",…}, each true, false or null for
unknown; --schema lists all. Answers {"value":"inScope"|"outOfScope"|"undetermined","because":[{"cite","says",…}],
"missing":[fact],"also"}. What is not said is unknown, and unknown is never taken for no.

Example: cradle law scope '{"isProduct":true,"dataConnection":true,"medicalDevice":true}'`,
  question: () => Promise.resolve(scopeQuestion),
});
