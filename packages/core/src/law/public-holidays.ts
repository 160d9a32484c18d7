import { Temporal } from 'temporal-polyfill';
import type { MemberState } from './member-states.ts';

const DAY_MS = 86_400_000;

/** Nationwide public holidays of a Member State in the given years, as ISO dates. */
export type HolidayCalendar = (
  memberState: MemberState,
  years: Iterable<number>,
) => ReadonlySet<string>;

/**
 * Loads the calendar. It is heavy and so loaded only when asked for: what imports the law does not carry it.
 *
 * Regional holidays and half days are left out: fewer holidays end a period earlier, so the error is on the
 * safe side.
 *
 * Source   Reg. 1182/71, Art. 2(1), lets the Member States' lists decide; here: the `date-holidays` library.
 */
export async function loadHolidayCalendar(): Promise<HolidayCalendar> {
  const { default: Holidays } = await import('date-holidays');
  return (memberState, years) => {
    const calendar = new Holidays(memberState);
    const days = new Set<string>();
    for (const year of years) {
      for (const holiday of calendar.getHolidays(year)) {
        if (holiday.type === 'public') {
          addWholeDays(days, holiday);
        }
      }
    }
    return days;
  };
}

/** Loads the calendar and asks it once. */
export async function publicHolidays(
  memberState: MemberState,
  years: Iterable<number>,
): Promise<ReadonlySet<string>> {
  return (await loadHolidayCalendar())(memberState, years);
}

/** A holiday can span days; the change of the clocks inside it makes it an hour shorter or longer. */
function addWholeDays(
  days: Set<string>,
  holiday: { date: string; start: { getTime(): number }; end: { getTime(): number } },
): void {
  const first = Temporal.PlainDate.from(holiday.date.slice(0, 10));
  const length = holiday.end.getTime() - holiday.start.getTime();
  const count = Math.floor((length + DAY_MS / 12) / DAY_MS);
  for (let i = 0; i < count; i += 1) {
    days.add(first.add({ days: i }).toString());
  }
}
