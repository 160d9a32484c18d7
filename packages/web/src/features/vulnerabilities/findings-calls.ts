import {
  assertExploited,
  type CallOf,
  decideFinding,
  type FindingDetails,
  getFinding,
  revokeDecision,
} from '@cradle/contract';
import { call } from '../../platform/api.ts';

const nothing = { query: undefined, body: undefined };

export function loadFinding(findingId: string, signal: AbortSignal): Promise<FindingDetails> {
  return call(getFinding, { ...nothing, params: { findingId } }, signal);
}
export function sendDecision(
  findingId: string,
  body: CallOf<typeof decideFinding>['body'],
): Promise<FindingDetails> {
  return call(decideFinding, { ...nothing, params: { findingId }, body });
}
export function sendRevocation(
  decisionId: string,
  body: CallOf<typeof revokeDecision>['body'],
): Promise<FindingDetails> {
  return call(revokeDecision, { ...nothing, params: { decisionId }, body });
}
export function sendExploitation(
  findingId: string,
  body: CallOf<typeof assertExploited>['body'],
): Promise<FindingDetails> {
  return call(assertExploited, { ...nothing, params: { findingId }, body });
}

/** Address of an advisory record, verbatim. */
export function recordUrl(sha256: string): string {
  return `/api/v1/records/${sha256}`;
}
