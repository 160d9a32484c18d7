import { Temporal } from 'temporal-polyfill';
import type { MemberState } from './member-states.ts';

const DAY_MS = 86_400_000;

/**
 * Nationwide public holidays of a Member State in the given years, as ISO dates.
 *
 * Regional holidays and half days are left out: fewer holidays end a period earlier, so the error is on the
 * safe side. The calendar is loaded when first asked for, so that what imports the law does not carry it.
 *
 * Source   Reg. 1182/71, Art. 2(1), lets the Member States' lists decide; here: the `date-holidays` library.
 */
export async function publicHolidays(
  memberState: MemberState,
  years: Iterable<number>,
): Promise<ReadonlySet<string>> {
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(memberState);
  const days = new Set<string>();
  for (const year of years) {
    for (const holiday of calendar.getHolidays(year)) {
      if (holiday.type === 'public') {
        for (const day of wholeDays(holiday)) {
          days.add(day);
        }
      }
    }
  }
  return days;
}

/** A holiday can span days; the change of the clocks inside it makes it an hour shorter or longer. */
function wholeDays(holiday: {
  date: string;
  start: { getTime(): number };
  end: { getTime(): number };
}) {
  const first = Temporal.PlainDate.from(holiday.date.slice(0, 10));
  const count = Math.floor(
    (holiday.end.getTime() - holiday.start.getTime() + DAY_MS / 12) / DAY_MS,
  );
  return Array.from({ length: count }, (_, i) => first.add({ days: i }).toString());
}
