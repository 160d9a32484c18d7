import { Temporal } from 'temporal-polyfill';

/** How pressing a reminder is. `early` may wait for the end of quiet hours; the others may not. */
export type Urgency = 'early' | 'pressing' | 'overdue';

/** One point at which people are reminded of a clock. Instants are RFC 3339 in UTC with `Z`. */
export type ReminderStep = {
  /** The same for the same clock each time it is computed, e.g. `before-PT6H`. */
  readonly key: string;
  readonly at: string;
  readonly urgency: Urgency;
};

/** A clock as far as people are reminded of it. */
export type RemindedClock = {
  readonly startedAt: string;
  /** What people work to: the plain end. */
  readonly endsAt: string;
};

/** Before the end; those that fall before the start are left out. Our own choice: no law sets them. */
const BEFORE = ['P7D', 'P3D', 'P1D', 'PT12H', 'PT6H', 'PT3H', 'PT1H', 'PT30M', 'PT0S'] as const;
/** From here on a reminder does not wait for the end of quiet hours. */
const PRESSING_FROM = Temporal.Duration.from('PT12H');
const OVERDUE_HOURS = 24;
const OVERDUE_DAYS = 30;

/**
 * Every point at which people are reminded of a clock, in order of time: when it starts, several times before its
 * end, at its end, then each hour for a day and each day for a month. Afterwards silence would not be noticed any
 * more than another reminder.
 *
 * Throws   `RangeError` for text that is no instant.
 */
export function reminderSteps({ startedAt, endsAt }: RemindedClock): ReminderStep[] {
  const start = Temporal.Instant.from(startedAt);
  const end = Temporal.Instant.from(endsAt);
  const before = BEFORE.map((text) => Temporal.Duration.from(text)).flatMap((left) => {
    const at = end.subtract({ seconds: left.total({ unit: 'seconds', relativeTo: UTC_DAY }) });
    return Temporal.Instant.compare(at, start) > 0
      ? [{ key: `before-${left.toString()}`, at: at.toString(), urgency: urgencyOf(left) }]
      : [];
  });
  const overdue = [...hoursAfter(), ...daysAfter()].map((hours) => ({
    key: `after-PT${hours}H`,
    at: end.add({ hours }).toString(),
    urgency: 'overdue' as const,
  }));
  return [
    { key: 'started', at: start.toString(), urgency: urgencyAtStart(start, end) },
    ...before,
    ...overdue,
  ];
}

/** Days of these durations are 24 hours long. */
const UTC_DAY = Temporal.PlainDate.from('2026-01-01');

function urgencyOf(left: Temporal.Duration): Urgency {
  if (left.blank) {
    return 'overdue';
  }
  const order = Temporal.Duration.compare(left, PRESSING_FROM, { relativeTo: UTC_DAY });
  return order > 0 ? 'early' : 'pressing';
}

/** A period of a day or three has no time to lose; one of two weeks may wait for the morning. */
function urgencyAtStart(start: Temporal.Instant, end: Temporal.Instant): Urgency {
  return end.since(start).total('hours') > 96 ? 'early' : 'pressing';
}

function hoursAfter(): number[] {
  return Array.from({ length: OVERDUE_HOURS }, (_, i) => i + 1);
}

function daysAfter(): number[] {
  return Array.from({ length: OVERDUE_DAYS - 1 }, (_, i) => (i + 2) * 24);
}
