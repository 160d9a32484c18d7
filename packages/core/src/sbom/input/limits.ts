/** How much of a document is read before it is refused. */
export type SbomLimits = {
  /** Bytes after unpacking. */
  readonly bytes: number;
  /** Objects and lists, or elements, inside one another. */
  readonly depth: number;
  readonly components: number;
};

/** Enough for the largest firmware SBOMs known (300 MB are rare), small enough to refuse an attack early. */
export const DEFAULT_LIMITS: SbomLimits = { bytes: 268_435_456, depth: 200, components: 500_000 };
