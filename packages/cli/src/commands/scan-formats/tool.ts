/** Version of the command line as other documents name it. */
export const VERSION = '0.1.0';

/** SHA-256 to UUID, version 8 (RFC 9562, 5.8), so that the same content has the same identifier. */
export function uuidOf(sha256: string): string {
  const variant = (8 + (Number.parseInt(sha256.charAt(16), 16) % 4)).toString(16);
  return [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `${variant}${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ].join('-');
}
