/** The texts of an index by number. */
export type TextReader = {
  text(number: number): string;
  /** 0 is none; else the text of the number less one. */
  optional(numberPlusOne: number): string | null;
  /** Whether the text of a number has exactly these bytes, without making a string of it. */
  equals(number: number, bytes: Uint8Array): boolean;
};

/** Texts remembered at once; versions and ids come again and again, and decoding them is the cost. */
const MAX_REMEMBERED = 200_000;

/** Reads texts in place from the two sections that hold them. */
export function textReader(offsets: Uint8Array, bytes: Uint8Array): TextReader {
  const view = new DataView(offsets.buffer, offsets.byteOffset, offsets.byteLength);
  const decoder = new TextDecoder();
  const remembered = new Map<number, string>();

  function text(number: number): string {
    const known = remembered.get(number);
    if (known !== undefined) {
      return known;
    }
    const start = view.getUint32(number * 4, true);
    const end = view.getUint32(number * 4 + 4, true);
    const value = decode(bytes, start, end) ?? decoder.decode(bytes.subarray(start, end));
    if (remembered.size >= MAX_REMEMBERED) {
      remembered.clear();
    }
    remembered.set(number, value);
    return value;
  }

  return {
    text,
    optional: (numberPlusOne) => (numberPlusOne === 0 ? null : text(numberPlusOne - 1)),
    equals(number, wanted) {
      const start = view.getUint32(number * 4, true);
      const length = view.getUint32(number * 4 + 4, true) - start;
      if (length !== wanted.length) {
        return false;
      }
      for (let i = 0; i < length; i += 1) {
        if (bytes[start + i] !== wanted[i]) {
          return false;
        }
      }
      return true;
    },
  };
}

/** Short ASCII by hand: a call of the decoder costs more than the few characters of a version. */
function decode(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > 32) {
    return undefined;
  }
  let text = '';
  for (let i = start; i < end; i += 1) {
    const code = bytes[i] ?? 0;
    if (code > 0x7f) {
      return undefined;
    }
    text += String.fromCharCode(code);
  }
  return text;
}
