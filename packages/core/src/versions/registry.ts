import { ok, type Result } from '../shared/index.ts';
import { alpine } from './alpine/alpine.ts';
import { alpm } from './alpm/alpm.ts';
import { conan } from './conan/conan.ts';
import { cran } from './cran/cran.ts';
import { datetime } from './datetime/datetime.ts';
import { debian } from './debian/debian.ts';
import { freebsd } from './freebsd/freebsd.ts';
import { gentoo } from './gentoo/gentoo.ts';
import { hackage } from './hackage/hackage.ts';
import { lexicographic } from './lexicographic/lexicographic.ts';
import { maven } from './maven/maven.ts';
import { nuget } from './nuget/nuget.ts';
import { opam } from './opam/opam.ts';
import { openssl } from './openssl/openssl.ts';
import { packagist } from './packagist/packagist.ts';
import { pep440 } from './pep440/pep440.ts';
import { julia, pub } from './pub/pub.ts';
import { rpm } from './rpm/rpm.ts';
import { rubygems } from './rubygems/rubygems.ts';
import type { BadVersion, Order, VersionScheme } from './scheme.ts';
import { semver } from './semver/semver.ts';

/** A scheme whose kind of parsed version is not known here: what `parse` gives goes to its own `compare` only. */
export type AnyScheme = VersionScheme<unknown>;

/**
 * Schemes by the names of OSV ecosystems and by purl types and vers schemes (lower case).
 *
 * Not here, on purpose: `OSS-Fuzz`, `Linux`, `Android`, `Root` and `TuxCare`. Their versions are commits, build
 * names or another ecosystem’s, and no order over them is documented; their advisories list versions instead.
 */
const SCHEMES: ReadonlyMap<string, AnyScheme> = new Map<string, AnyScheme>([
  ...under(semver, [
    'semver',
    'Bioconductor',
    'Bitnami',
    'Docker Hardened Images',
    'GHC',
    'GitHub Actions',
    'Go',
    'Hex',
    'Kubernetes',
    'SwiftURL',
    'VSCode',
    'crates.io',
    'npm',
    'cargo',
    'golang',
    'hex',
    'swift',
  ]),
  ...under(maven, ['Maven', 'maven']),
  ...under(nuget, ['NuGet', 'nuget']),
  ...under(pub, ['Pub', 'pub']),
  ...under(julia, ['Julia', 'julia']),
  ...under(hackage, ['Hackage', 'hackage']),
  ...under(cran, ['CRAN', 'cran']),
  ...under(rubygems, ['RubyGems', 'gem']),
  ...under(packagist, ['Packagist', 'composer']),
  ...under(debian, ['Debian', 'Ubuntu', 'Echo', 'deb']),
  ...under(opam, ['opam']),
  ...under(pep440, ['PyPI', 'pypi']),
  ...under(alpine, [
    'Alpaquita',
    'Alpine',
    'BellSoft Hardened Containers',
    'Chainguard',
    'CleanStart',
    'MinimOS',
    'Wolfi',
    'apk',
  ]),
  ...under(conan, ['ConanCenter', 'conan']),
  ...under(freebsd, ['FreeBSD', 'freebsd']),
  ...under(alpm, ['alpm']),
  ...under(gentoo, ['gentoo', 'ebuild']),
  ...under(openssl, ['openssl']),
  ...under(datetime, ['datetime']),
  ...under(lexicographic, ['lexicographic']),
  ...under(rpm, [
    'AlmaLinux',
    'Azure Linux',
    'Mageia',
    'Photon OS',
    'Red Hat',
    'Rocky Linux',
    'SUSE',
    'openEuler',
    'openSUSE',
    'rpm',
  ]),
]);

/**
 * The version scheme of an OSV ecosystem (`Debian:12` is `Debian`), a purl type, or `semver`.
 *
 * `undefined` means that no order is documented for it. Callers say so; they do not fall back to another scheme.
 */
export function findScheme(ecosystem: string): AnyScheme | undefined {
  const colon = ecosystem.indexOf(':');
  return SCHEMES.get(colon === -1 ? ecosystem : ecosystem.slice(0, colon));
}

/** Every name that `findScheme` answers to, for help texts and tests. */
export function schemeNames(): readonly string[] {
  return [...SCHEMES.keys()];
}

/**
 * Parses both texts and says how `a` stands to `b`.
 *
 * Fails with `badVersion`, naming the text, when one of them is not a version of the scheme.
 */
export function compareVersions(
  scheme: AnyScheme,
  a: string,
  b: string,
): Result<Order, BadVersion> {
  const left = scheme.parse(a);
  if (!left.ok) {
    return left;
  }
  const right = scheme.parse(b);
  return right.ok ? ok(scheme.compare(left.value, right.value)) : right;
}

function under(
  scheme: AnyScheme,
  names: readonly string[],
): readonly (readonly [string, AnyScheme])[] {
  return names.map((name) => [name, scheme] as const);
}
