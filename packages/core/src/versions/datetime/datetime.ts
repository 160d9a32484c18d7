import { Temporal } from 'temporal-polyfill';
import { defineScheme } from '../define-scheme.ts';

/** Versions that are moments, compared as moments whatever their offset. */
export const datetime = defineScheme<Temporal.Instant>({
  id: 'datetime',
  source: 'vers specification, type datetime: RFC 3339 timestamps',
  read(text) {
    try {
      return Temporal.Instant.from(text);
    } catch {
      return undefined;
    }
  },
  compare: (a, b) => {
    const order = Temporal.Instant.compare(a, b);
    return order === 0 ? 0 : order < 0 ? -1 : 1;
  },
});
