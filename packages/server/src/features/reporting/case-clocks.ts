import type { ClockView } from '@cradle/contract';
import {
  isMemberState,
  type MemberState,
  publicHolidays,
  type ReportingClock,
  reportingClocks,
} from '@cradle/core/law';
import type { Organisation } from '../people/index.ts';
import type { ReportingCase } from './cases.repository.ts';

/** A case can be open for some years; holidays beyond are asked for then. */
const YEARS_AHEAD = 2;

const calendars = new Map<string, Promise<ReadonlySet<string>>>();

/**
 * The clocks of a case, computed from its facts at `now`, in the organisation's zone and with the public holidays of
 * the Member State of its main establishment (none while that is unknown: fewer holidays end a period earlier).
 */
export async function clocksOf(
  found: ReportingCase,
  organisation: Pick<Organisation, 'timeZone' | 'mainEstablishment'> | undefined,
  now: string,
): Promise<ClockView[]> {
  const state = organisation?.mainEstablishment ?? null;
  const memberState = state !== null && isMemberState(state) ? state : null;
  const clocks: ReportingClock[] = reportingClocks({
    kind: found.kind,
    becameAwareAt: found.becameAwareAt,
    measureAvailableAt: found.measureAvailableAt,
    notificationSubmittedAt: null,
    submitted: found.submitted,
    timeZone: organisation?.timeZone ?? found.timeZone,
    memberState,
    publicHolidays: memberState === null ? new Set() : await holidays(memberState, found, now),
    now,
  });
  return clocks;
}

/** When the soonest running clock ends by the plain count; `null` when none runs. */
export function soonestEnd(clocks: readonly ClockView[]): string | null {
  const ends = clocks.flatMap(({ state, plainEnd }) =>
    (state === 'running' || state === 'overdue') && plainEnd !== null ? [plainEnd] : [],
  );
  return ends.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** The calendar of a country is asked for once: computing it takes longer than all clocks of a page. */
function holidays(
  memberState: MemberState,
  found: ReportingCase,
  now: string,
): Promise<ReadonlySet<string>> {
  const first = new Date(found.becameAwareAt).getUTCFullYear();
  const last = Math.max(first, new Date(now).getUTCFullYear()) + YEARS_AHEAD;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const key = `${memberState} ${first} ${last}`;
  const known = calendars.get(key) ?? publicHolidays(memberState, years);
  calendars.set(key, known);
  return known;
}
