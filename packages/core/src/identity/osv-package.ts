import { ecosystemOfDistro } from './distro.ts';
import type { Purl } from './purl-parts.ts';

/** A package as OSV advisories name it. */
export type OsvPackage = {
  /** An OSV ecosystem, with its release suffix where the purl tells it (`Debian:12`, `Alpine:v3.18`). */
  readonly ecosystem: string;
  /** The name in the form that `osvNameKey` gives: look it up among names normalised the same way. */
  readonly name: string;
  /** The version as the ecosystem's advisories write it (RPM with its epoch), or `null` when the purl has none. */
  readonly version: string | null;
  /**
   * Advisories of distributions are keyed by source package (Debian, Ubuntu, Alpine, SUSE, Mageia, openEuler, Azure Linux; Red
   * Hat by either). Its name, from the `upstream` qualifier, and its version where that differs; `null` when the purl does not
   * tell.
   */
  readonly source: { readonly name: string; readonly version: string | null } | null;
};

/** purl types that are one OSV ecosystem each; distributions are in `distro.ts`. */
const ECOSYSTEMS: ReadonlyMap<string, string> = new Map([
  ['bioconductor', 'Bioconductor'],
  ['bitnami', 'Bitnami'],
  ['cargo', 'crates.io'],
  ['composer', 'Packagist'],
  ['conan', 'ConanCenter'],
  ['cran', 'CRAN'],
  ['freebsd', 'FreeBSD'],
  ['gem', 'RubyGems'],
  ['github', 'GitHub Actions'],
  ['githubactions', 'GitHub Actions'],
  ['golang', 'Go'],
  ['hackage', 'Hackage'],
  ['hex', 'Hex'],
  ['julia', 'Julia'],
  ['maven', 'Maven'],
  ['npm', 'npm'],
  ['nuget', 'NuGet'],
  ['opam', 'opam'],
  ['pub', 'Pub'],
  ['pypi', 'PyPI'],
  ['swift', 'SwiftURL'],
  ['vscode-extension', 'VSCode'],
]);

/**
 * The OSV ecosystem and name under which advisories about this package are filed.
 *
 * `undefined` when OSV has no ecosystem for the purl's type or vendor: then nothing can be said, which is not the same
 * as "no vulnerability".
 */
export function osvPackageOfPurl(purl: Purl): OsvPackage | undefined {
  const ecosystem =
    ECOSYSTEMS.get(purl.type) ??
    ecosystemOfDistro(purl.type, purl.namespace, purl.qualifiers.get('distro'));
  if (ecosystem === undefined) {
    return undefined;
  }
  return {
    ecosystem,
    name: osvNameKey(ecosystem, nameOf(purl)),
    version: versionOf(purl),
    source: sourceOf(purl),
  };
}

/**
 * Normalises a package name so that two spellings of one package become equal. Apply it to the names in advisories too.
 *
 * PyPI by PEP 503 (lower case; runs of `-`, `_`, `.` are one hyphen). NuGet, Packagist, Hex and GitHub Actions ignore case:
 * lower case. Swift packages are git addresses: without scheme and `.git`, in lower case. Pub has lower case names only. All others
 * are exact.
 */
export function osvNameKey(ecosystem: string, name: string): string {
  const colon = ecosystem.indexOf(':');
  switch (colon === -1 ? ecosystem : ecosystem.slice(0, colon)) {
    case 'PyPI':
      return name.toLowerCase().replace(/[-_.]+/g, '-');
    case 'NuGet':
    case 'Packagist':
    case 'Hex':
    case 'GitHub Actions':
    case 'Pub':
    case 'VSCode':
      return name.toLowerCase();
    case 'SwiftURL':
      return name
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, '')
        .replace(/\.git$/, '');
    default:
      return name;
  }
}

function nameOf(purl: Purl): string {
  switch (purl.type) {
    case 'maven':
      return `${purl.namespace ?? ''}:${purl.name}`;
    case 'composer':
    case 'github':
    case 'githubactions':
    case 'golang':
    case 'npm':
    case 'swift':
      return purl.namespace === null ? purl.name : `${purl.namespace}/${purl.name}`;
    case 'vscode-extension':
      return `${purl.namespace ?? ''}.${purl.name}`;
    default:
      return purl.name;
  }
}

function versionOf(purl: Purl): string | null {
  if (purl.version === null) {
    return null;
  }
  if (purl.type === 'rpm') {
    const epoch = purl.qualifiers.get('epoch');
    return epoch === undefined || purl.version.includes(':')
      ? purl.version
      : `${epoch}:${purl.version}`;
  }
  // The Go toolchain calls its own releases go1.22.3; the advisories on `stdlib` write 1.22.3.
  return purl.type === 'golang' ? purl.version.replace(/^go(?=\d)/, '') : purl.version;
}

/** `upstream=glibc` or `upstream=glibc@2.36-9`, for RPM `upstream=curl-7.76.1-26.el9.src.rpm`, as the common SBOM tools write it. */
function sourceOf(purl: Purl): OsvPackage['source'] {
  const upstream = purl.qualifiers.get('upstream');
  if (!['deb', 'apk', 'alpine', 'rpm'].includes(purl.type) || upstream === undefined) {
    return null;
  }
  if (upstream.endsWith('.src.rpm')) {
    const name = upstream.split('-').slice(0, -2).join('-');
    return name === '' ? null : { name, version: null };
  }
  const at = upstream.indexOf('@');
  return at <= 0
    ? { name: upstream, version: null }
    : { name: upstream.slice(0, at), version: upstream.slice(at + 1) };
}
