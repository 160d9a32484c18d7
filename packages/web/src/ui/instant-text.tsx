import { useLocale } from '../platform/text.ts';

/** A moment in the viewer's zone and in UTC, as one `<time>`; the whole is read out by screen readers. */
export function InstantText({ iso }: { readonly iso: string }) {
  const locale = useLocale();
  const at = new Date(iso);
  const local = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
  const zone =
    new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  const utc = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at);
  const sameZone = at.getTimezoneOffset() === 0;
  return (
    <time dateTime={iso} title={iso}>
      {sameZone ? `${local} UTC` : `${local} ${zone} (${utc} UTC)`}
    </time>
  );
}
