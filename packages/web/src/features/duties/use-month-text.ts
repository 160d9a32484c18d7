import { useLocale } from '../../platform/text.ts';

/** A month (`YYYY-MM`) in the reader's way of writing it. */
export function useMonthText(): (month: string) => string {
  const locale = useLocale();
  return (month) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
}
