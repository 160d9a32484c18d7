/**
 * How values come out of both databases, so that no repository can tell which one it reads.
 *
 * `timestamptz` is an RFC 3339 text in UTC with `Z` and milliseconds, `date` is `YYYY-MM-DD`, `int8` a number (ours stay
 * far below 2^53). Type numbers: PostgreSQL `pg_type.dat`.
 */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: (text) => text,
  1184: (text) => new Date(text).toISOString(),
};
