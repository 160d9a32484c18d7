import { fail, ok, type Result } from '../../shared/index.ts';
import { linesOf } from './euvd.ts';
import { type BadFeed, CVE_ID, dayOf, type RefusedEntry } from './kev.ts';

/** How likely exploitation is within 30 days: a forecast, never evidence that it happened. Both 0 to 1. */
export type EpssScore = { readonly score: number; readonly percentile: number };

/** A day of EPSS. Scores of different models must not be compared. */
export type EpssTable = {
  readonly model: string | null;
  /** The day the scores were computed, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly scores: ReadonlyMap<string, EpssScore>;
  readonly refused: readonly RefusedEntry[];
};

/**
 * Reads an EPSS day file: a comment line with model and date, a header, then a line a CVE.
 *
 * Source   FIRST, EPSS bulk CSV (`#model_version:…,score_date:…`; `cve,epss,percentile`).
 */
export function readEpss(text: string): Result<EpssTable, BadFeed> {
  const scores = new Map<string, EpssScore>();
  const refused: RefusedEntry[] = [];
  const comments: string[] = [];
  let line = 0;
  for (const row of linesOf(text)) {
    line += 1;
    if (row.startsWith('#')) {
      comments.push(row);
      continue;
    }
    const scored = scoreOf(row);
    if (scored !== null) {
      scores.set(scored.cve, { score: scored.score, percentile: scored.percentile });
    } else if (row.trim() !== '' && !/^"?cve"?,/i.test(row)) {
      refused.push({ at: `line ${line}`, reason: 'is not "cve,epss,percentile"' });
    }
  }
  if (scores.size === 0) {
    const message = 'is not an EPSS file: no line is "cve,epss,percentile".';
    return fail({ kind: 'badFeed', message });
  }
  return ok({ ...modelOf(comments.join(',')), scores, refused });
}

function modelOf(comment: string): Pick<EpssTable, 'model' | 'date'> {
  return {
    model: /model_version:(?<model>[^,\s]+)/.exec(comment)?.groups?.['model'] ?? null,
    date: dayOf(/score_date:(?<date>[^,\s]+)/.exec(comment)?.groups?.['date']),
  };
}

function scoreOf(row: string): (EpssScore & { readonly cve: string }) | null {
  const [cve = '', epss = '', percentile = ''] = row.split(',', 3).map((cell) => cell.trim());
  const score = share(epss);
  const rank = share(percentile);
  return CVE_ID.test(cve) && score !== null && rank !== null
    ? { cve, score, percentile: rank }
    : null;
}

function share(cell: string): number | null {
  const value = cell === '' ? Number.NaN : Number(cell);
  return value >= 0 && value <= 1 ? value : null;
}
