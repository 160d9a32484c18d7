import { defineScheme } from '../define-scheme.ts';
import { compareNaturals } from '../natural.ts';
import { type RpmVersion, readRpmVersion } from '../rpm/rpm.ts';
import { compareRpmTexts } from '../rpm/rpm-text.ts';
import type { Order } from '../scheme.ts';

/** Arch Linux: RPM’s order, but the package release counts only when both versions have one. */
export const alpm = defineScheme<RpmVersion>({
  id: 'alpm',
  source: 'vercmp(8) of pacman',
  read: readRpmVersion,
  compare,
});

function compare(a: RpmVersion, b: RpmVersion): Order {
  const order = compareNaturals(a.epoch, b.epoch) || compareRpmTexts(a.version, b.version);
  return order !== 0 || a.release === null || b.release === null
    ? order
    : compareRpmTexts(a.release, b.release);
}
