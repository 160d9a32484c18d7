/**
 * Text of a stranger as both databases take it: PostgreSQL stores neither U+0000 nor half a surrogate pair, so those
 * become U+FFFD, and what was readable stays.
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}
