import { fail, isRecord, ok, type Result } from '../../shared/index.ts';

/** Somebody keeps a list of exploited vulnerabilities, and this one is on it. */
export type ExploitedEntry = {
  /** The CVE identifier. */
  readonly cve: string;
  /** `cisa_kev`, `eu_kev`, or a list's own name where this program does not know it. */
  readonly source: string;
  /** The day it was put on the list, `YYYY-MM-DD`, or `null` where the list does not say. */
  readonly since: string | null;
};

/** A catalogue as it was read: its entries, and what could not be read. */
export type ExploitedCatalogue = {
  /** The catalogue's own version or date, or `null` where it has none. */
  readonly stamp: string | null;
  readonly entries: readonly ExploitedEntry[];
  readonly refused: readonly RefusedEntry[];
  /** CVE to EUVD identifier, where the catalogue says it. */
  readonly euvdIds: ReadonlyMap<string, string>;
};

/** An entry that could not be read, where, and why. */
export type RefusedEntry = { readonly at: string; readonly reason: string };

/** Why a feed was refused as a whole. */
export type BadFeed = { readonly kind: 'badFeed'; readonly message: string };

/** A CVE identifier, upper case. */
export const CVE_ID = /^CVE-\d{4}-\d{4,19}$/;

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * Reads the catalogue of known exploited vulnerabilities of CISA.
 *
 * `dueDate` binds US federal agencies only and is not taken, so that nobody shows it as a date of the CRA.
 *
 * Source   CISA KEV JSON schema (`vulnerabilities[].cveID`, `dateAdded`).
 */
export function readCisaKev(text: string): Result<ExploitedCatalogue, BadFeed> {
  const value = parseJson(text);
  const list = isRecord(value) ? value['vulnerabilities'] : undefined;
  if (!isRecord(value) || !Array.isArray(list)) {
    return fail({
      kind: 'badFeed',
      message:
        'is not a CISA KEV catalogue: there is no list "vulnerabilities". Give the JSON file as CISA publishes it.',
    });
  }
  const entries: ExploitedEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, item] of list.entries()) {
    const cve = cveOf(isRecord(item) ? item['cveID'] : undefined);
    if (cve === null || !isRecord(item)) {
      refused.push({ at: `/vulnerabilities/${index}`, reason: 'has no CVE identifier' });
    } else {
      entries.push({ cve, source: 'cisa_kev', since: dayOf(item['dateAdded']) });
    }
  }
  const stamp = value['catalogVersion'] ?? value['dateReleased'];
  return ok({
    stamp: typeof stamp === 'string' ? stamp : null,
    entries,
    refused,
    euvdIds: new Map(),
  });
}

/** A JSON value, or `undefined` where the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** The CVE identifier in a field, upper case, or `null`. */
export function cveOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return CVE_ID.test(text) ? text : null;
}

/** The day at the beginning of a date or an instant, or `null`. */
export function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? (DAY.exec(value)?.[0] ?? null) : null;
}
