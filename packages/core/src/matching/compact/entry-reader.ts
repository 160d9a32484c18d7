import type { OsvAffected, OsvEvent, OsvRange, OsvSeverity } from '../osv-record.ts';
import { EVENT_KINDS, RANGE_TYPES } from './format.ts';
import { type VarintReader, varintReader } from './growing-bytes.ts';
import type { TextReader } from './text-reader.ts';

/** What one advisory says about one package. */
export type IndexEntry = Omit<OsvAffected, 'purl'> & {
  /** Ordinal of the advisory. */
  readonly advisory: number;
};

/** Reads entries that stand side by side. */
export type EntryReader = { read(at: number, count: number): readonly IndexEntry[] };

/** Reads entries in place from the section that holds them. */
export function entryReader(bytes: Uint8Array, texts: TextReader): EntryReader {
  function readEntry(numbers: VarintReader): IndexEntry {
    return {
      advisory: numbers.next(),
      ecosystem: texts.text(numbers.next()),
      name: texts.text(numbers.next()),
      severity: times(
        numbers.next(),
        (): OsvSeverity => ({
          type: texts.text(numbers.next()),
          score: texts.text(numbers.next()),
        }),
      ),
      lastKnownAffected: texts.optional(numbers.next()),
      ranges: times(
        numbers.next(),
        (): OsvRange => ({
          type: RANGE_TYPES[numbers.next()] ?? 'other',
          repo: texts.optional(numbers.next()),
          events: times(
            numbers.next(),
            (): OsvEvent => ({
              kind: EVENT_KINDS[numbers.next()] ?? 'limit',
              version: texts.text(numbers.next()),
            }),
          ),
        }),
      ),
      versions: times(numbers.next(), () => texts.text(numbers.next())),
    };
  }

  return {
    read(at, count) {
      const numbers = varintReader(bytes, at);
      return times(count, () => readEntry(numbers));
    },
  };
}

function times<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i += 1) {
    made.push(make());
  }
  return made;
}
