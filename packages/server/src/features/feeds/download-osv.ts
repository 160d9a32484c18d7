import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '@cradle/core/shared';
import {
  localPath,
  type OutboundFailure,
  type OutboundRequest,
  shownAddress,
} from '../../platform/outbound/index.ts';
import {
  type Brought,
  type BroughtFile,
  below,
  type DownloadContext,
  MIB,
  nothingBrought,
  withValidators,
} from './brought.ts';
import { changedSince, type ModifiedEntry } from './modified-list.ts';

/** Beyond this many changed records the whole zip is quicker, and kinder to the server. */
const MOST_SINGLE_RECORDS = 2_000;
const AT_ONCE = 8;
const LIST = { maxBytes: 256 * MIB, timeLimitMs: 5 * 60_000 };
const ZIP = { maxBytes: 4096 * MIB, timeLimitMs: 60 * 60_000 };
const RECORD = { maxBytes: 32 * MIB, timeLimitMs: 60_000 };

type Limits = Pick<OutboundRequest, 'maxBytes' | 'timeLimitMs'>;

/** What one ecosystem brought. */
type Part = Pick<Brought, 'records' | 'refused' | 'cursor' | 'sha256'>;

/**
 * Brings each ecosystem: its zip the first time, afterwards the records that its list of changes names since then.
 *
 * A mirror or folder without that list is read by its zip alone, when the zip changed. A source that is itself a
 * file is taken as it is.
 *
 * Source   OSV data dumps: `<Ecosystem>/all.zip`, `<Ecosystem>/modified_id.csv`, `<Ecosystem>/<ID>.json`.
 */
export async function downloadOsv(
  context: DownloadContext,
  source: string,
): Promise<Result<Brought, OutboundFailure>> {
  const local = localPath(source);
  if (local !== null && (await isFile(local))) {
    const zip = await fetchZip(context, { source, name: 'osv.zip' }, context.cursor);
    return zip.ok ? ok({ ...nothingBrought(context.cursor), ...zip.value }) : zip;
  }
  let all = nothingBrought(context.cursor);
  for (const [number, ecosystem] of context.settings.osvEcosystems.entries()) {
    const part = await fetchEcosystem(context, all.cursor, { source, ecosystem, number });
    if (!part.ok) {
      return part;
    }
    all = {
      ...all,
      records: [...all.records, ...part.value.records],
      refused: [...all.refused, ...part.value.refused],
      cursor: part.value.cursor,
      sha256: part.value.sha256 ?? all.sha256,
    };
  }
  return ok(all);
}

type Place = { readonly source: string; readonly ecosystem: string; readonly number: number };

async function fetchEcosystem(
  context: DownloadContext,
  cursor: Brought['cursor'],
  place: Place,
): Promise<Result<Part, OutboundFailure>> {
  const { source, ecosystem, number } = place;
  const since = cursor.modified[ecosystem] ?? null;
  const list = await context.outbound.fetch({
    ...LIST,
    source: below(source, `${ecosystem}/modified_id.csv`),
    into: join(context.folder, `${number}-modified.csv`),
    known: null,
  });
  const zip = { source: below(source, `${ecosystem}/all.zip`), name: `${number}-all.zip` };
  if (!list.ok) {
    return list.failure.status === 404 ? fetchZip(context, zip, cursor) : list;
  }
  const text = await readFile(join(context.folder, `${number}-modified.csv`), 'utf8');
  const { newest, changed } = changedSince(text, since);
  if (newest === null) {
    return fetchZip(context, zip, cursor);
  }
  const next = { ...cursor, modified: { ...cursor.modified, [ecosystem]: newest } };
  if (since === null || changed.length > MOST_SINGLE_RECORDS) {
    return fetchZip(context, zip, next);
  }
  return fetchRecords(context, place, { changed, cursor: next });
}

async function fetchZip(
  context: DownloadContext,
  zip: { readonly source: string; readonly name: string },
  cursor: Brought['cursor'],
): Promise<Result<Part, OutboundFailure>> {
  const fetched = await context.outbound.fetch({
    ...ZIP,
    source: zip.source,
    into: join(context.folder, zip.name),
    known: cursor.validators[shownAddress(zip.source)] ?? null,
  });
  if (!fetched.ok) {
    return fetched;
  }
  return ok(
    fetched.value.kind === 'unchanged'
      ? { records: [], refused: [], cursor, sha256: null }
      : {
          records: [{ path: fetched.value.path, location: shownAddress(zip.source) }],
          refused: [],
          cursor: withValidators(cursor, shownAddress(zip.source), fetched.value.validators),
          sha256: fetched.value.sha256,
        },
  );
}

async function fetchRecords(
  context: DownloadContext,
  place: Place,
  wanted: { readonly changed: readonly ModifiedEntry[]; readonly cursor: Brought['cursor'] },
): Promise<Result<Part, OutboundFailure>> {
  const records: BroughtFile[] = [];
  const refused: { record: string; reason: string }[] = [];
  for (let start = 0; start < wanted.changed.length; start += AT_ONCE) {
    const some = wanted.changed.slice(start, start + AT_ONCE);
    const fetched = await Promise.all(
      some.map(async ({ id }, i) => ({
        id,
        ...(await fetchOne(context, place, { id, name: `${place.number}-${start + i}.json` })),
      })),
    );
    for (const { id, location, outcome } of fetched) {
      if (outcome.ok) {
        records.push({ path: outcome.value, location: shownAddress(location) });
      } else if (outcome.failure.status === 404) {
        refused.push({ record: id, reason: 'is named as changed, but not there' });
      } else {
        return outcome;
      }
    }
  }
  return ok({ records, refused, cursor: wanted.cursor, sha256: null });
}

async function fetchOne(
  context: DownloadContext,
  place: Place,
  record: { readonly id: string; readonly name: string },
): Promise<{ location: string; outcome: Result<string, OutboundFailure> }> {
  const location = below(place.source, `${place.ecosystem}/${record.id}.json`);
  const path = join(context.folder, record.name);
  const limits: Limits = RECORD;
  const fetched = await context.outbound.fetch({
    ...limits,
    source: location,
    into: path,
    known: null,
  });
  return { location, outcome: fetched.ok ? ok(path) : fetched };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
