import { beforeAll, describe, expect, it } from 'vitest';
import { isMemberState, MEMBER_STATES } from './member-states.ts';
import { type HolidayCalendar, loadHolidayCalendar } from './public-holidays.ts';
import { deadlineQuestion } from './reporting-deadlines-question.ts';

const AWARE = '2026-12-18T16:20:00Z';
const CASE = { kind: 'exploitedVulnerability', becameAwareAt: AWARE };

let calendar: HolidayCalendar;
beforeAll(async () => {
  calendar = await loadHolidayCalendar();
});

function ask(facts: object) {
  return deadlineQuestion(calendar).ask({ ...CASE, ...facts });
}

function answered(facts: object) {
  const answer = ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

describe('the deadlines of a case as a question', () => {
  it('gives each step with its ends, and what it waits for', () => {
    expect(answered({}).steps).toEqual([
      {
        step: 'earlyWarning',
        cite: 'Art. 14(2)(a)',
        runsFrom: 'becameAware',
        state: 'running',
        plainEnd: '2026-12-19T16:20:00Z',
        legalEnd: '2026-12-19T17:00:00Z',
      },
      {
        step: 'notification',
        cite: 'Art. 14(2)(b)',
        runsFrom: 'becameAware',
        state: 'running',
        plainEnd: '2026-12-21T16:20:00Z',
        legalEnd: '2026-12-21T17:00:00Z',
      },
      {
        step: 'finalReport',
        cite: 'Art. 14(2)(c)',
        runsFrom: 'measureAvailable',
        state: 'waiting',
        plainEnd: null,
        legalEnd: null,
      },
    ]);
  });

  it.each<[says: string, facts: object, timeZone: string]>([
    ['neither zone nor Member State: UTC', {}, 'UTC'],
    ['the zone of the Member State', { memberState: 'GR' }, 'Europe/Athens'],
    ['the zone that is given', { memberState: 'GR', timeZone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    ['the zone without a Member State', { timeZone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
  ])('counts in %s', (_says, facts, timeZone) => {
    expect(answered(facts).timeZone).toBe(timeZone);
  });

  it('knows the holidays of each Member State for the whole 25 years, and of none without one', () => {
    const final = (facts: object) =>
      answered({ measureAvailableAt: '2026-12-11T10:00:00Z', timeZone: 'UTC', ...facts }).steps[2]
        ?.legalEnd;
    expect(final({})).toBe('2026-12-26T00:00:00Z');
    for (const memberState of Object.keys(MEMBER_STATES).filter(isMemberState))
      expect(final({ memberState }) ?? '', memberState).not.toBe('2026-12-26T00:00:00Z');
    const years = (measureAvailableAt: string) => final({ measureAvailableAt, memberState: 'DE' });
    expect(years('2050-04-17T10:00:00Z')).toBe('2050-05-03T00:00:00Z');
    expect(years('2027-12-11T10:00:00Z')).toBe('2027-12-28T00:00:00Z');
  });

  it('does not mix up places that were asked before', () => {
    const question = deadlineQuestion(calendar);
    const end = (facts: object) => {
      const answer = question.ask({
        ...CASE,
        measureAvailableAt: '2027-04-19T10:00:00Z',
        ...facts,
      });
      return answer.ok ? answer.value.steps[2]?.legalEnd : undefined;
    };
    const places = [
      { memberState: 'PL' },
      { memberState: 'BE' },
      { timeZone: 'UTC' },
      { timeZone: 'UTC', memberState: 'PL' },
      { timeZone: 'UTC', memberState: 'BE' },
    ];
    const first = places.map(end);
    expect(first).toEqual([
      '2027-05-04T22:00:00Z',
      '2027-05-03T22:00:00Z',
      '2027-05-04T00:00:00Z',
      '2027-05-05T00:00:00Z',
      '2027-05-04T00:00:00Z',
    ]);
    expect(places.map(end)).toEqual(first);
  });

  it('asks the calendar once for each place, and never without a Member State', () => {
    const states: string[] = [];
    const question = deadlineQuestion((memberState, years) => {
      states.push(memberState);
      return calendar(memberState, years);
    });
    for (const memberState of ['DE', 'FR', 'DE', null, 'FR'])
      expect(question.ask({ ...CASE, memberState })).toMatchObject({ ok: true });
    expect(states).toEqual(['DE', 'FR']);
  });

  it.each<[at: string | null, timeZone: string, applies: boolean]>([
    ['2026-09-10T21:59:59Z', 'Europe/Brussels', false],
    ['2026-09-10T22:00:00Z', 'Europe/Brussels', true],
    ['2026-09-11T00:00:00Z', 'UTC', true],
    ['2026-09-10T23:59:59Z', 'UTC', false],
    ['2026-09-11T20:00:00Z', 'Pacific/Kiritimati', true],
    ['2026-09-11T10:00:00Z', 'Pacific/Niue', false],
    ['2026-09-12T10:59:59Z', 'Etc/GMT+12', true],
    ['2026-09-13T00:00:00Z', 'Etc/GMT+12', true],
    ['2020-01-01T00:00:00Z', 'UTC', false],
    ['+002026-09-10T00:00:00Z', 'UTC', false],
    [null, 'UTC', true],
  ])('aware %s in %s: Art. 14 applies: %s (71(2))', (becameAwareAt, timeZone, applies) => {
    expect(answered({ becameAwareAt, timeZone }).applies).toBe(applies);
  });

  it.each<[says: string, facts: object]>([
    ['an instant with an offset', { becameAwareAt: '2026-12-18T17:20:00+01:00' }],
    ['an instant with a fraction of zero', { becameAwareAt: '2026-12-18T16:20:00.000Z' }],
    ['an instant in small letters', { becameAwareAt: '2026-12-18t16:20:00z' }],
  ])('reads %s', (_says, facts) => {
    expect(answered(facts).steps[0]?.plainEnd).toBe('2026-12-19T16:20:00Z');
  });

  it.each<[facts: object, problem: string]>([
    [{ kind: 'incident' }, 'kind: must be one of exploitedVulnerability, severeIncident'],
    [{ becameAwareAt: '2026-12-18' }, 'becameAwareAt: must be an RFC 3339 instant'],
    [{ becameAwareAt: '2026-12-18T16:20:00' }, 'becameAwareAt: must be an RFC 3339 instant'],
    [{ becameAwareAt: '2026-13-18T16:20:00Z' }, 'becameAwareAt: must be an RFC 3339 instant'],
    [{ becameAwareAt: '2026-12-18 16:20:00Z' }, 'becameAwareAt: must be an RFC 3339 instant'],
    [{ becameAwareAt: 1 }, 'becameAwareAt: must be an RFC 3339 instant'],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone: must be an IANA time zone'],
    [{ memberState: 'EL' }, 'memberState: must be the code of a Member State'],
    [{ memberState: 'UK' }, 'memberState: must be the code of a Member State'],
  ])('refuses %j', (facts, problem) => {
    // Twice, as what was found out about a time zone is kept.
    const [first, second] = [ask(facts), ask(facts)];
    expect(first.ok ? '' : first.failure).toContain(problem);
    expect(second).toEqual(first);
  });
});
