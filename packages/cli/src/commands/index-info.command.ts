import { resolve } from 'node:path';
import { type IndexInfo, indexInfo as readIndexInfo } from '@cradle/disk';
import type { Command } from '../command.ts';

/** Says what an index was built from, and how old each source is. */
export const indexInfo: Command = {
  name: 'index info',
  summary: 'Show counts and sources of an index, with their age.',
  usage: `Usage: cradle index info DIR [--json]

Answers one JSON document: {"buildId","builtAt","bytes","counts","epss","sources":[{"kind","location",
"date","fetchedAt","ageDays","records","refused",…}]}. "ageDays" counts from the feed's own date where it
has one, else from when it was fetched.

Example: cradle index info ./index`,

  async run(args, terminal) {
    const [dir, ...more] = args.filter((arg) => arg !== '--json');
    if (dir === undefined || dir.startsWith('-') || more.length > 0) {
      terminal.err('cradle index info: give one index folder. See "cradle index info --help".');
      return 2;
    }
    const info = await readIndexInfo(resolve(terminal.cwd, dir));
    if (!info.ok) {
      terminal.err(`cradle index info: ${info.failure.message}`);
      return 2;
    }
    terminal.out(JSON.stringify(described(info.value, terminal.now()), null, 2));
    return 0;
  },
};

function described({ meta, bytes }: IndexInfo, now: string) {
  return {
    ...meta,
    bytes,
    sources: meta.sources.map((source) => ({ ...source, ageDays: ageDays(source, now) })),
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days since the feed's own date; some stamps are versions (`2025.08.25`), which are dates as well. */
function ageDays(
  { date, fetchedAt }: IndexInfo['meta']['sources'][number],
  now: string,
): number | null {
  const stamp = Date.parse(date?.replaceAll('.', '-').slice(0, 10) ?? fetchedAt);
  // Go's records are undated and say the year 1.
  const since = stamp > 0 ? stamp : Date.parse(fetchedAt);
  return Number.isNaN(since) ? null : Math.floor((Date.parse(now) - since) / DAY_MS);
}
