import { compareNaturals, endOfDigits, isDigit, natural } from '../natural.ts';
import type { Order } from '../scheme.ts';

/**
 * Debian’s order of one part: non-digits by weight and digits by value, in turn, until they differ.
 *
 * Works on the text in place: the schemes that use it run millions of times and slices are what they would spend on.
 */
export function compareDebianTexts(a: string, b: string): Order {
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    while (isWord(a, atA) || isWord(b, atB)) {
      const difference = weight(a, atA) - weight(b, atB);
      if (difference !== 0) {
        return difference < 0 ? -1 : 1;
      }
      atA += 1;
      atB += 1;
    }
    const [endA, endB] = [endOfDigits(a, atA), endOfDigits(b, atB)];
    const order = compareNaturals(natural(a.slice(atA, endA)), natural(b.slice(atB, endB)));
    if (order !== 0) {
      return order;
    }
    [atA, atB] = [endA, endB];
  }
  return 0;
}

function isWord(text: string, at: number): boolean {
  return at < text.length && !isDigit(text.charCodeAt(at));
}

/** `~` sorts even before the end of a part; letters sort before every other character; a digit ends the part. */
function weight(text: string, at: number): number {
  if (!isWord(text, at)) {
    return 0;
  }
  const code = text.charCodeAt(at);
  if (code === 126) {
    return -1;
  }
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? code : code + 256;
}
