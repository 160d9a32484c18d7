import { type Assessment, answersOfAddress, assessmentOf } from '@cradle/core/law/guide';

/** As many different sets of answers as are kept worked out. */
const MOST = 5_000;

const worked = new Map<string, Assessment>();

/**
 * What the rules conclude from kept answers on a day. A portfolio asks the same many times a day, so what was worked
 * out is kept: the rules are pure, and the day is part of the key.
 *
 * @param answers the text of the guide's address, which was read once before it was kept.
 */
export function assess(answers: string, today: string): Assessment {
  const key = `${today} ${answers}`;
  const before = worked.get(key);
  if (before !== undefined) {
    return before;
  }
  const read = answersOfAddress(answers);
  if (read === undefined) {
    throw new Error(`kept answers cannot be read: ${answers}`);
  }
  const assessment = assessmentOf(read, today);
  if (worked.size >= MOST) {
    worked.clear();
  }
  worked.set(key, assessment);
  return assessment;
}
