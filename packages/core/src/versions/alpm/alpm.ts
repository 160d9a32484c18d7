import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, compareTexts, isDigits, natural } from '../natural.ts';
import { type RpmVersion, readRpmVersion } from '../rpm/rpm.ts';
import type { Order } from '../scheme.ts';

/**
 * Arch Linux. Like RPM’s order with three differences: a trailing word without a separator is older (`1.0rc < 1.0 < 1.0.a`),
 * more separators are newer, and the package release counts only when both versions have one. So `1.5` equals both `1.5-1` and
 * `1.5-2`, which differ from each other.
 */
export const alpm = defineScheme<RpmVersion>({
  id: 'alpm',
  source: 'vercmp(8) of pacman; lib/libalpm/version.c',
  read: readRpmVersion,
  compare,
});

function compare(a: RpmVersion, b: RpmVersion): Order {
  const order = compareNaturals(a.epoch, b.epoch) || compareTextsOfAlpm(a.version, b.version);
  return order !== 0 || a.release === null || b.release === null
    ? order
    : compareTextsOfAlpm(a.release, b.release);
}

/** A run of digits or letters, and how many other characters stand before it. */
type Run = { readonly text: string; readonly gap: number };

function compareTextsOfAlpm(a: string, b: string): Order {
  const [runsA, runsB] = [runs(a), runs(b)];
  const length = Math.min(runsA.length, runsB.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareRuns(runsA[at], runsB[at]);
    if (order !== 0) {
      return order;
    }
  }
  return runsA.length > runsB.length
    ? weighOverhang(runsA[length])
    : ((-weighOverhang(runsB[length]) + 0) as Order);
}

function runs(text: string): readonly Run[] {
  return [...text.matchAll(/([^0-9A-Za-z]*)(\d+|[A-Za-z]+)/g)].map(([, gap = '', run = '']) => ({
    text: run,
    gap: gap.length,
  }));
}

function compareRuns(a: Run | undefined, b: Run | undefined): Order {
  if (a === undefined || b === undefined) {
    return 0;
  }
  if (a.gap !== b.gap) {
    return a.gap < b.gap ? -1 : 1;
  }
  const [numberA, numberB] = [isDigits(a.text), isDigits(b.text)];
  if (numberA !== numberB) {
    return numberA ? 1 : -1;
  }
  return numberA ? compareNaturals(natural(a.text), natural(b.text)) : compareTexts(a.text, b.text);
}

/** What the longer version’s next run makes of it: a word that follows directly marks something before the release. */
function weighOverhang(run: Run | undefined): Order {
  if (run === undefined) {
    return 0;
  }
  return run.gap === 0 && !isDigits(run.text) ? -1 : 1;
}
