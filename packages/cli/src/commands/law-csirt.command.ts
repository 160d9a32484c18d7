import { routingQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** Find the CSIRT coordinator that receives the reports. */
export const lawCsirt = lawCommand({
  name: 'law csirt',
  summary: 'Find the CSIRT coordinator that receives the reports.',
  explains: `Facts of Art. 14(7): {"mainEstablishment","establishments":[{"memberState","employees"}],"authorisedRepresentatives":
[{"memberState","products"}],"importers","distributors","users":[{"memberState","users"}],"usedBefore"}; no
establishment in the Union is an empty list. Answers {"memberState","csirt":{"name","url",…},"because","candidates","missing"}.

Example: cradle law csirt '{"mainEstablishment":"DE"}'`,
  question: () => Promise.resolve(routingQuestion),
});
