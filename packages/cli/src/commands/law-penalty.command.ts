import { penaltyQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** Tell the ceiling of the administrative fine for an infringement. */
export const lawPenalty = lawCommand({
  name: 'law penalty',
  summary: 'Tell the ceiling of the administrative fine for an infringement.',
  explains: `Facts: {"infringement":"Art. 14(2)(a)","turnoverEur","size":"micro"|"small"|"medium"|"large","role","neverReported","on"}.
Answers {"maximumEur","tier","exempt","because"}: a ceiling, never a prediction.

Example: cradle law penalty '{"infringement":"Art. 14(2)(b)","turnoverEur":1000000000,"size":"large","role":"manufacturer"}'`,
  question: () => Promise.resolve(penaltyQuestion),
});
