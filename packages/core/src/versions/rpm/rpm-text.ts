import { compareNaturals, compareTexts, isDigit, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

const TILDE = 126;
const CARET = 94;

/**
 * rpm’s order of one part (`rpmvercmp`): runs of digits and runs of letters in turn, everything else only separates.
 * `~` sorts before the end of the text, `^` after the end but before anything else.
 */
export function compareRpmTexts(a: string, b: string): Order {
  let [atA, atB] = [0, 0];
  for (;;) {
    [atA, atB] = [skipSeparators(a, atA), skipSeparators(b, atB)];
    const marked = compareMarks(a, atA, b, atB);
    if (marked === 'same mark') {
      atA += 1;
      atB += 1;
      continue;
    }
    if (marked !== 'no mark') {
      return marked;
    }
    if (atA >= a.length || atB >= b.length) {
      return compareRemainders(a.length - atA, b.length - atB);
    }
    const inRun = isDigit(a.charCodeAt(atA)) ? isDigit : isLetter;
    const [endA, endB] = [endOfRun(a, atA, inRun), endOfRun(b, atB, inRun)];
    if (endB === atB) {
      return inRun === isDigit ? 1 : -1;
    }
    const [runA, runB] = [a.slice(atA, endA), b.slice(atB, endB)];
    const order =
      inRun === isDigit ? compareNaturals(natural(runA), natural(runB)) : compareTexts(runA, runB);
    if (order !== 0) {
      return order;
    }
    [atA, atB] = [endA, endB];
  }
}

function compareMarks(
  a: string,
  atA: number,
  b: string,
  atB: number,
): Order | 'same mark' | 'no mark' {
  const [left, right] = [a.charCodeAt(atA), b.charCodeAt(atB)];
  if (left === TILDE || right === TILDE) {
    return left === right ? 'same mark' : left === TILDE ? -1 : 1;
  }
  if (left === CARET || right === CARET) {
    if (left === right) {
      return 'same mark';
    }
    return left === CARET ? (atB >= b.length ? 1 : -1) : atA >= a.length ? -1 : 1;
  }
  return 'no mark';
}

function compareRemainders(left: number, right: number): Order {
  const [a, b] = [left > 0, right > 0];
  return a === b ? 0 : a ? 1 : -1;
}

function skipSeparators(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || isLetter(code) || code === TILDE || code === CARET) {
      break;
    }
    at += 1;
  }
  return at;
}

function endOfRun(text: string, start: number, inRun: (code: number) => boolean): number {
  let at = start;
  while (at < text.length && inRun(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
