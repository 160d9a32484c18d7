import { fail, type Result } from '../shared/index.ts';

/** A package URL in decoded, normalised parts. What is absent is `null`; qualifiers are in the order of their keys. */
export type Purl = {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: ReadonlyMap<string, string>;
  readonly subpath: string | null;
};

/** Decoded parts as they come from a form or a document, before anything is checked. */
export type PurlParts = {
  readonly type: string;
  readonly namespace?: string | null;
  readonly name: string;
  readonly version?: string | null;
  readonly qualifiers?: Iterable<readonly [string, string]> | null;
  readonly subpath?: string | null;
};

/** Why a text or parts are not a package URL. `reason` says what was wrong, in words. */
export type BadPurl = {
  readonly kind: 'badPurl';
  readonly text: string;
  readonly reason: string;
};

/** The refusal of a text or of parts. */
export function badPurl(text: string, reason: string): Result<never, BadPurl> {
  return fail({ kind: 'badPurl', text, reason });
}
