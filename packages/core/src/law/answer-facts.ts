import { z } from 'zod';

/** A fact that may be unknown. Unknown is never taken for no. */
export type Known = 'yes' | 'no' | 'unknown';

/** Takes `true`, `false`, `null`, and the three words; what is not said is unknown. */
export const KnownFact = z
  .union([z.boolean(), z.null(), z.enum(['yes', 'no', 'unknown'])])
  .default('unknown')
  .transform((value): Known => {
    if (typeof value === 'boolean') {
      return value ? 'yes' : 'no';
    }
    return value ?? 'unknown';
  });

/** A calendar date, `YYYY-MM-DD`, of the years 1000 to 9999. */
export const DateFact = z.iso.date('must be a date such as 2027-12-11');

/** All that is needed holds: one `no` settles it, else one `unknown` leaves it open. */
export function all(values: readonly Known[]): Known {
  if (values.includes('no')) {
    return 'no';
  }
  return values.includes('unknown') ? 'unknown' : 'yes';
}

/** Turns a fact round; unknown stays unknown. */
export function not(value: Known): Known {
  return value === 'unknown' ? 'unknown' : value === 'yes' ? 'no' : 'yes';
}

/** One is enough: one `yes` settles it, else one `unknown` leaves it open. */
export function any(values: readonly Known[]): Known {
  return not(all(values.map(not)));
}
