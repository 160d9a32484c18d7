/** What becomes of a provision here. */
export type Coverage =
  /** A rule answers it; `module` is the file in this area. */
  | { readonly kind: 'rule'; readonly module: string }
  /** A person ticks it off; `where` says in which list, or with which rule. */
  | { readonly kind: 'checklist'; readonly where: string }
  | { readonly kind: 'notModelled'; readonly reason: string };
