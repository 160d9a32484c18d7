import type { Actor } from '../../platform/http/actor.ts';

/** A document that somebody brings to a release. */
export type BroughtSbom = {
  readonly releaseId: string;
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly actor: Actor;
};
