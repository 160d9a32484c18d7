import { cite as citation, formatCitation } from './citation.ts';

/** One thing that a document of the Regulation holds. */
export type DocumentItem = {
  /** Unique within its document. */
  readonly id: string;
  /** E.g. `Annex II, point (8)(a)`. */
  readonly cite: string;
  /** In our own words. */
  readonly says: string;
  /** When it is asked for; `null` where always. */
  readonly condition: string | null;
};

/** An item as the lists write it down. A citation that is none stops the program at load. */
export function documentItem(
  id: string,
  cite: string,
  says: string,
  condition: string | null = null,
): DocumentItem {
  return { id, cite: formatCitation(citation(cite)), says, condition };
}
