import type { SEVERITIES } from '@cradle/contract';

/** A rating in words. */
export type Rating = (typeof SEVERITIES)[number];

/** Order of ratings in lists. What nobody rated stands above "none": it may be anything. */
export const SEVERITY_RANKS: Readonly<Record<Rating, number>> = {
  critical: 5,
  high: 4,
  medium: 3,
  low: 2,
  unrated: 1,
  none: 0,
};
