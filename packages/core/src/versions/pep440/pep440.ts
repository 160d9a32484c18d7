import { defineScheme } from '../define-scheme.ts';
import { compareLists, compareNaturals, compareOptional, ZERO } from '../natural.ts';
import type { Order } from '../scheme.ts';
import { compareIdentifiers, type Identifier } from '../semver/semver-text.ts';
import { compareLegacy, type LegacyVersion, readLegacy } from './pep440-legacy.ts';
import { type Pep440Version, readPep440 } from './pep440-text.ts';

/** Python packages. What PEP 440 cannot read is ordered by the older rule and before everything that it can. */
export const pep440 = defineScheme<Pep440Version | LegacyVersion>({
  id: 'pep440',
  source: 'PEP 440 (packaging.python.org, Version specifiers); pkg_resources for legacy versions',
  read: (text) => readPep440(text.toLowerCase()) ?? readLegacy(text.toLowerCase()),
  compare(a, b) {
    if (a.kind === 'legacy') {
      return b.kind === 'legacy' ? compareLegacy(a, b) : -1;
    }
    return b.kind === 'legacy' ? 1 : compareModern(a, b);
  },
});

function compareModern(a: Pep440Version, b: Pep440Version): Order {
  return (
    compareNaturals(a.epoch, b.epoch) ||
    compareLists(a.release, b.release, ZERO, compareNaturals) ||
    comparePhases(a, b) ||
    compareOptional(a.post, b.post, -1, compareNaturals) ||
    compareOptional(a.dev, b.dev, 1, compareNaturals) ||
    compareLocal(a.local, b.local)
  );
}

function comparePhases(a: Pep440Version, b: Pep440Version): Order {
  if (a.phase !== b.phase) {
    return a.phase < b.phase ? -1 : 1;
  }
  return compareNaturals(a.phaseNumber, b.phaseNumber);
}

/** `absent` is where the version without the part stands: before (post-releases) or after (development releases). */
/** In local versions, unlike Semantic Versioning, a number comes after text. */
function compareLocal(a: readonly Identifier[], b: readonly Identifier[]): Order {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.slice(at, at + 1), b.slice(at, at + 1)];
    const order = compareIdentifiers(left, right);
    if (order !== 0) {
      const sameKind = (left[0]?.number === undefined) === (right[0]?.number === undefined);
      return sameKind ? order : order === 1 ? -1 : 1;
    }
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}
