import { osvNameKey } from '../identity/index.ts';

/**
 * OSV ecosystems as this area needs them: `Debian:12` is the base `Debian` and the release `12`.
 *
 * Source   OSV schema 1.7.5, "Defined ecosystems"; names are case-sensitive there.
 */

/** The ecosystem without its release: `Debian:12` gives `Debian`. */
export function baseEcosystem(ecosystem: string): string {
  const colon = ecosystem.indexOf(':');
  const base = colon === -1 ? ecosystem : ecosystem.slice(0, colon);
  // Records converted from purls in GitHub's database write `purl-type:swift` for SwiftURL.
  return base === 'purl-type' ? (PURL_TYPE_ECOSYSTEMS[ecosystem] ?? ecosystem) : base;
}

/** The release: `Ubuntu:22.04:LTS` gives `22.04:LTS`; `null` where the ecosystem names none. */
export function releaseOf(ecosystem: string): string | null {
  const colon = ecosystem.indexOf(':');
  return colon === -1 || ecosystem.startsWith('purl-type:') ? null : ecosystem.slice(colon + 1);
}

const PURL_TYPE_ECOSYSTEMS: Readonly<Partial<Record<string, string>>> = {
  'purl-type:swift': 'SwiftURL',
};

/**
 * How a component's release stands to an advisory's: the same, another one, or not to be told
 * because the component names none. An advisory without a release speaks of all of them.
 */
export function releaseStands(
  base: string,
  component: string | null,
  advisory: string | null,
): 'same' | 'other' | 'unknown' {
  if (advisory === null || component === advisory) {
    return 'same';
  }
  if (component === null) {
    return 'unknown';
  }
  return releaseKey(base, component) === releaseKey(base, advisory) ? 'same' : 'other';
}

/** How a release is written down to the part that decides: `11.6` is `11` for Debian. */
type ReleaseKey = (text: string, major: string, minor: string) => string;

const byMajor: ReleaseKey = (_text, major) => major;
const byMinor: ReleaseKey = (_text, major, minor) => `${major}.${minor}`;

const RELEASE_KEYS: Readonly<Partial<Record<string, ReleaseKey>>> = {
  Debian: byMajor,
  AlmaLinux: byMajor,
  'Rocky Linux': byMajor,
  Alpine: byMinor,
  // Ubuntu Pro is patched where the plain release is not: they are two.
  Ubuntu: (text, major, minor) => `${text.startsWith('pro') ? 'pro ' : ''}${major}.${minor}`,
  'Red Hat': (text) => majorOfRedHat(text) ?? text,
};

function releaseKey(base: string, release: string): string {
  const text = release.toLowerCase();
  const [major = text, minor = '0'] = /\d+(?:\.\d+){0,3}/.exec(text)?.[0].split('.') ?? [];
  const key = RELEASE_KEYS[base];
  return key === undefined ? text.replaceAll(/[\s_-]+/g, ' ').trim() : key(text, major, minor);
}

/** `enterprise_linux:8::baseos` and `rhel 8.6` both speak of Red Hat Enterprise Linux 8. */
function majorOfRedHat(release: string): string | undefined {
  const named = /^(?:rhel|enterprise_linux|rhel_[a-z0-9]+)[ :_-]*(?<major>\d+)/.exec(release);
  return named?.groups?.['major'] ?? /^(?<major>\d+)(?:\.|$)/.exec(release)?.groups?.['major'];
}

const DISTRIBUTIONS: ReadonlySet<string> = new Set([
  'AlmaLinux',
  'Alpaquita',
  'Alpine',
  'Azure Linux',
  'BellSoft Hardened Containers',
  'Chainguard',
  'CleanStart',
  'Debian',
  'Docker Hardened Images',
  'Echo',
  'FreeBSD',
  'Mageia',
  'MinimOS',
  'openEuler',
  'openSUSE',
  'Photon OS',
  'Red Hat',
  'Rocky Linux',
  'SUSE',
  'TuxCare',
  'Ubuntu',
  'Wolfi',
]);

/** Whether the ecosystem is an operating system's: its errata collect several vulnerabilities. */
export function isDistribution(base: string): boolean {
  return DISTRIBUTIONS.has(base);
}

/**
 * The key under which a package is found, the same for an advisory and a component: the base
 * ecosystem and the name as that ecosystem compares names.
 */
export function packageKey(ecosystem: string, name: string): string {
  const base = baseEcosystem(ecosystem);
  return `${base}\u0000${osvNameKey(base, name)}`;
}

/** The key of a source repository, for records that name commits: host and path, no scheme, no `.git`. */
export function repositoryKey(url: string): string {
  const place = url.toLowerCase().replace(/^[a-z+]{1,10}:\/\//, '');
  return `GIT\u0000${place.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
