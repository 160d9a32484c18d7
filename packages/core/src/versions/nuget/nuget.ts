import { defineScheme } from '../define-scheme.ts';
import {
  compareNumbers,
  comparePrereleases,
  readSemverParts,
  type SemverParts,
} from '../semver/semver-text.ts';

/** NuGet: up to four numbers, and pre-release labels without regard to case. Build metadata does not count. */
export const nuget = defineScheme<SemverParts>({
  id: 'nuget',
  source: 'learn.microsoft.com/nuget/concepts/package-versioning',
  read: (text) => readSemverParts(text.toLowerCase(), 4),
  compare: (a, b) =>
    compareNumbers(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease),
});
