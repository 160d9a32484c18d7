import { fail, ok } from '../shared/index.ts';
import type { Order, VersionScheme } from './scheme.ts';

/** Longest text read as a version, in UTF-16 units. Real ones stay under 100. */
export const VERSION_LENGTH_LIMIT = 512;

/**
 * Makes a scheme of a reader that answers `undefined` for what it cannot read. Surrounding blanks are dropped and the
 * length limit is checked here, once for all schemes.
 */
export function defineScheme<V extends object>(scheme: {
  readonly id: string;
  readonly source: string;
  readonly read: (text: string) => V | undefined;
  readonly compare: (a: V, b: V) => Order;
}): VersionScheme<V> {
  const { id, source, read, compare } = scheme;
  return {
    id,
    source,
    parse(text) {
      const value = text.length > VERSION_LENGTH_LIMIT ? undefined : read(text.trim());
      return value === undefined ? fail({ kind: 'badVersion', scheme: id, text }) : ok(value);
    },
    compare,
  };
}
