import { defineScheme } from '../define-scheme.ts';
import { compareNaturals, isDigits, type Natural, natural, ZERO } from '../natural.ts';
import type { Order } from '../scheme.ts';
import { compareRpmTexts } from './rpm-text.ts';

/** `[epoch:]version[-release]`. `release` is `null` when no hyphen is there, which sorts before every release. */
export type RpmVersion = {
  readonly epoch: Natural;
  readonly version: string;
  readonly release: string | null;
};

/** Every distribution built of RPM packages. */
export const rpm = defineScheme<RpmVersion>({
  id: 'rpm',
  source: 'rpm-version(7); rpmvercmp in rpm’s librpmio',
  read: readRpmVersion,
  compare(a, b) {
    return (
      compareNaturals(a.epoch, b.epoch) ||
      compareRpmTexts(a.version, b.version) ||
      compareReleases(a.release, b.release)
    );
  },
});

/** A colon after anything but digits is not an epoch but part of the version (module builds have such). */
export function readRpmVersion(text: string): RpmVersion | undefined {
  if (text === '' || /[\s\p{Cc}]/u.test(text)) {
    return undefined;
  }
  const colon = text.indexOf(':');
  const hasEpoch = colon !== -1 && isDigits(text.slice(0, colon));
  const rest = hasEpoch ? text.slice(colon + 1) : text;
  const hyphen = rest.indexOf('-');
  return {
    epoch: hasEpoch ? natural(text.slice(0, colon)) : ZERO,
    version: hyphen === -1 ? rest : rest.slice(0, hyphen),
    release: hyphen === -1 ? null : rest.slice(hyphen + 1),
  };
}

function compareReleases(a: string | null, b: string | null): Order {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? -1 : 1;
  }
  return compareRpmTexts(a, b);
}
