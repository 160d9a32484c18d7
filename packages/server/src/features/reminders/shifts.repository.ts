import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';

const Place = z.enum(['first', 'backup']);

/** A shift of the roster with the person's name. */
export type ShiftRow = {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly place: z.output<typeof Place>;
  readonly from: string;
  readonly until: string;
};

/** Shifts that end after an instant, in order of time; at most 1,000. */
export async function findShifts(db: Db, after: string): Promise<ShiftRow[]> {
  const rows = await db
    .selectFrom('duty_shift')
    .innerJoin('auth_user', 'auth_user.id', 'duty_shift.user_id')
    .select([
      'duty_shift.id',
      'duty_shift.user_id',
      'auth_user.name',
      'duty_shift.place',
      'duty_shift.starts_at',
      'duty_shift.ends_at',
    ])
    .where('duty_shift.ends_at', '>', after)
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.user_id, name: row.name },
    place: Place.parse(row.place),
    from: row.starts_at,
    until: row.ends_at,
  }));
}

/** Inserts shifts of one person. */
export async function insertShifts(
  tx: Tx,
  shifts: readonly (Omit<ShiftRow, 'person'> & { readonly personId: string })[],
): Promise<void> {
  await tx
    .insertInto('duty_shift')
    .values(
      shifts.map(({ id, personId, place, from, until }) => ({
        id,
        user_id: personId,
        place,
        starts_at: from,
        ends_at: until,
      })),
    )
    .execute();
}

/** Removes a shift; answers what it was. */
export async function deleteShift(
  tx: Tx,
  id: string,
): Promise<{ personId: string; place: string; from: string; until: string } | undefined> {
  const row = await tx
    .deleteFrom('duty_shift')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { personId: row.user_id, place: row.place, from: row.starts_at, until: row.ends_at };
}
