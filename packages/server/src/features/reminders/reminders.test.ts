import type { Failure } from '@cradle/core/failure';
import type { Result } from '@cradle/core/shared';
import { type TestDatabase, testDatabase } from '@cradle/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../platform/http/actor.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import { answerReminder, getReminders } from './reminders.service.ts';
import type { RemindersDeps } from './reminders-deps.ts';
import { addShift, getRoster, removeShift, setOwnQuietHours } from './roster.service.ts';
import { sendDueReminders } from './send-reminders.ts';

const ADA: Actor = { id: 'ada', name: 'Ada', kind: 'person', role: 'owner' };
const CASE = '00000000-0000-7000-8000-00000000ca5e';
const AWARE = '2026-10-05T08:00:00Z';

let test: TestDatabase;
let now = AWARE;
let count = 0;
const jobs: Jobs = {
  enqueue: () => Promise.resolve(),
  work: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
};

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.truncate();
  now = AWARE;
  await test.db
    .insertInto('organisation')
    .values({ id: 1, name: 'Maker', time_zone: 'Europe/Berlin', created_at: now, updated_at: now })
    .execute();
  for (const [id, role] of [
    ['ada', 'owner'],
    ['bo', 'psirt'],
    ['vera', 'viewer'],
  ] as const) {
    await test.db
      .insertInto('auth_user')
      .values({ id, name: id, email: `${id}@maker.example`, role })
      .execute();
  }
  await openCase({});
});

function deps(over: Partial<RemindersDeps> = {}): RemindersDeps {
  return {
    db: test.db,
    jobs,
    now: () => now,
    newId: () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
    ...over,
  };
}

async function openCase(over: { id?: string; demo?: boolean }): Promise<void> {
  await test.db
    .insertInto('reporting_case')
    .values({
      id: over.id ?? CASE,
      kind: 'exploitedVulnerability',
      title: 'Rapid reset',
      became_aware_at: AWARE,
      awareness_reason: 'logs',
      awareness_evidence: '',
      decided_by: 'ada',
      decided_by_name: 'Ada',
      member_states: '[]',
      time_zone: 'Europe/Berlin',
      summary: '',
      demo: over.demo ?? false,
      opened_at: AWARE,
    })
    .execute();
}

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.failure));
  }
  return result.value;
}

const notices = async () =>
  (
    await test.db
      .selectFrom('notice')
      .select(['user_id', 'title'])
      .where('kind', '=', 'reminder')
      .orderBy('created_at')
      .orderBy('user_id')
      .orderBy('title')
      .execute()
  ).map((row) => `${row.user_id}: ${row.title}`);
const minutesLater = (minutes: number) => {
  now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
};
const shift = (personId: string, place: 'first' | 'backup') =>
  addShift(
    deps(),
    {
      personId,
      place,
      from: '2026-10-05T00:00:00Z',
      until: '2026-10-12T00:00:00Z',
      repeatWeeks: 0,
    },
    ADA,
  );

describe('reminders', () => {
  it('go at once to everybody in charge where nobody is on duty, and only once', async () => {
    expect(await sendDueReminders(deps())).toBe(4);
    expect(await sendDueReminders(deps())).toBe(0);
    expect(await notices()).toEqual([
      'ada: Early warning: 24 h 0 min left',
      'ada: Notification: 3 days left',
      'bo: Early warning: 24 h 0 min left',
      'bo: Notification: 3 days left',
    ]);
  });

  it('go first to who is on duty, then to the backup, until somebody answers', async () => {
    value(await shift('bo', 'first'));
    value(await shift('ada', 'backup'));
    await sendDueReminders(deps());
    expect(await notices()).toHaveLength(2);
    minutesLater(14);
    expect(await sendDueReminders(deps())).toBe(0);
    minutesLater(1);
    expect(await sendDueReminders(deps())).toBe(2);

    now = '2026-10-05T20:00:00.000Z';
    expect(await sendDueReminders(deps())).toBe(1);
    const { clocks } = value(await getReminders(deps(), CASE));
    expect(clocks[0]).toMatchObject({
      stage: 'earlyWarning',
      waits: true,
      next: { person: 'ada' },
    });
    minutesLater(1);
    const answered = value(
      await answerReminder(deps(), { caseId: CASE, stage: 'earlyWarning' }, ADA),
    );
    expect(answered.clocks[0]).toMatchObject({ waits: false, next: { person: 'bo' } });
    minutesLater(60);
    expect(await sendDueReminders(deps())).toBe(0);
  });

  it('of two servers at once are sent once', async () => {
    const both = await Promise.all([sendDueReminders(deps()), sendDueReminders(deps())]);
    expect(both.toSorted()).toEqual([0, 4]);
    expect(await notices()).toHaveLength(4);
  });

  it('that a crash interrupts leave nothing and are sent afterwards', async () => {
    const broken = deps({
      jobs: { ...jobs, enqueue: () => Promise.reject(new Error('killed')) },
    });
    await expect(sendDueReminders(broken)).rejects.toThrow('the reminders of 1 cases');
    expect(await notices()).toEqual([]);
    expect(await sendDueReminders(deps())).toBe(4);
  });

  it('of one case that fails keep nobody from being reminded of the others', async () => {
    const other = '00000000-0000-7000-8000-0000000000ce';
    await openCase({ id: other });
    let left = 1;
    const failsOnce = deps({
      jobs: {
        ...jobs,
        enqueue: () =>
          (left -= 1) < 0 ? Promise.resolve() : Promise.reject(new Error('out of luck')),
      },
    });
    await expect(sendDueReminders(failsOnce)).rejects.toThrow('the reminders of 1 cases');
    expect(await notices()).toHaveLength(4);
    expect(await sendDueReminders(deps())).toBe(4);
  });

  it('go to nobody who may not work on cases', async () => {
    await sendDueReminders(deps());
    expect((await notices()).filter((line) => line.startsWith('vera'))).toEqual([]);
  });

  it('that nobody could send are not sent in a flood', async () => {
    now = '2026-10-06T07:45:00.000Z';
    expect(await sendDueReminders(deps())).toBe(4);
    const rows = await test.db.selectFrom('reminder').select('outcome').execute();
    expect(rows.filter(({ outcome }) => outcome === 'missed').length).toBeGreaterThan(4);
    const { sent } = value(await getReminders(deps(), CASE));
    expect(sent.filter(({ stage }) => stage === 'earlyWarning').map(({ step }) => step)).toEqual([
      'before-PT30M',
      'before-PT30M',
    ]);
  });

  it('follow a corrected moment of becoming aware', async () => {
    await sendDueReminders(deps());
    await test.db
      .insertInto('awareness_correction')
      .values({
        id: '00000000-0000-7000-8000-0000000000c0',
        case_id: CASE,
        became_aware_at: '2026-10-05T06:00:00Z',
        reason: 'seen earlier',
        corrected_by: 'ada',
        corrected_by_name: 'Ada',
        corrected_at: now,
      })
      .execute();
    await sendDueReminders(deps());
    expect(await notices()).toContain('bo: Early warning: 22 h 0 min left');
  });

  it('stop with the case and never come from the demonstration', async () => {
    await openCase({ id: '00000000-0000-7000-8000-0000000000de', demo: true });
    await test.db
      .updateTable('reporting_case')
      .set({ closed_at: now })
      .where('id', '=', CASE)
      .execute();
    expect(await sendDueReminders(deps())).toBe(0);
    expect(
      await answerReminder(deps(), { caseId: CASE, stage: 'earlyWarning' }, ADA),
    ).toMatchObject({ ok: false, failure: { kind: 'notFound' } });
  });

  it('over four days of ticks are each settled once and all told', async () => {
    for (let tick = 0; tick < 4 * 24 * 4; tick += 1) {
      await sendDueReminders(deps());
      minutesLater(15);
    }
    const early = value(await getReminders(deps(), CASE)).sent.filter(
      ({ stage, person }) => stage === 'earlyWarning' && person === 'bo',
    );
    // Start, five before the end, the end, each of the 24 hours after it, and a day later once more.
    expect(early).toHaveLength(1 + 5 + 1 + 24 + 1);
    expect(await notices()).toHaveLength(new Set(await keys()).size);
  });
});

async function keys(): Promise<string[]> {
  const rows = await test.db
    .selectFrom('notice')
    .select(['user_id', 'dedupe_key'])
    .where('kind', '=', 'reminder')
    .execute();
  return rows.map((row) => `${row.user_id} ${row.dedupe_key ?? ''}`);
}

describe('the roster', () => {
  it('says who is told now and where nobody is on duty', async () => {
    const roster = value(await shift('bo', 'first'));
    expect(roster.now).toEqual([
      { person: { id: 'ada', name: 'ada' }, place: 'other' },
      { person: { id: 'bo', name: 'bo' }, place: 'first' },
    ]);
    expect(roster.gaps).toEqual([
      { from: '2026-10-12T00:00:00.000Z', until: '2026-11-02T08:00:00.000Z' },
    ]);
    const [only] = roster.shifts;
    expect(value(await removeShift(deps(), only?.id ?? '', ADA)).shifts).toEqual([]);
    expect(await removeShift(deps(), only?.id ?? '', ADA)).toMatchObject({
      ok: false,
      failure: { kind: 'notFound' },
    });
  });

  it.each([
    [{ until: '2026-10-05T00:00:00Z' }, 'invalid'],
    [{ until: '2026-11-05T00:00:00Z' }, 'invalid'],
    [{ from: '2026-10-01T00:00:00Z', until: '2026-10-02T00:00:00Z' }, 'invalid'],
    // A viewer may not see cases: nothing can be asked of them.
    [{ personId: 'vera' }, 'notFound'],
  ])('takes no %j', async (over, kind) => {
    const added = await addShift(
      deps(),
      {
        personId: 'bo',
        place: 'first',
        from: '2026-10-05T00:00:00Z',
        until: '2026-10-12T00:00:00Z',
        repeatWeeks: 0,
        ...over,
      },
      ADA,
    );
    expect(added).toMatchObject({ ok: false, failure: { kind } });
    expect(value(await getRoster(deps())).shifts).toEqual([]);
  });

  it('repeats a shift by weeks', async () => {
    const roster = value(
      await addShift(
        deps(),
        {
          personId: 'bo',
          place: 'first',
          from: '2026-10-19T07:00:00Z',
          until: '2026-10-23T15:00:00Z',
          repeatWeeks: 1,
        },
        ADA,
      ),
    );
    expect(roster.shifts.map(({ from }) => from)).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });
});

describe('quiet hours', () => {
  it('are one’s own, and a pressing clock breaks them', async () => {
    const quiet = { from: '00:00', until: '23:59', timeZone: 'Europe/Berlin' };
    expect(value(await setOwnQuietHours(deps(), { quiet }, ADA))).toEqual({ quiet });
    expect(await sendDueReminders(deps())).toBe(4);
    expect(value(await setOwnQuietHours(deps(), { quiet: null }, ADA))).toEqual({ quiet: null });
  });

  it('need a zone that exists and a person', async () => {
    const quiet = { from: '22:00', until: '07:00', timeZone: 'Mars/Phobos' };
    expect(await setOwnQuietHours(deps(), { quiet }, ADA)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ at: '/quiet/timeZone' }] },
    });
    const key: Actor = { id: 'key', name: 'CI', kind: 'apiKey', role: 'pipeline' };
    expect(await setOwnQuietHours(deps(), { quiet: null }, key)).toMatchObject({
      ok: false,
      failure: { kind: 'conflict' },
    });
  });
});
