/** What a look at the text of a JSON document finds that `JSON.parse` would hide. */
export type JsonScan = {
  /** Deepest nesting met; the scan stops at the first place over the limit. */
  readonly tooDeepAt: string | null;
  /** Pointers of names that stand twice in one object: readers differ on which one counts. */
  readonly duplicates: readonly string[];
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;
const LIST_START = 0x5b;
const LIST_END = 0x5d;
const MOST_DUPLICATES = 20;

type Level = { readonly names: Set<string> | null; name: string; index: number };

/** Where the walk is: the levels that are open, and whether the next text is a name. */
type Walk = { readonly levels: Level[]; readonly duplicates: string[]; expectsName: boolean };

/**
 * Walks over JSON text once, without building anything: finds nesting beyond `maxDepth` and names that stand twice in
 * one object, with their JSON Pointers (RFC 6901). Text that is not JSON is left for the parser to refuse.
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const walk: Walk = { levels: [], duplicates: [], expectsName: false };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    switch (code) {
      case QUOTE:
        at = passText(text, at, walk);
        break;
      case OBJECT_START:
      case LIST_START:
        if (walk.levels.length >= maxDepth) {
          return { tooDeepAt: pointerOf(walk.levels), duplicates: walk.duplicates };
        }
        walk.expectsName = code === OBJECT_START;
        walk.levels.push({ names: walk.expectsName ? new Set() : null, name: '', index: 0 });
        break;
      case OBJECT_END:
      case LIST_END:
        walk.levels.pop();
        walk.expectsName = false;
        break;
      case COMMA:
        passComma(walk);
        break;
      default:
    }
  }
  return { tooDeepAt: null, duplicates: walk.duplicates };
}

/** Notes the text if it is a name, and answers where it ends. */
function passText(text: string, start: number, walk: Walk): number {
  const end = stringEnd(text, start);
  const level = walk.levels.at(-1);
  if (walk.expectsName && level?.names != null) {
    noteName(level, nameOf(text, start, end), walk);
    walk.expectsName = false;
  }
  return end;
}

function passComma(walk: Walk): void {
  const level = walk.levels.at(-1);
  if (level !== undefined) {
    level.index += 1;
    walk.expectsName = level.names !== null;
  }
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
