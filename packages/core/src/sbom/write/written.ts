/** Who writes the document, when, under which id: passed in, so that the same input gives the same bytes. */
export type Provenance = {
  /** UUID, lower case. */
  readonly id: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly writtenAt: string;
  readonly toolVersion: string;
};

/** A written document, and what of the original it could not hold, in sentences. */
export type Written = { readonly text: string; readonly lost: readonly string[] };
