import { STATUS_CODES } from 'node:http';
import { type Failure, failureSentence, httpStatus } from '@cradle/core/failure';

/** RFC 9457 problem details. `type` is a relative reference: the kind of refusal, documented in the API's pages. */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly cite?: string;
  readonly issues?: readonly { readonly at: string; readonly message: string }[];
};

/** A refusal as it is sent. */
export function problemOf(failure: Failure): ProblemBody {
  const status = httpStatus(failure);
  return {
    type: `/api/docs#${failure.kind}`,
    title: TITLES[failure.kind],
    status,
    detail: failureSentence(failure),
    ...(failure.kind === 'refusedByLaw' ? { cite: failure.cite } : {}),
    ...(failure.kind === 'invalid' ? { issues: failure.issues } : {}),
  };
}

/** A problem that is not a use case's refusal: unknown address, too many requests, a bug with its reference. */
export function plainProblem(status: number, detail: string, instance?: string): ProblemBody {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    ...(instance === undefined ? {} : { instance }),
  };
}

/** The status that an error of the HTTP framework carries; 500 for any other. */
export function statusOf(error: unknown): number {
  return typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

const TITLES: Readonly<Record<Failure['kind'], string>> = {
  notFound: 'Not found',
  invalid: 'Not understood',
  conflict: 'In conflict with what is there',
  stale: 'Changed in the meantime',
  unauthenticated: 'Not signed in',
  forbidden: 'Not permitted',
  tooLarge: 'Too large',
  refusedByLaw: 'The law does not allow this',
  unavailable: 'Something outside did not answer',
};
