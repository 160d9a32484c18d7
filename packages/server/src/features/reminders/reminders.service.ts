import type { CaseReminders } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { nextReminder } from '@cradle/core/reminders';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { openClocks } from '../reporting/index.ts';
import {
  findAnswers,
  findSettled,
  insertAnswer,
  lockForReminding,
} from './reminders.repository.ts';
import type { RemindersDeps } from './reminders-deps.ts';
import { type RemindedClock, remindedClocks } from './send-reminders.ts';

const SHOWN = 200;

/** Which reminders of a case went out, who answered, and what comes next. A case without any has empty lists. */
export async function getReminders(
  deps: Pick<RemindersDeps, 'db' | 'now'>,
  caseId: string,
): Promise<Result<CaseReminders, Failure>> {
  const now = deps.now();
  const settled = await findSettled(deps.db, caseId, SHOWN);
  const answers = await findAnswers(deps.db, caseId);
  const { clocks } = await remindedClocks(deps.db, caseId, now);
  return ok({
    sent: settled
      .filter(({ outcome }) => outcome === 'sent')
      .map(({ stage, step, dueAt, settledAt, person, place }) => ({
        stage,
        step,
        dueAt,
        sentAt: settledAt,
        person,
        place,
      })),
    answers,
    clocks: clocks.map((one) => ({
      stage: one.clock.stage,
      next: nextOf(one, now),
      waits: isWaiting(one, settled),
    })),
  });
}

function nextOf({ facts, nameOf }: RemindedClock, now: string) {
  const next = nextReminder(facts, now);
  return next === undefined
    ? null
    : {
        at: next.dueAt,
        person: nameOf(next.personId),
        place: next.place,
        step: next.step.key,
      };
}

/** Whether something was sent of this clock after the last time somebody said to be at it. */
function isWaiting(
  { clock, name, facts }: RemindedClock,
  settled: Awaited<ReturnType<typeof findSettled>>,
): boolean {
  const last = settled.find(
    (one) => one.stage === clock.stage && one.clock === name && one.outcome === 'sent',
  );
  return (
    last !== undefined &&
    (facts.acknowledgedAt === null || Date.parse(facts.acknowledgedAt) < Date.parse(last.settledAt))
  );
}

/** Somebody says to be at it. Fails `notFound` where no such clock of the case runs. */
export async function answerReminder(
  deps: RemindersDeps,
  input: { readonly caseId: string; readonly stage: string },
  actor: Actor,
): Promise<Result<CaseReminders, Failure>> {
  const at = deps.now();
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    await lockForReminding(tx, input.caseId);
    if (!(await isRunning(tx, input, at))) {
      return fail({ kind: 'notFound', what: 'running clock', id: input.stage });
    }
    await insertAnswer(tx, { ...input, at, by: { id: actor.id, name: actor.name } });
    await appendEntry(tx, {
      now: at,
      actor,
      kind: 'reminder.acknowledged.v1',
      subject: { type: 'reportingCase', id: input.caseId },
      facts: { stage: input.stage },
    });
    return ok(null);
  });
  return done.ok ? getReminders(deps, input.caseId) : done;
}

async function isRunning(
  db: Db,
  { caseId, stage }: { readonly caseId: string; readonly stage: string },
  now: string,
): Promise<boolean> {
  const open = await openClocks(db, caseId, now);
  return open?.clocks.some((clock) => clock.stage === stage) ?? false;
}
