/** What a field can hold. Lists are for `multiSelect` only; instants are RFC 3339 in UTC. */
export type FieldValue = string | readonly string[] | null;

/** Where a value comes from. `person` is also the source of what is still empty: a person must fill it. */
export type ValueSource = {
  readonly kind:
    | 'product'
    | 'release'
    | 'component'
    | 'finding'
    | 'feed'
    | 'case'
    | 'organisation'
    | 'person'
    | 'computed';
  readonly text: string;
};
