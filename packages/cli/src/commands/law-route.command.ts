import { routeQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** List the conformity assessment procedures a product may take. */
export const lawRoute = lawCommand({
  name: 'law route',
  summary: 'List the conformity assessment procedures a product may take.',
  explains: `Facts: {"class","harmonisedStandards":"full"|"partial"|"none","foss","publicTechnicalDocumentation",
"certificationSchemeMandatory","schemeCertificate":"substantial"|"high"|null}. Answers {"allowed","because"}.

Example: cradle law route '{"class":"importantI","harmonisedStandards":"none"}'`,
  question: () => Promise.resolve(routeQuestion),
});
