/** What a look at the text of a JSON document finds that `JSON.parse` would hide. */
export type JsonScan = {
  /** Deepest nesting met; the scan stops at the first place over the limit. */
  readonly tooDeepAt: string | null;
  /** Pointers of names that stand twice in one object: readers differ on which one counts. */
  readonly duplicates: readonly string[];
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MOST_DUPLICATES = 20;

type Level = { readonly names: Set<string> | null; name: string; index: number };

/**
 * Walks over JSON text once, without building anything: finds nesting beyond `maxDepth` and names that stand twice in
 * one object, with their JSON Pointers (RFC 6901). Text that is not JSON is left for the parser to refuse.
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const levels: Level[] = [];
  const duplicates: string[] = [];
  let at = 0;
  let expectsName = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      const level = levels.at(-1);
      if (expectsName && level?.names != null) {
        noteName(level, nameOf(text, at, end), { levels, duplicates });
        expectsName = false;
      }
      at = end + 1;
      continue;
    }
    switch (code) {
      case 0x7b: // {
      case 0x5b: // [
        if (levels.length >= maxDepth) {
          return { tooDeepAt: pointerOf(levels), duplicates };
        }
        levels.push({ names: code === 0x7b ? new Set() : null, name: '', index: 0 });
        expectsName = code === 0x7b;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        levels.pop();
        expectsName = false;
        break;
      case 0x2c: {
        // ,
        const level = levels.at(-1);
        if (level !== undefined) {
          level.index += 1;
          expectsName = level.names !== null;
        }
        break;
      }
      default:
    }
    at += 1;
  }
  return { tooDeepAt: null, duplicates };
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      return text.length;
    }
    if (text.charCodeAt(quote - 1) !== BACKSLASH || !isEscaped(text, quote)) {
      return quote;
    }
    at = quote + 1;
  }
}

/** A quote is escaped when an odd number of backslashes stands before it. */
function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) {
    backslashes += 1;
  }
  return backslashes % 2 === 1;
}

/** Names are compared as they are meant, not as they are spelt: `\u0061` is `a`. */
function nameOf(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) {
    return raw;
  }
  try {
    const name: unknown = JSON.parse(`"${raw}"`);
    return typeof name === 'string' ? name : raw;
  } catch {
    return raw;
  }
}

function noteName(
  level: Level,
  name: string,
  found: { readonly levels: readonly Level[]; readonly duplicates: string[] },
): void {
  level.name = name;
  if (level.names?.has(name) === true && found.duplicates.length < MOST_DUPLICATES) {
    found.duplicates.push(pointerOf(found.levels));
  }
  level.names?.add(name);
}

function pointerOf(levels: readonly Level[]): string {
  return levels
    .map((level) => `/${level.names === null ? level.index : escapePointer(level.name)}`)
    .join('');
}

/** A name as a step of a JSON Pointer (RFC 6901, section 3). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
