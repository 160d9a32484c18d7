import { describe, expect, it } from 'vitest';
import { userInformationQuestion } from './art-14-8-user-information.ts';
import { voluntaryReportQuestion } from './art-15-voluntary-reports.ts';
import { delayQuestion } from './art-16-delay.ts';

function told<T>(answer: { readonly ok: boolean } & ({ ok: true; value: T } | { ok: false })): T {
  if (!answer.ok) throw new Error('the facts were refused');
  return answer.value;
}

describe('informing users (Art. 14(8))', () => {
  it.each([
    ['begins with becoming aware', { aware: false }, { inform: 'no', whom: null, missing: [] }],
    [
      'is open while awareness is',
      {},
      {
        inform: 'unknown',
        whom: 'all',
        missing: ['aware', 'usersCanMitigate', 'onlySomeImpacted'],
      },
    ],
    [
      'reaches all users where nobody knows who is impacted',
      { aware: true },
      { inform: 'yes', whom: 'all', withMitigation: 'unknown' },
    ],
    [
      'reaches the impacted ones at least, with what they can do',
      { aware: true, onlySomeImpacted: true, usersCanMitigate: true },
      { inform: 'yes', whom: 'impacted', withMitigation: 'yes', missing: [] },
    ],
    [
      'needs no mitigation where there is none',
      { aware: true, onlySomeImpacted: false, usersCanMitigate: false },
      { inform: 'yes', whom: 'all', withMitigation: 'no' },
    ],
  ])('%s', (_, facts, want) => {
    expect(told(userInformationQuestion.ask(facts))).toMatchObject(want);
  });

  it.each([
    ['unknown', null, 1],
    ['known', true, 0],
    ['all impacted', false, 0],
  ])('takes all users by our reading only while who is impacted is open: %s', (_, some, n) => {
    const { because } = told(userInformationQuestion.ask({ aware: true, onlySomeImpacted: some }));
    expect(because.filter(({ mark }) => mark === 'reading').length).toBe(n);
  });

  it('says that there are no fixed hours, and marks what is guidance', () => {
    const { because } = told(userInformationQuestion.ask({ aware: true }));
    expect(because.map(({ says }) => says).join(' ')).toMatch(/no fixed hours/);
    expect(because.find(({ mark }) => mark === 'guidance')?.source).toMatch(/219 to 221/);
  });
});

describe('voluntary reports (Art. 15)', () => {
  it.each([
    ['vulnerability', true, 'Art. 15(1)'],
    ['cyberThreat', true, 'Art. 15(1)'],
    ['incident', true, 'Art. 15(2)'],
    ['nearMiss', true, 'Art. 15(2)'],
    ['other', false, 'Art. 15(2)'],
  ])('%s: %s by %s', (what, possible, cite) => {
    const answer = told(voluntaryReportQuestion.ask({ what }));
    expect(answer.possible).toBe(possible);
    expect(answer.because[0]?.cite).toBe(cite);
  });

  it('bring no further duties (Art. 15(5))', () => {
    const { because } = told(voluntaryReportQuestion.ask({ what: 'nearMiss' }));
    expect(because.map(({ cite }) => cite)).toContain('Art. 15(5)');
    expect(because.map(({ cite }) => cite)).toContain('Art. 15(4)');
  });

  it('are refused for what is none of the words', () => {
    expect(voluntaryReportQuestion.ask({ what: 'rumour' }).ok).toBe(false);
  });
});

const NOTIFICATION = { kind: 'exploitedVulnerability', stage: 'notification' } as const;
const OUTWEIGHS = { riskOutweighsBenefit: true, markingIsEnough: false };

describe('asking that a report is not passed on yet (Art. 16(2), Delegated Regulation (EU) 2026/881)', () => {
  it.each([
    ['Art. 3(a)', { mitigationWithin72Hours: true }, ['mitigationWithin72Hours']],
    ['Art. 3(b)', { enoughForAnExploit: true }, ['enoughForAnExploit']],
    ['Art. 3(c)', { enoughSharedAlready: true }, ['enoughSharedAlready']],
    ['Art. 3(d)', { trustedIntermediary: true }, ['trustedIntermediary']],
  ])(
    '%s holds only where the risk outweighs the benefit and marking is not enough',
    (_, fact, want) => {
      const grounds = (more: object) =>
        told(delayQuestion.ask({ ...NOTIFICATION, ...fact, ...more })).grounds;
      expect(grounds(OUTWEIGHS)).toEqual(want);
      expect(grounds({})).toEqual([]);
      expect(grounds({ ...OUTWEIGHS, markingIsEnough: true })).toEqual([]);
      expect(grounds({ ...OUTWEIGHS, riskOutweighsBenefit: null })).toEqual([]);
    },
  );

  it.each([
    ['Art. 4', { receiverCannotProtect: true }, ['receiverCannotProtect']],
    ['Art. 5', { platformCompromised: true }, ['platformCompromised']],
  ])('%s holds by itself', (article, fact, want) => {
    const answer = told(delayQuestion.ask({ ...NOTIFICATION, ...fact }));
    expect(answer.grounds).toEqual(want);
    expect(answer.because.map(({ source }) => source)).toContain(
      `Delegated Regulation (EU) 2026/881, ${article}`,
    );
  });

  it('unknown is no ground, but is asked for where it could become one', () => {
    const missing = (facts: object) => told(delayQuestion.ask(facts)).missing;
    const answer = told(delayQuestion.ask(NOTIFICATION));
    expect(answer.grounds).toEqual([]);
    expect(answer.missing).toEqual([
      'riskOutweighsBenefit',
      'markingIsEnough',
      'mitigationWithin72Hours',
      'enoughForAnExploit',
      'enoughSharedAlready',
      'trustedIntermediary',
      'receiverCannotProtect',
      'platformCompromised',
      'exploitedInOneStateOnly',
      'essentialInterests',
      'imminentHighRisk',
    ]);
    const receivers = ['receiverCannotProtect', 'platformCompromised'];
    const incident = { kind: 'severeIncident', stage: 'notification' };
    expect(missing({ ...incident, riskOutweighsBenefit: false })).toEqual(receivers);
    expect(missing({ ...incident, markingIsEnough: true })).toEqual(receivers);
  });

  it.each(['exploitedInOneStateOnly', 'essentialInterests', 'imminentHighRisk'] as const)(
    '%s can be claimed with the 72-hour notification of an exploited vulnerability only',
    (claim) => {
      const claims = (over: object) =>
        told(delayQuestion.ask({ ...NOTIFICATION, [claim]: true, ...over })).claims;
      expect(claims({})).toEqual([claim]);
      expect(claims({ stage: 'earlyWarning' })).toEqual([]);
      expect(claims({ stage: 'finalReport' })).toEqual([]);
      expect(claims({ kind: 'severeIncident' })).toEqual([]);
      expect(claims({ [claim]: null })).toEqual([]);
    },
  );

  it('never moves the deadlines of the maker', () => {
    const { because } = told(delayQuestion.ask({ ...NOTIFICATION, ...OUTWEIGHS }));
    expect(because.at(-1)?.says).toMatch(/deadlines of the maker do not move/);
  });
});
