import type { DutyRow } from '@cradle/contract';
import { KEY_DATES } from '@cradle/core/law';
import ical, { type ICalEventData } from 'ical-generator';

/** As many duties as an entry of a calendar names; the page has them all. */
const MOST_NAMED = 20;

/**
 * The coming dates as iCalendar (RFC 5545): a whole day for each product, date and kind of date, and the dates of the
 * Regulation. Missed dates are in it too: they do not go away.
 *
 * @param now RFC 3339 instant, when it was written.
 */
export function dutyCalendar(rows: readonly DutyRow[], now: string): string {
  const today = now.slice(0, 10);
  const calendar = ical({
    name: 'Duties under the Cyber Resilience Act',
    prodId: { company: 'Cradle', product: 'Duties', language: 'EN' },
  });
  for (const event of [...ofDuties(rows), ...ofTheRegulation(today)]) {
    calendar.createEvent({ ...event, allDay: true, stamp: now });
  }
  return calendar.toString();
}

function ofDuties(rows: readonly DutyRow[]): ICalEventData[] {
  const dated = rows.flatMap((row) => (row.next === null ? [] : [{ row, next: row.next }]));
  const groups = Map.groupBy(dated, ({ row, next }) => `${row.product.id}-${next.on}-${next.kind}`);
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          {
            id: `duty-${key}@cradle`,
            start: first.next.on,
            summary: summaryOf(first.row.product.name, group.length, first.next.kind),
            description: describe(group.map(({ row }) => row)),
          },
        ];
  });
}

function summaryOf(
  product: string,
  count: number,
  kind: NonNullable<DutyRow['next']>['kind'],
): string {
  return `${product}: ${count} ${count === 1 ? 'duty' : 'duties'} ${kind} (CRA)`;
}

function describe(rows: readonly DutyRow[]): string {
  const named = rows.slice(0, MOST_NAMED).map((row) => `${row.cite}: ${row.says}`);
  const more = rows.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

function ofTheRegulation(today: string): ICalEventData[] {
  return KEY_DATES.filter(({ on }) => on >= today).map(({ on, says, cite }) => ({
    id: `key-date-${on}@cradle`,
    start: on,
    summary: `CRA: ${says}`,
    description: cite,
  }));
}
