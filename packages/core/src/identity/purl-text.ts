import { fail, ok, type Result } from '../shared/index.ts';

/**
 * Percent-encoding as ECMA-427 ("Package-URL specification", character encoding) asks for it: letters, digits,
 * `.`, `-`, `_`, `~` and the colon stay, everything else is encoded as UTF-8.
 */
export function encodePart(text: string): string {
  return /^[\w.~:-]*$/.test(text)
    ? text
    : encodeURIComponent(text)
        .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%3A', ':');
}

/** Undoes percent-encoding; `undefined` when a `%` is not followed by the UTF-8 bytes of a character. */
export function decodePart(text: string): string | undefined {
  if (!text.includes('%')) {
    return text;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a path of percent-encoded segments: empty ones are dropped, as are those named in `dropped`.
 *
 * Fails with the reason as text.
 */
export function decodePath(
  text: string,
  dropped: readonly string[] = [],
): Result<readonly string[], string> {
  const segments: string[] = [];
  for (const raw of text.split('/')) {
    if (raw === '') {
      continue;
    }
    const segment = decodePart(raw);
    if (segment === undefined) {
      return fail(`“${raw}” is not valid percent-encoding`);
    }
    if (!dropped.includes(segment)) {
      segments.push(segment);
    }
  }
  return ok(segments);
}

/** Encodes every segment of a path and leaves the slashes between them. */
export function encodePath(path: string): string {
  return path.split('/').map(encodePart).join('/');
}
