import { growingBytes } from './growing-bytes.ts';

/** Each text once, by number. */
export type TextTable = {
  /** The number of a text; the same text has the same number. */
  number(text: string): number;
  /** As {@link TextTable.number} for texts that do not repeat, without remembering them. */
  append(text: string): number;
  /** The text of a number that {@link TextTable.number} gave. */
  known(text: string): number | undefined;
  offsets(): Uint8Array;
  bytes(): Uint8Array;
};

/** Makes an empty table. */
export function textTable(): TextTable {
  const numbers = new Map<string, number>();
  const encoder = new TextEncoder();
  const offsets = growingBytes();
  const bytes = growingBytes();
  let count = 0;
  offsets.u32(0);

  function append(text: string): number {
    bytes.bytes(encoder.encode(text));
    offsets.u32(bytes.length());
    count += 1;
    return count - 1;
  }

  return {
    append,
    number(text) {
      const known = numbers.get(text);
      if (known !== undefined) {
        return known;
      }
      const fresh = append(text);
      numbers.set(text, fresh);
      return fresh;
    },
    known: (text) => numbers.get(text),
    offsets: () => offsets.view(),
    bytes: () => bytes.view(),
  };
}
