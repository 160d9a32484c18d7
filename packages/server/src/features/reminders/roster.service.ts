import type {
  addShift as addShiftRoute,
  DutyRoster,
  InputOf,
  QuietHoursView,
} from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { placesAt, repeatedWeekly, rosterGaps } from '@cradle/core/reminders';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findPeopleInCharge } from '../notices/index.ts';
import { findOrganisation, isTimeZone } from '../people/index.ts';
import { findQuietHours, saveQuietHours } from './reminders.repository.ts';
import type { RemindersDeps } from './reminders-deps.ts';
import { deleteShift, findShifts, insertShifts } from './shifts.repository.ts';

const GAPS_WITHIN_MS = 28 * 24 * 3_600_000;
const LONGEST_SHIFT_HOURS = 14 * 24;

/** The roster from now on, who is told now, and where nobody is on duty. */
export async function getRoster(
  deps: Pick<RemindersDeps, 'db' | 'now'>,
): Promise<Result<DutyRoster, Failure>> {
  const asOf = deps.now();
  const shifts = await findShifts(deps.db, asOf);
  const people = await findPeopleInCharge(deps.db);
  const plain = shifts.map(({ person, ...shift }) => ({ ...shift, personId: person.id }));
  const places = placesAt(
    plain,
    people.map(({ id }) => id),
    asOf,
  );
  const until = new Date(Date.parse(asOf) + GAPS_WITHIN_MS).toISOString();
  return ok({
    asOf,
    shifts,
    now: people.map((person) => ({ person, place: places.get(person.id) ?? 'other' })),
    gaps: rosterGaps(plain, asOf, until),
    people,
  });
}

type Added = InputOf<typeof addShiftRoute>['body'];

/**
 * Adds a shift, weekly if asked; weeks are counted by the wall clock of the organisation's zone, so that a shift
 * from nine stays from nine when summer time ends.
 *
 * Fails `invalid` for an end before its begin, one that is over, or one longer than two weeks; `notFound` for a
 * person who is not in charge.
 */
export async function addShift(
  deps: RemindersDeps,
  input: Added,
  actor: Actor,
): Promise<Result<DutyRoster, Failure>> {
  const now = deps.now();
  const refusal = refuseShift(input, now);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const people = await findPeopleInCharge(deps.db);
  if (!people.some(({ id }) => id === input.personId)) {
    return fail({ kind: 'notFound', what: 'person in charge', id: input.personId });
  }
  const timeZone = (await findOrganisation(deps.db))?.timeZone ?? 'UTC';
  const { personId, place, repeatWeeks } = input;
  const shift = { personId, place, from: input.from, until: input.until };
  const rows = repeatedWeekly(shift, repeatWeeks, timeZone).map((one) => ({
    ...one,
    id: deps.newId(),
  }));
  await deps.db.transaction().execute(async (tx) => {
    await insertShifts(tx, rows);
    await appendEntry(tx, {
      now,
      actor,
      kind: 'dutyShift.added.v1',
      subject: { type: 'dutyRoster', id: personId },
      facts: { place, from: input.from, until: input.until, repeatWeeks },
    });
  });
  return getRoster(deps);
}

function refuseShift({ from, until }: Added, now: string): Failure | undefined {
  const hours = (Date.parse(until) - Date.parse(from)) / 3_600_000;
  const message =
    hours <= 0
      ? 'The end of the shift does not lie after its begin.'
      : hours > LONGEST_SHIFT_HOURS
        ? 'A shift lasts two weeks at most.'
        : Date.parse(until) <= Date.parse(now)
          ? `This shift is over: it is ${now} now.`
          : undefined;
  return message === undefined
    ? undefined
    : { kind: 'invalid', message, issues: [{ at: '/until', message }] };
}

/** Removes a shift. Fails `notFound`. */
export async function removeShift(
  deps: RemindersDeps,
  shiftId: string,
  actor: Actor,
): Promise<Result<DutyRoster, Failure>> {
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const removed = await deleteShift(tx, shiftId);
    if (removed === undefined) {
      return fail({ kind: 'notFound', what: 'shift', id: shiftId });
    }
    const { personId, ...facts } = removed;
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'dutyShift.removed.v1',
      subject: { type: 'dutyRoster', id: personId },
      facts,
    });
    return ok(null);
  });
  return done.ok ? getRoster(deps) : done;
}

/** One's own quiet hours. */
export async function getOwnQuietHours(
  deps: Pick<RemindersDeps, 'db'>,
  actor: Actor,
): Promise<Result<QuietHoursView, Failure>> {
  const quiet = (await findQuietHours(deps.db, [actor.id])).get(actor.id) ?? null;
  return ok({ quiet: quiet === null ? null : { ...quiet } });
}

/** Sets one's own quiet hours. Fails `invalid` for a zone that is not known; `conflict` for an API key. */
export async function setOwnQuietHours(
  deps: RemindersDeps,
  { quiet }: QuietHoursView,
  actor: Actor,
): Promise<Result<QuietHoursView, Failure>> {
  if (actor.kind !== 'person') {
    const reason = 'Quiet hours are for people: sign in to set them.';
    return fail({ kind: 'conflict', what: 'quiet hours', reason });
  }
  if (quiet !== null && !isTimeZone(quiet.timeZone)) {
    const message = `There is no time zone "${quiet.timeZone}".`;
    return fail({ kind: 'invalid', message, issues: [{ at: '/quiet/timeZone', message }] });
  }
  await deps.db.transaction().execute(async (tx) => {
    await saveQuietHours(tx, actor.id, quiet);
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'quietHours.changed.v1',
      subject: { type: 'person', id: actor.id },
      facts: { quiet },
    });
  });
  return getOwnQuietHours(deps, actor);
}
