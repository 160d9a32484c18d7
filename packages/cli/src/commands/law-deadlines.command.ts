import { deadlineQuestion, loadHolidayCalendar } from '@cradle/core/law';
import { lawCommand } from './law-question.ts';

/** Works without a server or an account: the clocks are arithmetic, and `core` has the arithmetic. */
export const lawDeadlines = lawCommand({
  name: 'law deadlines',
  summary: 'Count the deadlines of Article 14 from what happened when.',
  explains: `Facts: {"kind":"exploitedVulnerability"|"severeIncident","becameAwareAt","measureAvailableAt",
"notificationSubmittedAt","timeZone","memberState"}; what has not happened is null. Answers
{"steps":[{"step","cite","runsFrom","state":"waiting"|"running","plainEnd","legalEnd"}],"timeZone","applies"}.
plainEnd is the one to work to; legalEnd is our reading of Regulation 1182/71. Both are the first instant that is late.

Example: cradle law deadlines '{"kind":"exploitedVulnerability","becameAwareAt":"2026-09-14T08:17:00Z","memberState":"DE"}'`,
  question: async () => deadlineQuestion(await loadHolidayCalendar()),
});
