import {
  type OsvPackage,
  osvPackageOfPurl,
  type Purl,
  readForeignPurl,
} from '../identity/index.ts';
import { baseEcosystem, releaseOf } from './ecosystem.ts';

/** What matching must know of a component; an SBOM's component is one. */
export type MatchableComponent = {
  /** Package URL as the SBOM has it, or `null`. */
  readonly purl: string | null;
  /** Used where the purl has no version. */
  readonly version: string | null;
};

/** A package to be looked up for a component. */
export type PackageQuery = {
  /** Base ecosystem, e.g. `Debian`; `GIT` asks for a repository whose address is `name`. */
  readonly ecosystem: string;
  /** Release of the distribution, `null` where none applies or the component does not say. */
  readonly release: string | null;
  readonly name: string;
  readonly version: string | null;
};

/**
 * The packages under which advisories may speak of a component; none where it cannot be identified.
 *
 * Distributions file advisories by source package, so where the purl names one (`upstream`) that is
 * asked, and the package's own name only where both occur. A purl of a code host, or with `vcs_url`, is also asked as a repository.
 */
export function packagesOfComponent(component: MatchableComponent): readonly PackageQuery[] {
  const parsed = component.purl === null ? undefined : readForeignPurl(component.purl);
  if (parsed?.ok !== true) {
    return [];
  }
  const purl = parsed.value;
  return [...registryQueries(purl, component), ...repositoryQueries(purl, component)];
}

function registryQueries(purl: Purl, component: MatchableComponent): PackageQuery[] {
  const named = osvPackageOfPurl(purl);
  if (named === undefined) {
    return [];
  }
  const ecosystem = baseEcosystem(named.ecosystem);
  const version = named.version ?? component.version;
  const release = releaseOf(named.ecosystem) ?? impliedRelease(ecosystem, version);
  const own: PackageQuery = { ecosystem, release, name: named.name, version };
  const source = named.source ?? sourceQualifier(purl);
  if (source === null || source.name === named.name) {
    return [source?.version == null ? own : { ...own, version: source.version }];
  }
  const ofSource = { ...own, name: source.name, version: source.version ?? version };
  return KEYED_BY_SOURCE.has(ecosystem) ? [ofSource] : [own, ofSource];
}

/** Here a binary package's name may be that of another source package: only the source is asked. */
const KEYED_BY_SOURCE: ReadonlySet<string> = new Set(['Debian', 'Ubuntu', 'Alpine']);

/** Some writers of Debian purls say `source=` where the common tools say `upstream=`. */
function sourceQualifier(purl: Purl): OsvPackage['source'] {
  const name = purl.type === 'deb' ? purl.qualifiers.get('source') : undefined;
  return name === undefined ? null : { name, version: null };
}

/** Rebuilds of Red Hat Enterprise Linux write its major release into each version: `….el8_6`. */
function impliedRelease(ecosystem: string, version: string | null): string | null {
  if (!['Red Hat', 'AlmaLinux', 'Rocky Linux'].includes(ecosystem) || version === null) {
    return null;
  }
  return /\.(?:module\+|module_)?el(?<major>\d{1,2})/.exec(version)?.groups?.['major'] ?? null;
}

const HOSTS: ReadonlyMap<string, string> = new Map([
  ['github', 'github.com'],
  ['gitlab', 'gitlab.com'],
  ['bitbucket', 'bitbucket.org'],
]);

function repositoryQueries(purl: Purl, component: MatchableComponent): PackageQuery[] {
  const host = HOSTS.get(purl.type);
  const version = purl.version ?? component.version;
  if (host !== undefined && purl.namespace !== null) {
    return [repository(`${host}/${purl.namespace}/${purl.name}`, version)];
  }
  const address = purl.qualifiers.get('vcs_url')?.replace(/^git\+/, '');
  if (address === undefined) {
    return [];
  }
  const at = address.lastIndexOf('@');
  return at > address.indexOf('://') + 3
    ? [repository(address.slice(0, at), address.slice(at + 1))]
    : [repository(address, version)];
}

function repository(name: string, version: string | null): PackageQuery {
  return { ecosystem: 'GIT', release: null, name, version };
}
