import { useLocale } from '../platform/text.ts';

const DAY = { dateStyle: 'medium' } as const;
const TIME = { timeStyle: 'short' } as const;

/** A moment in the viewer's zone and in UTC, as one `<time>`; the whole is read out by screen readers. */
export function InstantText({ iso }: { readonly iso: string }) {
  const locale = useLocale();
  const at = new Date(iso);
  const text = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(at);
  const zone =
    new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  const local = text({ ...DAY, ...TIME });
  // The day is said twice only where it is another one in UTC.
  const isSameDay = text(DAY) === text({ ...DAY, timeZone: 'UTC' });
  const utc = text({ ...(isSameDay ? {} : DAY), ...TIME, timeZone: 'UTC' });
  return (
    <time dateTime={iso} title={iso}>
      {at.getTimezoneOffset() === 0 ? `${local} UTC` : `${local} ${zone} (${utc} UTC)`}
    </time>
  );
}
