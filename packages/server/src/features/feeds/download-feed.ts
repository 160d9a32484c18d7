import { join } from 'node:path';
import { ok, type Result } from '@cradle/core/shared';
import { localPath, type OutboundFailure, shownAddress } from '../../platform/outbound/index.ts';
import {
  type Brought,
  below,
  type DownloadContext,
  MIB,
  nothingBrought,
  withValidators,
} from './brought.ts';
import { downloadOsv } from './download-osv.ts';

const MINUTE_MS = 60_000;

/** Brings what changed since the cursor. A part that fails fails the whole: half a feed concludes nothing. */
export async function downloadFeed(
  context: DownloadContext,
): Promise<Result<Brought, OutboundFailure>> {
  const source = context.settings.sources[context.kind];
  switch (context.kind) {
    case 'osv':
      return downloadOsv(context, source);
    case 'kev':
      return downloadFiles(context, [{ name: 'kev.json', source, into: 'kev', mib: 64 }]);
    case 'epss':
      return downloadFiles(context, [{ name: 'epss.csv', source, into: 'epss', mib: 256 }]);
    case 'euvd':
      return downloadFiles(context, euvdFiles(source));
  }
}

type WantedFile = {
  readonly name: string;
  readonly source: string;
  readonly into: 'kev' | 'euvd' | 'epss';
  readonly mib: number;
};

/** ENISA's paths on the web; the names under which the files are kept in a folder. */
function euvdFiles(source: string): readonly WantedFile[] {
  const isFolder = localPath(source) !== null;
  return [
    { name: 'kev-dump.json', path: isFolder ? 'kev-dump.json' : 'kev/dump', mib: 64 },
    {
      name: 'cve-euvd-mapping.csv',
      path: isFolder ? 'cve-euvd-mapping.csv' : 'dump/cve-euvd-mapping',
      mib: 256,
    },
  ].map(({ name, path, mib }) => ({ name, source: below(source, path), into: 'euvd', mib }));
}

async function downloadFiles(
  context: DownloadContext,
  files: readonly WantedFile[],
): Promise<Result<Brought, OutboundFailure>> {
  let brought = nothingBrought(context.cursor);
  for (const file of files) {
    const fetched = await context.outbound.fetch({
      source: file.source,
      into: join(context.folder, file.name),
      maxBytes: file.mib * MIB,
      timeLimitMs: 10 * MINUTE_MS,
      known: context.cursor.validators[file.name] ?? null,
    });
    if (!fetched.ok) {
      return fetched;
    }
    if (fetched.value.kind === 'fetched') {
      const { path, sha256, validators } = fetched.value;
      brought = {
        ...brought,
        [file.into]: [...brought[file.into], { path, location: shownAddress(file.source) }],
        sha256,
        cursor: withValidators(brought.cursor, file.name, validators),
      };
    }
  }
  return ok(brought);
}
