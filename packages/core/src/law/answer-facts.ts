import { wholeSecondMs } from '../time/index.ts';
import { fact, orElse, text } from './facts.ts';
/** A fact that may be unknown. Unknown is never taken for no. */
export type Known = 'yes' | 'no' | 'unknown';

/** Takes `true`, `false`, `null`, and the three words; what is not said is unknown. */
export const KnownFact = orElse(
  fact<Known>(
    { enum: [true, false, null, 'yes', 'no', 'unknown'] },
    'true, false or null for unknown',
    (value) => KNOWN.get(value),
  ),
  'unknown',
);

const KNOWN: ReadonlyMap<unknown, Known> = new Map<unknown, Known>([
  [true, 'yes'],
  [false, 'no'],
  [null, 'unknown'],
  ['yes', 'yes'],
  ['no', 'no'],
  ['unknown', 'unknown'],
]);

/** A calendar date that exists, `YYYY-MM-DD`, from the year 1000 on. */
export const DateFact = text('a date such as 2027-12-11', (date) =>
  date >= '1000' && wholeSecondMs(`${date}T00:00:00Z`) !== undefined ? date : undefined,
);

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
