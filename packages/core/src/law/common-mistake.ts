import { cite as citation, formatCitation } from './citation.ts';
import type { Mark } from './reason.ts';

/** What a mistake is about. */
export const MISTAKE_TOPICS = [
  'reporting',
  'dates',
  'support',
  'classes',
  'scope',
  'roles',
  'documents',
  'fines',
] as const;
export type MistakeTopic = (typeof MISTAKE_TOPICS)[number];

/** Something that is said about the Regulation and is wrong, with what holds instead. All in our own words. */
export type CommonMistake = {
  readonly id: string;
  readonly topic: MistakeTopic;
  /** What is said, in the press, in the proposal of 2022 or in tools. */
  readonly said: string;
  /** What the adopted text says. */
  readonly law: string;
  /** Where, e.g. `Art. 14(2)(c)`. */
  readonly cite: string;
  /** How firmly `law` stands. */
  readonly mark: Mark;
  /** A further text that it rests on; else `null`. */
  readonly source: string | null;
  /** What follows for a maker. */
  readonly consequence: string;
};

/** How the lists write a mistake down: the mark is the law's own where none is named. */
export type WrittenMistake = Omit<CommonMistake, 'mark' | 'source'> &
  Partial<Pick<CommonMistake, 'mark' | 'source'>>;

/** A mistake with its citation read, so that a mistyped one stops the program at load. */
export function mistake(written: WrittenMistake): CommonMistake {
  return {
    mark: 'law',
    source: null,
    ...written,
    cite: formatCitation(citation(written.cite)),
  };
}
