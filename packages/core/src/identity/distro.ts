/** How a Linux distribution that OSV knows appears in purls and how OSV names its releases. */
type Distro = {
  readonly ecosystem: string;
  /** The suffix of the ecosystem for a `distro` qualifier in lower case; `undefined` when it tells nothing. */
  readonly release: (text: string) => string | undefined;
};

/** Debian releases by code name (debian.org/releases). */
const DEBIAN_RELEASES: ReadonlyMap<string, string> = new Map([
  ['squeeze', '6'],
  ['wheezy', '7'],
  ['jessie', '8'],
  ['stretch', '9'],
  ['buster', '10'],
  ['bullseye', '11'],
  ['bookworm', '12'],
  ['trixie', '13'],
  ['forky', '14'],
  ['duke', '15'],
]);

/** Ubuntu releases by code name (wiki.ubuntu.com/Releases). */
const UBUNTU_RELEASES: ReadonlyMap<string, string> = new Map([
  ['trusty', '14.04'],
  ['xenial', '16.04'],
  ['bionic', '18.04'],
  ['focal', '20.04'],
  ['groovy', '20.10'],
  ['hirsute', '21.04'],
  ['impish', '21.10'],
  ['jammy', '22.04'],
  ['kinetic', '22.10'],
  ['lunar', '23.04'],
  ['mantic', '23.10'],
  ['noble', '24.04'],
  ['oracular', '24.10'],
  ['plucky', '25.04'],
  ['questing', '25.10'],
]);

/** The first numbers of a release, behind a vendor prefix or not: `debian-12.4`, `12.4`, `v12`. */
const numbers = (count: number) => (text: string) => {
  const parts = /^(?:[a-z_-]*-)?v?(\d[\d.]*)/.exec(text)?.[1]?.split('.');
  return parts?.slice(0, count).join('.');
};
const noRelease = () => undefined;

const debian: Distro = {
  ecosystem: 'Debian',
  release: (text) => DEBIAN_RELEASES.get(text) ?? numbers(1)(text),
};
const ubuntu: Distro = {
  ecosystem: 'Ubuntu',
  release: (text) => UBUNTU_RELEASES.get(text) ?? numbers(2)(text),
};
const alpine: Distro = {
  ecosystem: 'Alpine',
  release: (text) => {
    const release = numbers(2)(text);
    return release === undefined ? (text.endsWith('edge') ? 'edge' : undefined) : `v${release}`;
  },
};
const majorOnly = (ecosystem: string): Distro => ({ ecosystem, release: numbers(1) });
const rolling = (ecosystem: string): Distro => ({ ecosystem, release: noRelease });
/** Red Hat scopes by CPE (`Red Hat:enterprise_linux:9::appstream`); a purl tells no more than the major release. */
const redhat: Distro = {
  ecosystem: 'Red Hat',
  release: (text) => {
    const major = numbers(1)(text);
    return major === undefined ? undefined : `enterprise_linux:${major}`;
  },
};
const opensuse: Distro = {
  ecosystem: 'openSUSE',
  release: (text) => {
    const leap = /leap-?(\d+\.\d+)/.exec(text)?.[1];
    return leap === undefined
      ? text.includes('tumbleweed')
        ? 'Tumbleweed'
        : undefined
      : `Leap ${leap}`;
  },
};

/**
 * Distributions by `<purl type>/<namespace>`. Those absent here (Fedora, Amazon Linux, CentOS, Oracle …) publish no
 * advisories in OSV's form; taking a relative's advisories for them would be a guess.
 */
const DISTROS: ReadonlyMap<string, Distro> = new Map([
  ['deb/debian', debian],
  ['deb/ubuntu', ubuntu],
  ['deb/echo', rolling('Echo')],
  ['apk/alpine', alpine],
  // Not a registered type: an SBOM tool wrote `pkg:alpine/name` for apk packages until 2022.
  ['alpine/', alpine],
  ['apk/wolfi', rolling('Wolfi')],
  ['apk/chainguard', rolling('Chainguard')],
  ['apk/minimos', rolling('MinimOS')],
  ['apk/cleanstart', rolling('CleanStart')],
  ['apk/alpaquita', majorOnly('Alpaquita')],
  ['apk/bellsoft-hardened-containers', rolling('BellSoft Hardened Containers')],
  ['rpm/redhat', redhat],
  ['rpm/rhel', redhat],
  ['rpm/almalinux', majorOnly('AlmaLinux')],
  ['rpm/alma', majorOnly('AlmaLinux')],
  ['rpm/rocky', majorOnly('Rocky Linux')],
  ['rpm/rocky-linux', majorOnly('Rocky Linux')],
  ['rpm/rockylinux', majorOnly('Rocky Linux')],
  ['rpm/suse', rolling('SUSE')],
  ['rpm/sles', rolling('SUSE')],
  ['rpm/opensuse', opensuse],
  ['rpm/mageia', majorOnly('Mageia')],
  ['rpm/openeuler', rolling('openEuler')],
  ['rpm/photon', { ecosystem: 'Photon OS', release: numbers(2) }],
  ['rpm/azure-linux', majorOnly('Azure Linux')],
  ['rpm/azurelinux', majorOnly('Azure Linux')],
  ['rpm/mariner', majorOnly('Azure Linux')],
  ['rpm/cbl-mariner', majorOnly('Azure Linux')],
]);

/**
 * The OSV ecosystem of a distribution's package, with the release where the `distro` qualifier tells it:
 * `debian-12`, `bookworm` and `12.4` all give `Debian:12`. Without one, the bare ecosystem.
 *
 * `undefined` when OSV has no ecosystem for the vendor.
 */
export function ecosystemOfDistro(
  type: string,
  vendor: string | null,
  distro: string | undefined,
): string | undefined {
  const found = DISTROS.get(`${type}/${(vendor ?? '').toLowerCase()}`);
  if (found === undefined) {
    return undefined;
  }
  const text = (distro ?? '').toLowerCase();
  const release = text === '' ? undefined : found.release(text);
  return release === undefined ? found.ecosystem : `${found.ecosystem}:${release}`;
}
