/** Computes the CRC-32 of bytes, as an unsigned number. */
export type Crc32 = (bytes: Uint8Array) => number;

/** Reflected polynomial of CRC-32 (ISO 3309, as in zip and PNG). */
const POLYNOMIAL = 0xedb88320;

const table = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
  }
  return value;
});

/**
 * CRC-32 by table. Where the platform has a native one (`zlib.crc32` of Node gives the same numbers
 * ten times as fast), callers pass that.
 */
export const crc32: Crc32 = (bytes) => {
  let state = 0xffffffff;
  for (const byte of bytes) {
    state = (state >>> 8) ^ (table[(state ^ byte) & 0xff] ?? 0);
  }
  return (state ^ 0xffffffff) >>> 0;
};
