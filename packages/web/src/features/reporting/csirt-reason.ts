/** A reason as the server joins it: the sentence of the rules, its place, and a mark where it is not the law's text. */
export type CsirtReason = {
  readonly says: string;
  readonly cite: string | null;
  readonly mark: 'guidance' | 'practice' | 'reading' | 'unverified' | null;
};

const JOINED = /^(?<says>.+) \((?<cite>Art\. \d+(?:\(\w+\))*)(?:; (?<mark>\w+))?\)$/;
const MARKS = ['guidance', 'practice', 'reading', 'unverified'] as const;

/** Takes a reason apart, so that it can be said in the reader's language. What was not joined that way stays whole. */
export function csirtReason(text: string): CsirtReason {
  const found = JOINED.exec(text)?.groups;
  const mark = MARKS.find((one) => one === found?.['mark']) ?? null;
  return found?.['says'] === undefined || (found['mark'] !== undefined && mark === null)
    ? { says: text, cite: null, mark: null }
    : { says: found['says'], cite: found['cite'] ?? null, mark };
}
