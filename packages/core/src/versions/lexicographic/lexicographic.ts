import { defineScheme } from '../define-scheme.ts';
import type { Order } from '../scheme.ts';

/** Versions that are plain text, by their UTF-8 bytes (which is the order of their code points). */
export const lexicographic = defineScheme<{ readonly points: readonly number[] }>({
  id: 'lexicographic',
  source: 'vers specification, type lexicographic',
  read: (text) =>
    text === '' ? undefined : { points: Array.from(text, (point) => point.codePointAt(0) ?? 0) },
  compare(a, b): Order {
    const length = Math.min(a.points.length, b.points.length);
    for (let at = 0; at < length; at += 1) {
      const difference = (a.points[at] ?? 0) - (b.points[at] ?? 0);
      if (difference !== 0) {
        return difference < 0 ? -1 : 1;
      }
    }
    return a.points.length === b.points.length ? 0 : a.points.length < b.points.length ? -1 : 1;
  },
});
