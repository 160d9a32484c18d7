import { cite as citation, formatCitation } from './citation.ts';

/**
 * How firmly a statement stands: the text of an act, the Commission's guidance (not binding), the practice of
 * an authority (can change any day), our own reading, or not verified.
 */
export type Mark = 'law' | 'guidance' | 'practice' | 'reading' | 'unverified';

/** One step of an answer: what was decided, where it is written, how firmly it stands. */
export type Reason = {
  /** Place in Regulation (EU) 2024/2847. */
  readonly cite: string;
  /** In our own words. */
  readonly says: string;
  readonly mark: Mark;
  /** A further text that it rests on, e.g. a point of the guidance; else `null`. */
  readonly source: string | null;
};

/** A reason from the text of the Regulation. A citation that is none stops the program at first use. */
export function reason(cite: string, says: string): Reason {
  return marked('law', cite, says);
}

/** A reason that does not rest on the text alone. */
export function marked(
  mark: Mark,
  cite: string,
  says: string,
  source: string | null = null,
): Reason {
  return { cite: formatCitation(citation(cite)), says, mark, source };
}
