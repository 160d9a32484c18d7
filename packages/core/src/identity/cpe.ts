import { fail, ok, type Result } from '../shared/index.ts';

/** The eleven attributes of a CPE name, in the order of the formatted string (NISTIR 7695, section 6.2). */
export const CPE_ATTRIBUTES = [
  'part',
  'vendor',
  'product',
  'version',
  'update',
  'edition',
  'language',
  'softwareEdition',
  'targetSoftware',
  'targetHardware',
  'other',
] as const;

/** The name of one attribute. */
export type CpeAttribute = (typeof CPE_ATTRIBUTES)[number];

/**
 * The value of an attribute: `any` (`*`), `notApplicable` (`-`), or text.
 *
 * `text` is what is meant, without escapes and in lower case. `pattern` is the same with the escapes, in which an unescaped
 * `*` or `?` at the start or the end stands for any characters; matching goes by it.
 */
export type CpeValue =
  | { readonly kind: 'any' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'text'; readonly text: string; readonly pattern: string };

/** A CPE 2.3 name. */
export type Cpe = Readonly<Record<CpeAttribute, CpeValue>>;

/** Why a text is not a CPE 2.3 name. `reason` says what was wrong, in words. */
export type BadCpe = { readonly kind: 'badCpe'; readonly text: string; readonly reason: string };

/** Longest text read as a CPE name, in UTF-16 units. */
export const CPE_LENGTH_LIMIT = 2048;

const PREFIX = 'cpe:2.3:';
/** Characters that may stand without a backslash (NISTIR 7695, figure 6-3). */
const UNRESERVED = /[A-Za-z0-9._-]/;
/** Characters that may stand after a backslash: any printable ASCII that is not a letter or digit or underscore. */
const ESCAPABLE = /[!-/:-@[-^`{-~]/;
const LANGUAGE = /^[a-z]{2,3}(?:-(?:[a-z]{2}|\d{3}))?$/;

/**
 * Reads a CPE 2.3 formatted string (`cpe:2.3:a:vendor:product:…`, NISTIR 7695, section 6.2) and checks that it is
 * well-formed. Letters are folded to lower case, since names compare without regard to case.
 *
 * Fails with `badCpe`: not eleven attributes, a character that must be escaped, a wildcard in the middle, a bad part.
 */
export function parseCpe(text: string): Result<Cpe, BadCpe> {
  if (text.length > CPE_LENGTH_LIMIT) {
    return badCpe(text.slice(0, 80), `longer than ${CPE_LENGTH_LIMIT} characters`);
  }
  if (!text.toLowerCase().startsWith(PREFIX)) {
    return badCpe(text, `it must begin with “${PREFIX}”`);
  }
  const raw = splitUnescaped(text.slice(PREFIX.length));
  if (raw.length !== CPE_ATTRIBUTES.length) {
    return badCpe(text, `it has ${raw.length} attributes after “${PREFIX}” instead of 11`);
  }
  const values: CpeValue[] = [];
  for (const [at, attribute] of CPE_ATTRIBUTES.entries()) {
    const value = readValue(raw[at] ?? '', attribute);
    if (!value.ok) {
      return badCpe(text, `${attribute}: ${value.failure}`);
    }
    values.push(value.value);
  }
  return ok(cpeOf(values));
}

/** Writes the formatted string. `parseCpe` reads it back to an equal name. */
export function formatCpe(cpe: Cpe): string {
  return PREFIX + CPE_ATTRIBUTES.map((attribute) => writeValue(cpe[attribute])).join(':');
}

/** A text value in which every character means itself: what a form or a package name gives. Letters become lower case. */
export function cpeText(text: string): CpeValue {
  const lower = text.toLowerCase();
  const pattern = Array.from(lower, (c) => (/[a-z0-9_]/.test(c) ? c : `\\${c}`)).join('');
  return { kind: 'text', text: lower, pattern: withFewEscapes(pattern) };
}

/** The formatted string leaves periods and hyphens bare; only a lone hyphen must keep its escape (“not applicable”). */
function withFewEscapes(pattern: string): string {
  return pattern === '\\-'
    ? pattern
    : pattern.replace(/\\(.)/g, (pair: string) =>
        pair === '\\.' || pair === '\\-' ? pair.slice(1) : pair,
      );
}

/** Builds a name from its eleven values in order; those left out are `any`. */
export function cpeOf(values: readonly CpeValue[]): Cpe {
  const value = (at: number): CpeValue => values[at] ?? { kind: 'any' };
  return {
    part: value(0),
    vendor: value(1),
    product: value(2),
    version: value(3),
    update: value(4),
    edition: value(5),
    language: value(6),
    softwareEdition: value(7),
    targetSoftware: value(8),
    targetHardware: value(9),
    other: value(10),
  };
}

/** Splits at colons that no backslash stands before. */
function splitUnescaped(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === ':') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function readValue(raw: string, attribute: CpeAttribute): Result<CpeValue, string> {
  if (raw === '*') {
    return ok({ kind: 'any' });
  }
  if (raw === '-') {
    return attribute === 'part' ? fail('it must be a, o, h or *') : ok({ kind: 'notApplicable' });
  }
  if (raw === '') {
    return fail('it is empty; write * for any');
  }
  const pattern = raw.toLowerCase();
  if (attribute === 'part' && !/^[aoh]$/.test(pattern)) {
    return fail('it must be a, o, h or *');
  }
  if (attribute === 'language' && !LANGUAGE.test(pattern.replaceAll('\\-', '-'))) {
    return fail('it must be a language tag such as en or en-us');
  }
  const problem = problemOf(pattern);
  return problem === undefined
    ? ok({ kind: 'text', text: pattern.replace(/\\(.)/g, '$1'), pattern: withFewEscapes(pattern) })
    : fail(problem);
}

/** Checks escapes and wildcards: `*` alone at either end, any number of `?` at either end, none in between. */
function problemOf(pattern: string): string | undefined {
  const core = pattern.replace(/^(?:\*|\?+)/, '').replace(/(?<!\\)(?:\*|\?+)$/, '');
  for (let at = 0; at < core.length; at += 1) {
    const character = core[at] ?? '';
    if (character === '\\') {
      at += 1;
      if (!ESCAPABLE.test(core[at] ?? '')) {
        return `“\\${core[at] ?? ''}” is not an escape`;
      }
    } else if (character === '*' || character === '?') {
      return `the wildcard ${character} may stand at the start or the end only; escape it as \\${character}`;
    } else if (!UNRESERVED.test(character)) {
      return `“${character}” must be escaped as \\${character}`;
    }
  }
  return undefined;
}

function writeValue(value: CpeValue): string {
  switch (value.kind) {
    case 'any':
      return '*';
    case 'notApplicable':
      return '-';
    case 'text':
      return value.pattern;
  }
}

function badCpe(text: string, reason: string): Result<never, BadCpe> {
  return fail({ kind: 'badCpe', text, reason });
}
