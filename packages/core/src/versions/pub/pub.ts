import { defineScheme } from '../define-scheme.ts';
import type { Order } from '../scheme.ts';
import {
  compareIdentifiers,
  compareNumbers,
  comparePrereleases,
  type Identifier,
  readIdentifiers,
  readSemverParts,
  type SemverParts,
} from '../semver/semver-text.ts';

type BuildOrdered = SemverParts & { readonly buildIdentifiers: readonly Identifier[] };

function read(text: string): BuildOrdered | undefined {
  const parts = readSemverParts(text, 3);
  return parts === undefined
    ? undefined
    : { ...parts, buildIdentifiers: readIdentifiers(parts.build) };
}

function compare(a: BuildOrdered, b: BuildOrdered): Order {
  return (
    compareNumbers(a.numbers, b.numbers) ||
    comparePrereleases(a.prerelease, b.prerelease) ||
    compareIdentifiers(a.buildIdentifiers, b.buildIdentifiers)
  );
}

/** Dart’s Pub: semantic versions, but build metadata does order: `1.0.0 < 1.0.0+1 < 1.0.0+2`. */
export const pub = defineScheme<BuildOrdered>({
  id: 'pub',
  source: 'pub.dev/packages/pub_semver (class Version, compareTo)',
  read,
  compare,
});

/** Julia orders builds too; binary packages (`_jll`) count their rebuilds there: `1.0.8+4 < 1.0.8+5`. */
export const julia = defineScheme<BuildOrdered>({
  id: 'julia',
  source: 'docs.julialang.org, Version Number Literals; Base.VersionNumber (isless)',
  read,
  compare,
});
