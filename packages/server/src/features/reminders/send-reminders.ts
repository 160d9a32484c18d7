import { STAGE_TITLES } from '@cradle/core/documents';
import {
  dueReminders,
  type Reminder,
  type ReminderFacts,
  type ReminderStep,
} from '@cradle/core/reminders';
import type { Db, Tx } from '../../platform/db/database.ts';
import { SYSTEM } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findPeopleInCharge, notifyPeople } from '../notices/index.ts';
import { type OpenClock, openCaseIds, openClocks } from '../reporting/index.ts';
import {
  findAnswers,
  findQuietHours,
  findSettledKeys,
  insertSettled,
  lockForReminding,
} from './reminders.repository.ts';
import type { RemindersDeps } from './reminders-deps.ts';
import { findShifts } from './shifts.repository.ts';

/** A running clock with all that its reminders depend on. */
export type RemindedClock = {
  readonly clock: OpenClock;
  /** Names the clock: a corrected start or end makes another one of it, with reminders of its own. */
  readonly name: string;
  readonly facts: ReminderFacts;
  readonly nameOf: (personId: string) => string;
};

/** A roster reaches back as far as an early step can wait for the end of quiet hours. */
const ROSTER_LOOKBACK_MS = 40 * 24 * 3_600_000;

/** The running clocks of a case, each with the people who may be reminded; none where the case is closed. */
export async function remindedClocks(
  db: Db,
  caseId: string,
  now: string,
): Promise<{ readonly title: string; readonly clocks: readonly RemindedClock[] }> {
  const open = await openClocks(db, caseId, now);
  if (open === undefined || open.clocks.length === 0) {
    return { title: open?.title ?? '', clocks: [] };
  }
  const people = await findPeopleInCharge(db);
  const quiet = await findQuietHours(
    db,
    people.map(({ id }) => id),
  );
  const shifts = await findShifts(db, new Date(Date.parse(now) - ROSTER_LOOKBACK_MS).toISOString());
  const answers = await findAnswers(db, caseId);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    title: open.title,
    clocks: open.clocks.map((clock) => ({
      clock,
      name: `${clock.startedAt}/${clock.endsAt}`,
      nameOf: (personId) => names.get(personId) ?? personId,
      facts: {
        clock,
        people: people.map(({ id }) => ({ id, quiet: quiet.get(id) ?? null })),
        shifts: shifts.map(({ person, place, from, until }) => ({
          personId: person.id,
          place,
          from,
          until,
        })),
        acknowledgedAt: answers.find(({ stage }) => stage === clock.stage)?.at ?? null,
      },
    })),
  };
}

/**
 * Sends every reminder that is due and was not sent: in the application and by mail. What was sent is a row of the
 * same transaction as the notice, so neither a crash nor a second server can lose or double one.
 *
 * Returns how many people were reminded. Throws once all cases had their turn, where some failed: one that cannot be
 * read keeps nobody from being reminded of the others.
 */
export async function sendDueReminders(deps: RemindersDeps): Promise<number> {
  let sent = 0;
  const failed: unknown[] = [];
  for (const caseId of await openCaseIds(deps.db)) {
    try {
      sent += await sendWhereDue(deps, caseId);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) {
    throw new AggregateError(failed, `the reminders of ${failed.length} cases could not be sent`);
  }
  return sent;
}

/** Looked at first without a lock: most of the time nothing is due. */
async function sendWhereDue(deps: RemindersDeps, caseId: string): Promise<number> {
  return (await isAnythingDue(deps.db, caseId, deps.now()))
    ? deps.db.transaction().execute((tx) => sendOf(tx, deps, caseId))
    : 0;
}

async function isAnythingDue(db: Db, caseId: string, now: string): Promise<boolean> {
  const { clocks } = await remindedClocks(db, caseId, now);
  for (const { clock, name, facts } of clocks) {
    const settled = await findSettledKeys(db, { caseId, stage: clock.stage, clock: name });
    if (dueReminders(facts, settled, now).send.length > 0) {
      return true;
    }
  }
  return false;
}

async function sendOf(tx: Tx, deps: RemindersDeps, caseId: string): Promise<number> {
  await lockForReminding(tx, caseId);
  const now = deps.now();
  const { title, clocks } = await remindedClocks(tx, caseId, now);
  let sent = 0;
  for (const reminded of clocks) {
    const of = { caseId, stage: reminded.clock.stage, clock: reminded.name };
    const due = dueReminders(reminded.facts, await findSettledKeys(tx, of), now);
    if (due.send.length === 0) {
      continue;
    }
    const settled = [
      ...due.send.map((one) => ({ ...one, outcome: 'sent' as const })),
      ...due.missed.map((one) => ({ ...one, outcome: 'missed' as const })),
    ];
    await insertSettled(tx, of, settled, { now, nameOf: reminded.nameOf });
    await tell(tx, deps, { caseId, title, reminded, send: due.send });
    await appendEntry(tx, {
      now,
      actor: SYSTEM,
      kind: 'reminder.sent.v1',
      subject: { type: 'reportingCase', id: caseId },
      facts: {
        stage: reminded.clock.stage,
        endsAt: reminded.clock.endsAt,
        to: due.send.map(({ personId, place, step, dueAt }) => ({
          person: reminded.nameOf(personId),
          place,
          step: step.key,
          dueAt,
        })),
        missed: due.missed.length,
      },
    });
    sent += due.send.length;
  }
  return sent;
}

async function tell(
  tx: Tx,
  deps: RemindersDeps,
  about: {
    readonly caseId: string;
    readonly title: string;
    readonly reminded: RemindedClock;
    readonly send: readonly Reminder[];
  },
): Promise<void> {
  const { caseId, title, reminded, send } = about;
  const { stage, cite, endsAt } = reminded.clock;
  for (const { personId, step, place } of send) {
    const text = [
      `"${title}": ${endText(step, endsAt)} (${cite}).`,
      WHY[place],
      'Say in the case that you are at it: then nobody further is told of this step.',
    ].join(' ');
    await notifyPeople(
      tx,
      deps,
      {
        kind: 'reminder',
        title: `${stageText(stage)}: ${leftText(endsAt, deps.now())}`,
        text,
        link: `/cases/${caseId}`,
        dedupeKey: `reminder:${caseId}:${stage}:${reminded.name}:${step.key}`,
      },
      [personId],
    );
  }
}

const WHY = {
  first: 'You are told first.',
  backup: 'You are told because you are the backup and nobody answered.',
  other: 'Everybody in charge is told because nobody answered.',
} as const;

const STAGES: ReadonlyMap<string, string> = new Map(Object.entries(STAGE_TITLES));

function stageText(stage: string): string {
  return STAGES.get(stage) ?? 'Answer to the CSIRT';
}

function endText(step: ReminderStep, endsAt: string): string {
  const end = `${endsAt.slice(0, 16).replace('T', ' ')} UTC`;
  return step.urgency === 'overdue' ? `the end was ${end}` : `it ends ${end}`;
}

function leftText(endsAt: string, now: string): string {
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(now)) / 60_000);
  const of = Math.abs(minutes);
  const text =
    of >= 2 * 24 * 60
      ? `${Math.floor(of / 1440)} days`
      : of >= 60
        ? `${Math.floor(of / 60)} h ${of % 60} min`
        : `${of} min`;
  return minutes < 0 ? `overdue by ${text}` : `${text} left`;
}
