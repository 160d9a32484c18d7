import { assertNever } from '../shared/index.ts';

/**
 * Every way in which a use case may refuse, in one place.
 * A new member does not compile until each front door (HTTP, CLI, UI) says what it shows.
 */
export type Failure =
  | { readonly kind: 'notFound'; readonly what: string; readonly id: string }
  | { readonly kind: 'invalid'; readonly message: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'conflict'; readonly what: string; readonly reason: string }
  /** The caller's copy is older than ours: an ETag did not match (RFC 9110, section 13.1.1). */
  | { readonly kind: 'stale'; readonly what: string; readonly reason: string }
  | { readonly kind: 'unauthenticated'; readonly reason: string }
  | { readonly kind: 'forbidden'; readonly needs: string }
  | { readonly kind: 'tooLarge'; readonly limit: string; readonly reason: string }
  /** The law, not our database, says no. The citation is shown to the person. */
  | { readonly kind: 'refusedByLaw'; readonly cite: string; readonly reason: string }
  /** Something outside did not answer. Safe to try again. */
  | { readonly kind: 'unavailable'; readonly source: string; readonly reason: string };

/** One thing that is wrong with what the caller sent. */
export type Issue = {
  /** JSON Pointer (RFC 6901) into what the caller sent, e.g. `/components/3/purl`; empty for the whole. */
  readonly at: string;
  readonly message: string;
};

/** HTTP status for a failure. The body is an RFC 9457 problem document. */
export function httpStatus(failure: Failure): 401 | 403 | 404 | 409 | 412 | 413 | 422 | 503 {
  switch (failure.kind) {
    case 'notFound':
      return 404;
    case 'conflict':
      return 409;
    case 'stale':
      return 412;
    case 'invalid':
    case 'refusedByLaw':
      return 422;
    case 'unauthenticated':
      return 401;
    case 'forbidden':
      return 403;
    case 'tooLarge':
      return 413;
    case 'unavailable':
      return 503;
    default:
      return assertNever(failure);
  }
}

/** One sentence for a person: what was refused and, where the failure knows it, why. */
export function failureSentence(failure: Failure): string {
  switch (failure.kind) {
    case 'notFound':
      return `There is no ${failure.what} with the id ${failure.id}.`;
    case 'invalid':
      return failure.message;
    case 'conflict':
    case 'stale':
    case 'unauthenticated':
    case 'tooLarge':
    case 'unavailable':
      return failure.reason;
    case 'forbidden':
      return `This needs the permission "${failure.needs}".`;
    case 'refusedByLaw':
      return `${failure.reason} (${failure.cite})`;
    default:
      return assertNever(failure);
  }
}
