import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';

/** How far a list is counted; beyond it the reply says "at least". No count ever scans a portfolio. */
export const COUNT_BOUND = 10_000;

/** What a cursor holds: the sort values of the last row that was sent, ending with what makes them unique. */
export type Keyset = readonly (string | number | null)[];

/** Opaque to the caller, and of no use to forge: it only says after which row to go on. */
function writeCursor(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

/** `null` for the first page. Fails `invalid` for what we never wrote. */
export function readCursor(
  cursor: string | undefined,
  length: number,
): Result<Keyset | null, Failure> {
  if (cursor === undefined) {
    return ok(null);
  }
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === length && value.every(isKey)) {
      return ok(value);
    }
  } catch {
    // Not JSON: refused below as any other cursor that is not ours.
  }
  const message = 'The cursor is not one of ours. Take it from the reply before, or leave it out.';
  return fail({ kind: 'invalid', message, issues: [{ at: '/cursor', message }] });
}

/**
 * A sort that a list knows: its name, with `-` before it for descending; the first of `known` where none is asked for.
 * Those in `alwaysDescending` have one direction: nobody asks for the harmless first. Fails `invalid` for another name.
 */
export function readOrder<const Order extends string>(
  sort: string | undefined,
  known: readonly [Order, ...Order[]],
  alwaysDescending: readonly Order[] = [],
): Result<{ readonly order: Order; readonly descending: boolean }, Failure> {
  const name = sort?.replace(/^-/, '') ?? known[0];
  const order = known.find((one) => one === name);
  if (order === undefined) {
    const message = `This list can be sorted by ${known.join(', ')}; put "-" before it for descending.`;
    return fail({ kind: 'invalid', message, issues: [{ at: '/sort', message }] });
  }
  const descending = alwaysDescending.includes(order) || sort?.startsWith('-') === true;
  return ok({ order, descending });
}

/** A page from rows that were asked for with one more than the limit. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  shape: { readonly keyset: (row: Row) => Keyset; readonly item: (row: Row) => Item },
): { readonly items: Item[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(shape.item),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(shape.keyset(last)) : null,
  };
}

/** From a count that stopped at one over the bound. */
export function boundedTotal(counted: number): { count: number; atLeast: boolean } {
  return { count: Math.min(counted, COUNT_BOUND), atLeast: counted > COUNT_BOUND };
}

function isKey(value: unknown): value is string | number | null {
  return typeof value === 'string' || typeof value === 'number' || value === null;
}
