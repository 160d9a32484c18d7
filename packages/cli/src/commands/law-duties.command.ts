import { dutiesQuestion } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** What holds for a role, a product and a day. */
export const lawDuties = lawCommand({
  name: 'law duties',
  summary: 'List the duties that hold for a role on a day, each with its citation.',
  explains: `Facts: {"role","on","placedOn","supportEndsOn","substantiallyModifiedOn","size"}; dates are YYYY-MM-DD, what is not
known is null. Answers {"duties":[{"id","cite","says","phase","due","dueOn","since","until","to","evidence","mark"}],
"because","missing","coming"}.

Example: cradle law duties '{"role":"manufacturer","on":"2026-11-23"}'`,
  question: () => Promise.resolve(dutiesQuestion),
});
