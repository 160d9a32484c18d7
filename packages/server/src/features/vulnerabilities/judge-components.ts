import { setImmediate } from 'node:timers/promises';
import { type ComponentMatch, matchComponent, narrowOsvRecord } from '@cradle/core/matching';
import type { OpenIndexFolder } from '@cradle/disk';
import type { Db } from '../../platform/db/database.ts';
import { storable } from '../../platform/db/storable-text.ts';
import { findKeptRecords, findKnownVulnerabilities } from './matches.repository.ts';

/** A component to be judged; `key` is the caller's own name for it. */
export type Judgeable = {
  readonly key: string;
  readonly purl: string | null;
  readonly version: string | null;
};

/** What one build of the index says about components, with the records that it says it by. */
export type Judgement = {
  /** `null` when there was no index: nothing is known, which is not "no vulnerability". */
  readonly buildId: string | null;
  readonly matches: ReadonlyMap<string, readonly ComponentMatch[]>;
  /** Verbatim records that are not kept yet, by hash. */
  readonly records: ReadonlyMap<string, { readonly id: string; readonly bytes: Uint8Array }>;
  /** What the records say of new or changed vulnerabilities. */
  readonly texts: ReadonlyMap<string, AdvisoryText>;
  /** Where each source of the index came from, by number. */
  readonly sources: readonly string[];
};

/** The long text and the links of a vulnerability. */
export type AdvisoryText = {
  readonly details: string;
  readonly links: readonly { readonly type: string; readonly url: string }[];
};

/** Components that are judged before others get a turn: a few milliseconds. */
const AT_A_TIME = 500;
const MOST_DETAILS = 20_000;
const MOST_LINKS = 100;

/**
 * Judges components with an index and reads the records that the findings will rest on. No transaction may be open:
 * this takes its time, and lets others work in between.
 */
export async function judgeComponents(
  db: Db,
  opened: OpenIndexFolder | undefined,
  components: readonly Judgeable[],
): Promise<Judgement> {
  const matches = new Map<string, readonly ComponentMatch[]>();
  if (opened === undefined) {
    return { buildId: null, matches, records: new Map(), texts: new Map(), sources: [] };
  }
  for (const [at, component] of components.entries()) {
    if (at % AT_A_TIME === AT_A_TIME - 1) {
      await setImmediate();
    }
    matches.set(
      component.key,
      component.purl === null ? [] : matchComponent(opened.index, component),
    );
  }
  const all = [...matches.values()].flat();
  return {
    buildId: opened.buildId,
    matches,
    sources: opened.index.meta.sources.map(({ location }) => location),
    ...(await readRecords(db, opened, all)),
  };
}

type Wanted = { readonly id: string; readonly ordinal: number; readonly sha256: string };

/** Reads what is not kept yet, and all records of vulnerabilities that are new or were modified. */
async function readRecords(
  db: Db,
  opened: OpenIndexFolder,
  matches: readonly ComponentMatch[],
): Promise<Pick<Judgement, 'records' | 'texts'>> {
  const kept = await findKeptRecords(db, [
    ...new Set(matches.flatMap((match) => match.records.map(({ sha256 }) => sha256))),
  ]);
  const known = await findKnownVulnerabilities(db, [
    ...new Set(matches.map(({ vulnerability }) => vulnerability)),
  ]);
  const changed = matches.filter((match) => known.get(match.vulnerability) !== match.modified);
  const wanted = new Map<string, Wanted>();
  for (const { records } of matches) {
    for (const record of records) {
      if (!kept.has(record.sha256)) {
        wanted.set(record.sha256, record);
      }
    }
  }
  for (const record of changed.flatMap((match) => match.records)) {
    wanted.set(record.sha256, record);
  }
  const bytes = await readInOrder(opened, [...wanted.values()]);
  const records = new Map(
    [...wanted.values()].flatMap(({ sha256, id }) => {
      const found = kept.has(sha256) ? undefined : bytes.get(sha256);
      return found === undefined ? [] : [[sha256, { id, bytes: found }] as const];
    }),
  );
  return { records, texts: textsOf(changed, bytes) };
}

/** By ordinal: records that lie together are unpacked together. A record that cannot be read is left out. */
async function readInOrder(
  opened: OpenIndexFolder,
  wanted: readonly Wanted[],
): Promise<Map<string, Uint8Array>> {
  const bytes = new Map<string, Uint8Array>();
  for (const record of wanted.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const read = await opened.record(record);
    if (read.ok) {
      // A copy: what the reader gives is part of a block of many.
      bytes.set(record.sha256, Uint8Array.from(read.value));
    }
  }
  return bytes;
}

function textsOf(
  changed: readonly ComponentMatch[],
  bytes: ReadonlyMap<string, Uint8Array>,
): Map<string, AdvisoryText> {
  const texts = new Map<string, AdvisoryText>();
  for (const match of changed) {
    if (!texts.has(match.vulnerability)) {
      // The long text of the record that gives the summary, else of the first that has one.
      const first = (id: string): number => (id === match.describedBy ? 0 : 1);
      const inOrder = match.records.toSorted((a, b) => first(a.id) - first(b.id));
      const told = inOrder.flatMap(({ sha256 }) => {
        const found = bytes.get(sha256);
        return found === undefined ? [] : [textOf(found)];
      });
      const links = new Map(told.flatMap((text) => text.links.map((link) => [link.url, link])));
      texts.set(match.vulnerability, {
        details: told.find(({ details }) => details !== '')?.details ?? '',
        links: [...links.values()].slice(0, MOST_LINKS),
      });
    }
  }
  return texts;
}

function textOf(bytes: Uint8Array): AdvisoryText {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const record = narrowOsvRecord(value);
  const details =
    typeof value === 'object' && value !== null && 'details' in value ? value.details : '';
  return {
    details: typeof details === 'string' ? storable(details.slice(0, MOST_DETAILS)) : '',
    links: record.ok
      ? record.value.references.map(({ type, url }) => ({
          type: storable(type),
          url: storable(url),
        }))
      : [],
  };
}
