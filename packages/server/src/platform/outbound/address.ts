import { fileURLToPath } from 'node:url';

/** The path of a `file:` address or of what is no address at all; `null` for the web. */
export function localPath(source: string): string | null {
  if (/^https?:\/\//i.test(source)) {
    return null;
  }
  return /^file:/i.test(source) ? fileURLToPath(source) : source;
}

/** The host of an address, with the port where it is not the usual one; `null` for a file or folder. */
export function hostOf(source: string): string | null {
  return localPath(source) === null && URL.canParse(source) ? new URL(source).host : null;
}

/** An address as it may be shown and kept: a mirror's user and password are not part of it. */
export function shownAddress(source: string): string {
  if (localPath(source) !== null || !URL.canParse(source)) {
    return source;
  }
  const address = new URL(source);
  if (address.username === '' && address.password === '') {
    return source;
  }
  address.username = '';
  address.password = '';
  return address.href;
}

/** User and password of an address as HTTP sends them (RFC 7617); `null` where there are none. */
export function basicCredentials(address: string): string | null {
  const { username, password } = new URL(address);
  if (username === '' && password === '') {
    return null;
  }
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
