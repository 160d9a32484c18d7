import { expect, it } from 'vitest';
import { alreadyGiven } from './art-14-already-given.ts';

it.each([
  // Art. 14(2)(a) and 14(4)(a) know no such exception.
  ['exploitedVulnerability', 'earlyWarning', 'no', 'Art. 14(2)(a)'],
  ['severeIncident', 'earlyWarning', 'no', 'Art. 14(4)(a)'],
  // "unless the information was given already" stands in (b) and (c).
  ['exploitedVulnerability', 'notification', 'yes', 'Art. 14(2)(b)'],
  ['exploitedVulnerability', 'finalReport', 'yes', 'Art. 14(2)(c)'],
  ['severeIncident', 'notification', 'yes', 'Art. 14(4)(b)'],
  ['severeIncident', 'finalReport', 'yes', 'Art. 14(4)(c)'],
] as const)('%s, %s may be closed by reference: %s (%s)', (kind, stage, may, cite) => {
  const answer = alreadyGiven(kind, stage);
  expect(answer.mayBeClosed).toBe(may);
  expect(answer.because[0]).toMatchObject({ cite, mark: 'law' });
});

it('says that the moment is a reading and that the platform may still ask', () => {
  const { because } = alreadyGiven('severeIncident', 'notification');
  expect(because.map(({ mark }) => mark)).toEqual(['law', 'reading', 'practice']);
});
