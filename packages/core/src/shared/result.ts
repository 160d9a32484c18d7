/**
 * Outcome of work that can fail for a reason we expect.
 * Bugs are thrown; expected failures are returned. Nothing is ever both.
 */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps a reason as an expected failure. */
export function fail<F>(failure: F): Result<never, F> {
  return { ok: false, failure };
}
