import type { QuietHours, Reminder } from '@cradle/core/reminders';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';

const Place = z.enum(['first', 'backup', 'other']);
type Person = { readonly id: string; readonly name: string };

/** A reminder that was settled. */
export type SettledReminder = {
  readonly stage: string;
  readonly step: string;
  readonly clock: string;
  readonly personId: string;
  readonly person: string;
  readonly place: z.output<typeof Place>;
  readonly dueAt: string;
  readonly settledAt: string;
  readonly outcome: 'sent' | 'missed';
};

/** Waits until nobody else works on the reminders of the case, until the transaction ends. */
export async function lockForReminding(tx: Tx, caseId: string): Promise<void> {
  await tx.selectFrom('reporting_case').select('id').where('id', '=', caseId).forUpdate().execute();
}

/** Every settled reminder of a case, latest first, at most `limit`. */
export async function findSettled(
  db: Db,
  caseId: string,
  limit: number,
): Promise<SettledReminder[]> {
  const rows = await db
    .selectFrom('reminder')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_at', 'desc')
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    stage: row.stage,
    step: row.step,
    clock: row.clock,
    personId: row.person_id,
    person: row.person_name,
    place: Place.parse(row.place),
    dueAt: row.due_at,
    settledAt: row.settled_at,
    outcome: row.outcome === 'sent' ? 'sent' : 'missed',
  }));
}

/** Keys of the settled reminders of one clock, as `core` names them. */
export async function findSettledKeys(
  db: Db,
  of: { readonly caseId: string; readonly stage: string; readonly clock: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('reminder')
    .select(['step', 'person_id'])
    .where('case_id', '=', of.caseId)
    .where('stage', '=', of.stage)
    .where('clock', '=', of.clock)
    .execute();
  return new Set(rows.map((row) => `${row.step}/${row.person_id}`));
}

/** Settles reminders of one clock. The database refuses to settle one twice. */
export async function insertSettled(
  tx: Tx,
  of: { readonly caseId: string; readonly stage: string; readonly clock: string },
  reminders: readonly (Reminder & { readonly outcome: 'sent' | 'missed' })[],
  by: { readonly now: string; readonly nameOf: (personId: string) => string },
): Promise<void> {
  await tx
    .insertInto('reminder')
    .values(
      reminders.map(({ step, personId, place, dueAt, outcome }) => ({
        case_id: of.caseId,
        stage: of.stage,
        clock: of.clock,
        step: step.key,
        person_id: personId,
        person_name: by.nameOf(personId),
        place,
        due_at: dueAt,
        settled_at: by.now,
        outcome,
      })),
    )
    .execute();
}

/** Who said to be at which clock of a case, latest first. */
export async function findAnswers(
  db: Db,
  caseId: string,
): Promise<{ stage: string; at: string; by: Person }[]> {
  const rows = await db
    .selectFrom('reminder_answer')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('answered_at', 'desc')
    .execute();
  return rows.map((row) => ({
    stage: row.stage,
    at: row.answered_at,
    by: { id: row.answered_by, name: row.answered_by_name },
  }));
}

/** Somebody says to be at it. The same moment twice is once. */
export async function insertAnswer(
  tx: Tx,
  row: {
    readonly caseId: string;
    readonly stage: string;
    readonly at: string;
    readonly by: Person;
  },
): Promise<void> {
  await tx
    .insertInto('reminder_answer')
    .values({
      case_id: row.caseId,
      stage: row.stage,
      answered_at: row.at,
      answered_by: row.by.id,
      answered_by_name: row.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The quiet hours of people who have some. */
export async function findQuietHours(
  db: Db,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, QuietHours>> {
  const rows =
    userIds.length === 0
      ? []
      : await db
          .selectFrom('quiet_hours')
          .selectAll()
          .where('user_id', 'in', [...userIds])
          .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      { from: row.quiet_from, until: row.quiet_until, timeZone: row.time_zone },
    ]),
  );
}

/** Sets or removes the quiet hours of a person. */
export async function saveQuietHours(
  tx: Tx,
  userId: string,
  quiet: QuietHours | null,
): Promise<void> {
  await tx.deleteFrom('quiet_hours').where('user_id', '=', userId).execute();
  if (quiet !== null) {
    await tx
      .insertInto('quiet_hours')
      .values({
        user_id: userId,
        quiet_from: quiet.from,
        quiet_until: quiet.until,
        time_zone: quiet.timeZone,
      })
      .execute();
  }
}
