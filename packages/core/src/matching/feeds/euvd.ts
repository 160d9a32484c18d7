import { fail, isRecord, ok, type Result } from '../../shared/index.ts';
import {
  type BadFeed,
  CVE_ID,
  cveOf,
  dayOf,
  type ExploitedCatalogue,
  type ExploitedEntry,
  parseJson,
  type RefusedEntry,
} from './kev.ts';

const EUVD_ID = /^EUVD-\d{4}-\d{1,19}$/;

/** ENISA prints the European list as `eu_kev`; the live dump was seen to write `eukev_kev`. */
const KNOWN_SOURCES: ReadonlyMap<string, string> = new Map([
  ['eu_kev', 'eu_kev'],
  ['eukev_kev', 'eu_kev'],
  ['cisa_kev', 'cisa_kev'],
]);

/**
 * Reads the dump of exploited vulnerabilities of the European vulnerability database.
 *
 * An entry stands on one or more lists (`sources`); each is one assertion, unknown names are kept as
 * written. `dateAdded` is the earliest over all of them, so where CISA's own file is there too, its
 * date is the better one.
 *
 * Source   ENISA, `euvd-docs-public`, `/api/kev/dump`.
 */
export function readEuvdKev(text: string): Result<ExploitedCatalogue, BadFeed> {
  const value = parseJson(text);
  const list = isRecord(value) ? (value['items'] ?? value['vulnerabilities']) : value;
  if (!Array.isArray(list)) {
    return fail({
      kind: 'badFeed',
      message:
        'is not a EUVD KEV dump: expected a JSON list of entries with "cveId", "euvdId", "dateAdded", "sources".',
    });
  }
  const entries: ExploitedEntry[] = [];
  const refused: RefusedEntry[] = [];
  const euvdIds = new Map<string, string>();
  for (const [index, item] of list.entries()) {
    const cve = cveOf(isRecord(item) ? item['cveId'] : undefined);
    if (cve === null || !isRecord(item)) {
      refused.push({ at: `/${index}`, reason: 'has no CVE identifier' });
      continue;
    }
    const euvd = item['euvdId'];
    if (typeof euvd === 'string' && EUVD_ID.test(euvd)) {
      euvdIds.set(cve, euvd);
    }
    for (const source of sourcesOf(item['sources'])) {
      entries.push({ cve, source, since: dayOf(item['dateAdded']) });
    }
  }
  return ok({ stamp: null, entries, refused, euvdIds });
}

/** Without a named list, the entry still says "exploited": the database itself is then the source. */
function sourcesOf(value: unknown): string[] {
  const names = (Array.isArray(value) ? value : [value]).filter(
    (name): name is string => typeof name === 'string' && name !== '',
  );
  const known = names.map((name) => KNOWN_SOURCES.get(name.toLowerCase()) ?? name);
  return known.length === 0 ? ['euvd'] : [...new Set(known)];
}

/** The table of EUVD and CVE identifiers as it was read. */
export type EuvdMapping = {
  readonly euvdIds: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedEntry[];
};

/**
 * Reads the table `euvd_id,cve_id` of the European vulnerability database.
 *
 * Source   ENISA, `euvd-docs-public`, `/api/dump/cve-euvd-mapping`.
 */
export function readEuvdMapping(text: string): Result<EuvdMapping, BadFeed> {
  const euvdIds = new Map<string, string>();
  const refused: RefusedEntry[] = [];
  let line = 0;
  for (const row of linesOf(text)) {
    line += 1;
    const cells = row.split(',', 3).map((cell) => cell.replaceAll('"', '').trim().toUpperCase());
    if (line === 1 && cells.includes('EUVD_ID')) {
      continue;
    }
    const euvd = cells.find((cell) => EUVD_ID.test(cell));
    const cve = cells.find((cell) => CVE_ID.test(cell));
    if (euvd !== undefined && cve !== undefined) {
      euvdIds.set(cve, euvd);
    } else if (row.trim() !== '') {
      refused.push({ at: `line ${line}`, reason: 'is not "euvd_id,cve_id"' });
    }
  }
  return euvdIds.size === 0
    ? fail({
        kind: 'badFeed',
        message: 'is not a EUVD mapping: no line has an EUVD and a CVE identifier.',
      })
    : ok({ euvdIds, refused });
}

/** The lines of a text, one at a time, without their ends. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    yield text.slice(start, text[stop - 1] === '\r' ? stop - 1 : stop);
    start = stop + 1;
  }
}
