/** What a second person said of a frozen version. */
export type Review = {
  readonly verdict: 'approved' | 'changesWanted';
  readonly by: string;
};

/** Where the review of a frozen version stands; `notAsked` where the organisation does not want one. */
export type ReviewState = 'notAsked' | 'waiting' | 'approved' | 'changesWanted';

/**
 * Where a review stands: the last word of somebody other than who froze the version counts. A rule of the
 * organisation, not of the law: no clock waits for it.
 *
 * @param reviews in order of time
 */
export function reviewState(
  asked: 'asked' | 'notAsked',
  frozenBy: string,
  reviews: readonly Review[],
): ReviewState {
  const last = reviews.findLast(({ by }) => by !== frozenBy);
  return last?.verdict ?? (asked === 'asked' ? 'waiting' : 'notAsked');
}
