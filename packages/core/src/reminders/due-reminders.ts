import { Temporal } from 'temporal-polyfill';
import { type DutyPlace, placesAt, type Shift } from './duty-roster.ts';
import { afterQuietHours, type QuietHours } from './quiet-hours.ts';
import { type RemindedClock, type ReminderStep, reminderSteps } from './reminder-steps.ts';

/** Somebody who may be reminded. */
export type RemindedPerson = { readonly id: string; readonly quiet: QuietHours | null };

/** What is known when reminders are computed. Instants are RFC 3339 in UTC with `Z`. */
export type ReminderFacts = {
  readonly clock: RemindedClock;
  /** Everybody who may have to act. */
  readonly people: readonly RemindedPerson[];
  readonly shifts: readonly Shift[];
  /** When somebody last said that they are at it; `null` where nobody did. */
  readonly acknowledgedAt: string | null;
};

/** A reminder to one person. */
export type Reminder = {
  readonly personId: string;
  readonly step: ReminderStep;
  /** Why this person: on duty, as backup because nobody answered, or as one of all in charge. */
  readonly place: DutyPlace;
  /** When it is due to this person. */
  readonly dueAt: string;
};

/** How long the next in order waits for an acknowledgement by those before. */
const ESCALATES_AFTER: Readonly<Record<DutyPlace, Temporal.DurationLike>> = {
  first: { minutes: 0 },
  backup: { minutes: 15 },
  other: { minutes: 30 },
};

/**
 * Every reminder of a clock to every person, whatever was sent already, in order of time.
 *
 * Escalation: who is first on duty is told at the step, the backup 15 minutes later, everybody else in charge after
 * 30, unless somebody acknowledged in between. An `early` step waits for the end of a person's quiet hours and does
 * not escalate; a pressing one breaks them.
 */
export function remindersOf(facts: ReminderFacts): Reminder[] {
  const ids = facts.people.map(({ id }) => id);
  return reminderSteps(facts.clock)
    .flatMap((step) => {
      const places = placesAt(facts.shifts, ids, step.at);
      return facts.people.flatMap((person) => reminderTo(person, step, places, facts));
    })
    .toSorted(
      (a, b) =>
        Temporal.Instant.compare(a.dueAt, b.dueAt) || a.personId.localeCompare(b.personId, 'en'),
    );
}

function reminderTo(
  person: RemindedPerson,
  step: ReminderStep,
  places: ReadonlyMap<string, DutyPlace>,
  { acknowledgedAt }: ReminderFacts,
): Reminder[] {
  const place = places.get(person.id) ?? 'other';
  if (step.urgency === 'early') {
    const dueAt = afterQuietHours(step.at, person.quiet);
    return place === 'first' ? [{ personId: person.id, step, place, dueAt }] : [];
  }
  const dueAt = Temporal.Instant.from(step.at).add(ESCALATES_AFTER[place]).toString();
  const isAnswered =
    place !== 'first' &&
    acknowledgedAt !== null &&
    Temporal.Instant.compare(acknowledgedAt, step.at) >= 0;
  return isAnswered ? [] : [{ personId: person.id, step, place, dueAt }];
}

/** What is to be done about reminders at an instant. */
export type DueReminders = {
  /** To be sent now: for each person the latest one. */
  readonly send: readonly Reminder[];
  /** Missed while nothing could be sent; the one that is sent stands for them. */
  readonly missed: readonly Reminder[];
};

/** Names a reminder: once this was sent to this person, it is never sent again. */
export function reminderKey({ step, personId }: Reminder): string {
  return `${step.key}/${personId}`;
}

/**
 * Which reminders are due at `now` and were not sent. Of several to one person only the latest is sent, so that a
 * server that was down does not flood anybody; the others are named as missed.
 *
 * @param settled keys of what was sent or counted as missed before
 */
export function dueReminders(
  facts: ReminderFacts,
  settled: ReadonlySet<string>,
  now: string,
): DueReminders {
  const due = remindersOf(facts).filter(
    (one) => Temporal.Instant.compare(one.dueAt, now) <= 0 && !settled.has(reminderKey(one)),
  );
  const latest = new Map(due.map((one) => [one.personId, one]));
  return {
    send: [...latest.values()],
    missed: due.filter((one) => latest.get(one.personId) !== one),
  };
}

/** The next reminder after `now`; `undefined` where none comes any more. */
export function nextReminder(facts: ReminderFacts, now: string): Reminder | undefined {
  return remindersOf(facts).find((one) => Temporal.Instant.compare(one.dueAt, now) > 0);
}
