import { fail, isRecord, ok, type Result } from '../shared/index.ts';

/** One vulnerability record of the OSV schema (1.7.5), narrowed to what matching and findings need. */
export type OsvAdvisory = {
  readonly id: string;
  /** RFC 3339 as written; `null` where the record lacks it (the schema demands it, some exports forget it). */
  readonly modified: string | null;
  readonly published: string | null;
  /** Set: the source took the record back. It is kept, and never matched. */
  readonly withdrawn: string | null;
  readonly aliases: readonly string[];
  readonly related: readonly string[];
  readonly upstream: readonly string[];
  readonly summary: string | null;
  readonly severity: readonly OsvSeverity[];
  /** The word some databases give in place of a vector, e.g. `CRITICAL`. */
  readonly severityWord: string | null;
  readonly affected: readonly OsvAffected[];
  readonly references: readonly OsvReference[];
  /** JSON Pointers of the parts that could not be read; the rest was taken. */
  readonly unread: readonly string[];
};

/** A severity as the source wrote it: `type` is `CVSS_V2`, `CVSS_V3`, `CVSS_V4` or a vendor's own. */
export type OsvSeverity = { readonly type: string; readonly score: string };

/** A link of the record; `type` as in the schema (`ADVISORY`, `FIX` …). */
export type OsvReference = { readonly type: string; readonly url: string };

/** One package, and which of its versions the record names. */
export type OsvAffected = {
  /** With its release where it has one: `Debian:12`. Empty where the record names a repository only. */
  readonly ecosystem: string;
  readonly name: string;
  readonly purl: string | null;
  readonly ranges: readonly OsvRange[];
  readonly versions: readonly string[];
  readonly severity: readonly OsvSeverity[];
  /** GHSA's `last_known_affected_version_range`: up to here the source knows, beyond it says nothing. */
  readonly lastKnownAffected: string | null;
};

/** One range of versions; `other` is a type this program does not know and so cannot judge. */
export type OsvRange = {
  readonly type: 'semver' | 'ecosystem' | 'git' | 'other';
  readonly repo: string | null;
  readonly events: readonly OsvEvent[];
};

/** One point at which the answer changes. `introduced` at `0` is before every version. */
export type OsvEvent = {
  readonly kind: 'introduced' | 'fixed' | 'lastAffected' | 'limit';
  readonly version: string;
};

/** Why a record was refused as a whole. `id` where it could be read. */
export type BadOsvRecord = {
  readonly kind: 'badOsvRecord';
  readonly id: string | null;
  readonly reason: string;
};

const MAX_ID = 200;
const EVENT_KINDS = [
  ['introduced', 'introduced'],
  ['fixed', 'fixed'],
  ['last_affected', 'lastAffected'],
  ['limit', 'limit'],
] as const;

/**
 * Reads one record from its JSON text.
 *
 * Tolerant: an unreadable part is left out and named in `unread`; only a record without an id, or
 * whose `affected` is no list, is refused. Narrowed by hand, since it runs over hundreds of thousands.
 *
 * Source   OSV schema 1.7.5.
 */
export function readOsvRecord(text: string): Result<OsvAdvisory, BadOsvRecord> {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return refuse(null, 'is not JSON');
  }
  return narrowOsvRecord(value);
}

/** As {@link readOsvRecord}, from a value that was parsed already. */
export function narrowOsvRecord(value: unknown): Result<OsvAdvisory, BadOsvRecord> {
  if (!isRecord(value)) {
    return refuse(null, 'is not a JSON object');
  }
  const id = value['id'];
  if (typeof id !== 'string' || id.trim() === '' || id.length > MAX_ID) {
    return refuse(null, 'has no usable "id"');
  }
  const affected = value['affected'] ?? [];
  if (!Array.isArray(affected)) {
    return refuse(id, '"affected" is not a list');
  }
  const unread: string[] = [];
  const specific = value['database_specific'];
  return ok({
    id,
    modified: textOf(value['modified']),
    published: textOf(value['published']),
    withdrawn: textOf(value['withdrawn']),
    aliases: textsOf(value['aliases'], '/aliases', unread),
    related: textsOf(value['related'], '/related', unread),
    upstream: textsOf(value['upstream'], '/upstream', unread),
    summary: textOf(value['summary']),
    severity: severitiesOf(value['severity'], '/severity', unread),
    severityWord: isRecord(specific) ? textOf(specific['severity']) : null,
    affected: affectedOf(affected, unread),
    references: referencesOf(value['references'], unread),
    unread,
  });
}

function affectedOf(list: readonly unknown[], unread: string[]): OsvAffected[] {
  const found: OsvAffected[] = [];
  for (const [index, entry] of list.entries()) {
    const at = `/affected/${index}`;
    if (!isRecord(entry)) {
      unread.push(at);
      continue;
    }
    const ranges = rangesOf(entry['ranges'], `${at}/ranges`, unread);
    const named = entry['package'];
    const ecosystem = isRecord(named) ? textOf(named['ecosystem']) : null;
    const name = isRecord(named) ? textOf(named['name']) : null;
    const hasPackage = ecosystem !== null && name !== null;
    if (!hasPackage && !ranges.some((range) => range.repo !== null)) {
      unread.push(`${at}/package`);
      continue;
    }
    const specific = entry['database_specific'];
    found.push({
      ecosystem: hasPackage ? ecosystem : '',
      name: hasPackage ? name : '',
      purl: isRecord(named) ? textOf(named['purl']) : null,
      ranges,
      versions: textsOf(entry['versions'], `${at}/versions`, unread),
      severity: severitiesOf(entry['severity'], `${at}/severity`, unread),
      lastKnownAffected: isRecord(specific)
        ? textOf(specific['last_known_affected_version_range'])
        : null,
    });
  }
  return found;
}

function rangesOf(value: unknown, at: string, unread: string[]): OsvRange[] {
  return listOf(value, at, unread).map((range, index) => {
    const place = `${at}/${index}`;
    if (!isRecord(range)) {
      unread.push(place);
      return { type: 'other', repo: null, events: [] };
    }
    const before = unread.length;
    const events = eventsOf(range['events'], `${place}/events`, unread);
    // A range with an event that nobody could read may end elsewhere: it cannot be judged.
    const whole = unread.length === before;
    return {
      type: whole ? rangeType(range['type']) : 'other',
      repo: textOf(range['repo']),
      events,
    };
  });
}

function rangeType(value: unknown): OsvRange['type'] {
  switch (value) {
    case 'SEMVER':
      return 'semver';
    case 'ECOSYSTEM':
      return 'ecosystem';
    case 'GIT':
      return 'git';
    default:
      return 'other';
  }
}

function eventsOf(value: unknown, at: string, unread: string[]): OsvEvent[] {
  const events: OsvEvent[] = [];
  for (const [index, event] of listOf(value, at, unread).entries()) {
    const before = events.length;
    if (isRecord(event)) {
      // The schema wants one kind an object; old records carry several, and each of them counts.
      for (const [key, kind] of EVENT_KINDS) {
        const version = textOf(event[key]);
        if (version !== null) {
          events.push({ kind, version });
        }
      }
    }
    if (events.length === before) {
      unread.push(`${at}/${index}`);
    }
  }
  return events;
}

function severitiesOf(value: unknown, at: string, unread: string[]): OsvSeverity[] {
  return pairsOf(value, at, unread, ['type', 'score']).map(([type, score]) => ({ type, score }));
}

function referencesOf(value: unknown, unread: string[]): OsvReference[] {
  return pairsOf(value, '/references', unread, ['type', 'url']).map(([type, url]) => ({
    type,
    url,
  }));
}

function pairsOf(
  value: unknown,
  at: string,
  unread: string[],
  keys: readonly [string, string],
): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [index, item] of listOf(value, at, unread).entries()) {
    const first = isRecord(item) ? textOf(item[keys[0]]) : null;
    const second = isRecord(item) ? textOf(item[keys[1]]) : null;
    if (first === null || second === null) {
      unread.push(`${at}/${index}`);
    } else {
      pairs.push([first, second]);
    }
  }
  return pairs;
}

function textsOf(value: unknown, at: string, unread: string[]): string[] {
  const list = listOf(value, at, unread);
  const texts = list.filter((item): item is string => typeof item === 'string' && item !== '');
  if (texts.length !== list.length) {
    unread.push(at);
  }
  return texts;
}

function listOf(value: unknown, at: string, unread: string[]): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  if (value !== undefined && value !== null) {
    unread.push(at);
  }
  return [];
}

/** Text that says something; an empty text says nothing. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function refuse(id: string | null, reason: string): Result<never, BadOsvRecord> {
  return fail({ kind: 'badOsvRecord', id, reason });
}
