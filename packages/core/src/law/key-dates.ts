import { cite, formatCitation } from './citation.ts';

/** A day on which something begins or ends for everybody. */
export type KeyDate = {
  /** ISO date. */
  readonly on: string;
  readonly says: string;
  readonly cite: string;
};

/** First day of Art. 14. */
export const REPORTING_FROM = '2026-09-11';
/** First day of the Regulation as a whole. */
export const APPLIES_FROM = '2027-12-11';

/** The dates of the Regulation, in order. Fixed dates, not offsets. */
export const KEY_DATES: readonly KeyDate[] = [
  ['2024-12-10', 'The Regulation enters into force.', 'Art. 71(1)'],
  ['2026-06-11', 'The rules on notified bodies apply.', 'Art. 71(2)'],
  [
    REPORTING_FROM,
    'Reporting applies, also to products placed on the market before.',
    'Art. 71(2)',
  ],
  ['2027-03-26', 'The changes for electronic health record systems apply.', 'Art. 32(5a)'],
  [APPLIES_FROM, 'The Regulation applies as a whole.', 'Art. 71(2)'],
  [
    '2028-06-11',
    'Older type-examination certificates on cybersecurity end at the latest.',
    'Art. 69(1)',
  ],
].map(([on = '', says = '', text = '']) => ({ on, says, cite: formatCitation(cite(text)) }));

/** The next of {@link KEY_DATES} after a day (ISO date), or `undefined` when all are past. */
export function nextKeyDate(after: string): KeyDate | undefined {
  return KEY_DATES.find(({ on }) => on > after);
}
