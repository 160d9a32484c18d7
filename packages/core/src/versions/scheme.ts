import type { Result } from '../shared/index.ts';

/** How `a` stands to `b`: before, equal, after. */
export type Order = -1 | 0 | 1;

/** Why a text could not be read as a version of its ecosystem. */
export type BadVersion = {
  readonly kind: 'badVersion';
  readonly scheme: string;
  readonly text: string;
};

/**
 * How one ecosystem writes and orders versions.
 *
 * `compare` takes parsed versions only. There is no way to order two strings without having
 * parsed them, so "could not read this version" can never come out as "older" or "newer".
 */
export type VersionScheme<V> = {
  readonly id: string;
  /** The normative description that the implementation follows. */
  readonly source: string;
  parse(text: string): Result<V, BadVersion>;
  compare(a: V, b: V): Order;
};
