import type { EarlyWarningDocument } from '@cradle/core/documents';

/** What the paper says about itself, so that nobody takes it for a submission. */
export const WORKING_PAPER =
  'Working paper. It is not a submission: the platform has no interface, so a person types these fields into it and records the reference here.';

/** Said where the case is of the demonstration. */
export const DEMONSTRATION = 'DEMONSTRATION: invented manufacturer, not a real report.';

/** The kind of case as the law calls it. */
export const KIND_TITLES: Readonly<Record<EarlyWarningDocument['case']['kind'], string>> = {
  exploitedVulnerability: 'Actively exploited vulnerability',
  severeIncident: 'Severe incident having an impact on the security of the product',
};

/** An instant in UTC and in a zone: `2026-10-06 08:00 UTC (2026-10-06 10:00 Europe/Berlin)`. */
export function bothZones(instant: string | null, timeZone: string): string {
  if (instant === null) {
    return 'not started';
  }
  const at = new Date(instant);
  return `${minute(at, 'UTC')} UTC (${minute(at, timeZone)} ${timeZone})`;
}

/** `2026-10-06 10:17` in a zone. Built from parts, because the order of a locale is not ours to rely on. */
function minute(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, ...MINUTE });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

const MINUTE = {
  calendar: 'iso8601',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;
