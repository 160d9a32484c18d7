import type { FEED_KINDS } from '@cradle/contract';

/** A feed's name. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** What a person should know about each feed before relying on it. */
export const FEED_FACTS = {
  osv: {
    title: 'OSV advisories',
    explains:
      'Which versions of which packages are vulnerable, from the databases that OSV.dev gathers. Findings rest on it.',
    licence: 'By source database: mostly CC-BY-4.0 and CC0-1.0; each record names its source.',
  },
  kev: {
    title: 'CISA Known Exploited Vulnerabilities',
    explains:
      "Vulnerabilities that were seen exploited, by CISA's word. Makes a finding a candidate; never starts a clock.",
    licence: 'CC0-1.0',
  },
  euvd: {
    title: 'European vulnerability database (EUVD) and EU KEV',
    explains:
      "Vulnerabilities that were seen exploited, by the word of ENISA and the CSIRTs, and EUVD identifiers for the platform's form. Never starts a clock.",
    licence: 'Terms not stated by ENISA; credited as ENISA EUVD.',
  },
  epss: {
    title: 'EPSS',
    explains:
      'How likely exploitation is within 30 days, by FIRST. A forecast, never evidence that it happened.',
    licence: 'Free use with credit to FIRST.org EPSS',
  },
} as const satisfies Record<FeedKind, { title: string; explains: string; licence: string }>;

/** Where feeds come from and how often, as the settings say. */
export type FeedSettings = {
  /** `false`: feeds are only run by hand or from files (`CRADLE_FEEDS=off`). */
  readonly enabled: boolean;
  readonly hours: number;
  readonly sources: Readonly<Record<FeedKind, string>>;
  readonly osvEcosystems: readonly string[];
};

const HOUR_MS = 3_600_000;
const STALE_AFTER_HOURS = 48;
const RETRY_AFTER_HOURS = 1;

/** When data that was fetched at `at` is no longer fresh: after two rhythms, two days at the latest. */
export function staleAt(at: string, hours: number): string {
  return later(at, Math.min(2 * hours, STALE_AFTER_HOURS));
}

/** When a feed runs next; a failing one sooner than its rhythm, so that an outage of minutes is not one of hours. */
export function nextRunAt(at: string, hours: number, outcome: 'done' | 'failed'): string {
  return later(at, outcome === 'done' ? hours : Math.min(hours, RETRY_AFTER_HOURS));
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * HOUR_MS).toISOString();
}
