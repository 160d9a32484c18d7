/** Where an act must be done: it decides the time zone and the public holidays. */
export type Place = {
  /** IANA name, e.g. `Europe/Brussels`. */
  readonly timeZone: string;
  /** Public holidays as ISO dates; Saturdays and Sundays are known without being listed. */
  readonly publicHolidays: ReadonlySet<string>;
};
