import { defineScheme } from '../define-scheme.ts';
import {
  compareNumbers,
  comparePrereleases,
  readSemverParts,
  type SemverParts,
} from './semver-text.ts';

/**
 * Semantic Versioning, read with tolerance. Serves npm, Go (pseudo-versions and `+incompatible` included), crates.io,
 * Hex, Bitnami, SwiftURL, GitHub Actions and others that OSV orders this way.
 */
export const semver = defineScheme<SemverParts>({
  id: 'semver',
  source: 'Semantic Versioning 2.0.0, item 11; go.dev/ref/mod#versions for pseudo-versions',
  read: (text) => readSemverParts(text, 3),
  compare: (a, b) =>
    compareNumbers(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease),
});
