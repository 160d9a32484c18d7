import { Temporal } from 'temporal-polyfill';
import { wholeSecondMs } from '../time/index.ts';
import { type FactOf, facts, nullOr, oneOf, text } from './facts.ts';
import { isMemberState, MEMBER_STATES, type MemberState } from './member-states.ts';
import type { HolidayCalendar } from './public-holidays.ts';
import { type LawQuestion, question } from './question.ts';
import { reportingApplies } from './reporting-clocks.ts';
import { type Deadline, type DeadlineCounter, deadlineCounter } from './reporting-deadlines.ts';

const Instant = nullOr(
  text('an RFC 3339 instant such as 2026-09-14T08:17:00Z', (at) =>
    isInstant(at) ? at : undefined,
  ),
);

/** Facts of a case as a batch of deadlines takes them. Without a zone, the Member State's, else UTC. */
const DeadlineQuestionFacts = facts({
  kind: oneOf(['exploitedVulnerability', 'severeIncident']),
  becameAwareAt: Instant,
  measureAvailableAt: Instant,
  notificationSubmittedAt: Instant,
  timeZone: nullOr(
    text('an IANA time zone such as Europe/Brussels', (zone) =>
      isTimeZone(zone) ? zone : undefined,
    ),
  ),
  memberState: nullOr(
    text('the code of a Member State, such as DE (Greece is GR)', (code) =>
      isMemberState(code) ? code : undefined,
    ),
  ),
});

/** The steps with their ends. */
export type Deadlines = {
  readonly steps: readonly Deadline[];
  /** The one that was counted in. */
  readonly timeZone: string;
  /** Whether Art. 14 already applied when the maker became aware (Art. 71(2)); true where it is not aware yet. */
  readonly applies: boolean;
};

/**
 * The question of the deadlines of a case, with public holidays from a loaded calendar.
 *
 * Ask it for many cases: it keeps what it worked out for each place.
 */
export function deadlineQuestion(
  calendar: HolidayCalendar,
): LawQuestion<FactOf<typeof DeadlineQuestionFacts>, Deadlines> {
  const counters = new Map<string, DeadlineCounter>();
  const counterFor = (timeZone: string, memberState: MemberState | null): DeadlineCounter => {
    const key = `${timeZone} ${memberState ?? ''}`;
    const kept = counters.get(key);
    if (kept !== undefined) {
      return kept;
    }
    const publicHolidays = memberState === null ? new Set<string>() : calendar(memberState, YEARS);
    const made = deadlineCounter({ timeZone, publicHolidays });
    counters.set(key, made);
    return made;
  };
  return question(DeadlineQuestionFacts, (given) => {
    const memberState = given.memberState;
    const timeZone =
      given.timeZone ?? (memberState === null ? 'UTC' : MEMBER_STATES[memberState].timeZone);
    return {
      steps: counterFor(timeZone, memberState)(given),
      timeZone,
      applies: applied(given.becameAwareAt, timeZone),
    };
  });
}

/** A day after the first one is after it in every zone: only what is earlier needs the calendar. */
function applied(becameAwareAt: string | null, timeZone: string): boolean {
  return (
    becameAwareAt === null ||
    (becameAwareAt >= '2026-09-13' && becameAwareAt < '9999') ||
    reportingApplies(becameAwareAt, timeZone)
  );
}

/** The duty begins in 2026; holidays far ahead are not fixed yet. */
const YEARS = Array.from({ length: 25 }, (_, i) => 2026 + i);

const knownZones = new Map<string, boolean>();

function isTimeZone(text: string): boolean {
  const kept = knownZones.get(text);
  if (kept !== undefined) {
    return kept;
  }
  const known = succeeds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text));
  if (knownZones.size < 1000) {
    knownZones.set(text, known);
  }
  return known;
}

function isInstant(text: string): boolean {
  return (
    wholeSecondMs(text) !== undefined ||
    (/[Tt]/.test(text) && succeeds(() => Temporal.Instant.from(text)))
  );
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof RangeError) {
      return false;
    }
    throw error;
  }
}
