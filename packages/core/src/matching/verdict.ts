/**
 * What we may say about one component and one advisory.
 *
 * `undetermined` is an answer in its own right and is shown to a person. It is never rounded to
 * "not affected": that would hide a vulnerability, and Annex I, Part I, point (2)(a) is about those.
 */
export type Verdict =
  | { readonly kind: 'affected'; readonly because: string; readonly fixedIn: readonly string[] }
  | { readonly kind: 'notAffected' }
  | {
      readonly kind: 'undetermined';
      readonly because: readonly string[];
      readonly fixedIn: readonly string[];
    };
