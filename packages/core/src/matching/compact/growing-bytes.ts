/** Bytes that are appended to: numbers of fixed and of variable length, and whole pieces. */
export type GrowingBytes = {
  length(): number;
  u32(value: number): void;
  /** LEB128: seven bits a byte, small numbers are short. Whole numbers from 0 to 2^32 - 1. */
  varint(value: number): void;
  bytes(piece: Uint8Array): void;
  /** A view of what was written; valid until the next write. */
  view(): Uint8Array;
};

/** Makes an empty one. */
export function growingBytes(capacity = 1024): GrowingBytes {
  let buffer = new Uint8Array(capacity);
  let data = new DataView(buffer.buffer);
  let length = 0;

  function room(more: number): void {
    if (length + more > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
      larger.set(buffer.subarray(0, length));
      buffer = larger;
      data = new DataView(buffer.buffer);
    }
  }

  return {
    length: () => length,
    u32(value) {
      room(4);
      data.setUint32(length, value, true);
      length += 4;
    },
    varint(value) {
      room(5);
      let rest = value >>> 0;
      while (rest > 0x7f) {
        buffer[length] = (rest & 0x7f) | 0x80;
        length += 1;
        rest >>>= 7;
      }
      buffer[length] = rest;
      length += 1;
    },
    bytes(piece) {
      room(piece.length);
      buffer.set(piece, length);
      length += piece.length;
    },
    view: () => buffer.subarray(0, length),
  };
}

/** Reads back what {@link GrowingBytes} wrote as numbers of variable length, from a place on. */
export type VarintReader = {
  next(): number;
  /** Reads a count and then that many numbers. */
  list(): number[];
};

/** Begins to read at `at`. Past the end it gives zeros: the checksum has vouched for the content. */
export function varintReader(bytes: Uint8Array, at: number): VarintReader {
  let place = at;
  function next(): number {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[place] ?? 0;
      place += 1;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f && shift < 35);
    return value >>> 0;
  }
  return {
    next,
    list: () => Array.from({ length: next() }, next),
  };
}
