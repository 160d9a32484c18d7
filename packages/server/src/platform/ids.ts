import { randomBytes } from 'node:crypto';

/**
 * A new id: UUID version 7, so that rows made one after another lie one after another in their index.
 *
 * Source: RFC 9562, section 5.7 (48 bits of Unix milliseconds, version, 74 random bits).
 */
export function newUuid(nowMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
