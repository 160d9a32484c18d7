import type { MemberState as StateOfTheUnion } from '@cradle/core/law';
import { z } from 'zod';

/** Identifier of a row of ours: UUID. */
export const Id = z.uuid();
/** RFC 3339 instant in UTC, written with `Z`. */
export const Instant = z.iso.datetime({ offset: false });
/** Calendar date, `YYYY-MM-DD`. */
export const DateOnly = z.iso.date();
/** SHA-256 as lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Code of a Member State of the Union, upper case; Greece is `GR` as on the reporting platform. The law's own list ties
 * this one by its type alone: pages need no more of it.
 */
export const MemberState = z.enum({
  AT: 'AT',
  BE: 'BE',
  BG: 'BG',
  CY: 'CY',
  CZ: 'CZ',
  DE: 'DE',
  DK: 'DK',
  EE: 'EE',
  ES: 'ES',
  FI: 'FI',
  FR: 'FR',
  GR: 'GR',
  HR: 'HR',
  HU: 'HU',
  IE: 'IE',
  IT: 'IT',
  LT: 'LT',
  LU: 'LU',
  LV: 'LV',
  MT: 'MT',
  NL: 'NL',
  PL: 'PL',
  PT: 'PT',
  RO: 'RO',
  SE: 'SE',
  SI: 'SI',
  SK: 'SK',
} satisfies { readonly [State in StateOfTheUnion]: State });
export const MEMBER_STATES = MemberState.options;

/** One line of text: trimmed, not empty, no control characters. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine(
    (text) => !/[\u0000-\u001f\u007f]/.test(text),
    'must be one line without control characters',
  );
/** Longer text; may be empty. */
export const Text = z.string().max(20_000);

/** A person or a key, as others see who did something. */
export const Actor = z.strictObject({ id: z.string(), name: z.string() });

/** How a page is asked for. `cursor` is opaque: take it from the reply before. */
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** `column` or `-column` for descending; which columns a list knows is in its description. */
  sort: z.string().max(60).optional(),
  q: z.string().trim().max(200).optional(),
});

/**
 * A page of a list. `total` counts at most `bound` rows, so that no count ever scans a portfolio; `atLeast` says
 * that there are more.
 */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.strictObject({ count: z.int(), atLeast: z.boolean() }),
  });
}

/** How old the data is that a number rests on: one per feed that contributed. */
export const FeedAge = z.strictObject({
  feed: z.string(),
  /** The feed's own date, where it has one. */
  dataAsOf: z.string().nullable(),
  fetchedAt: Instant.nullable(),
  state: z.enum(['fresh', 'stale', 'failing', 'never', 'shipped']),
});
export type FeedAge = z.infer<typeof FeedAge>;

/** RFC 9457 problem details as every refusal is sent. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  cite: z.string().optional(),
  issues: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
