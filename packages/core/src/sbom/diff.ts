import { formatPurl, parsePurl } from '../identity/index.ts';
import type { SbomComponent, SbomDocument } from './document.ts';

/** What changed between two SBOMs. `added` and `removed` name package and version, `changed` only the package. */
export type SbomDiff = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly package: string;
    readonly from: string;
    readonly to: string;
  }[];
};

/** The part of a component that a difference looks at; the server has no whole document at hand. */
export type Comparable = Pick<SbomComponent, 'group' | 'name' | 'version' | 'purl'>;

/** Compares two documents, their root components left out: those change with every release. */
export function diffSboms(older: SbomDocument, newer: SbomDocument): SbomDiff {
  return diffComponents(withoutRoot(older), withoutRoot(newer));
}

function withoutRoot(document: SbomDocument): readonly SbomComponent[] {
  return document.components.filter((component) => component.ref !== document.root);
}

/**
 * Compares two lists of components. A package that has one version in each, and another one, has changed; where it has
 * several versions in one of them, the versions that came and went are listed singly.
 */
export function diffComponents(
  older: readonly Comparable[],
  newer: readonly Comparable[],
): SbomDiff {
  const [before, after] = [byPackage(older), byPackage(newer)];
  const added: string[] = [];
  const removed: string[] = [];
  const changed: { package: string; from: string; to: string }[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [
      before.get(name) ?? new Map<string, string>(),
      after.get(name) ?? new Map<string, string>(),
    ];
    const gone = [...was].filter(([version]) => !is.has(version));
    const come = [...is].filter(([version]) => !was.has(version));
    const [from, to] = [gone[0]?.[0], come[0]?.[0]];
    if (gone.length === 1 && come.length === 1 && from !== undefined && to !== undefined) {
      changed.push({ package: name, from, to });
    } else {
      removed.push(...gone.map(([, label]) => label));
      added.push(...come.map(([, label]) => label));
    }
  }
  const byText = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    added: added.sort(byText),
    removed: removed.sort(byText),
    changed: changed.sort((a, b) => byText(a.package, b.package)),
  };
}

/** Versions by package, each with the label that names both. */
function byPackage(components: readonly Comparable[]): ReadonlyMap<string, Map<string, string>> {
  const packages = new Map<string, Map<string, string>>();
  for (const component of components) {
    const name = packageOf(component);
    const versions = packages.get(name) ?? new Map<string, string>();
    versions.set(component.version ?? '', labelOf(component));
    packages.set(name, versions);
  }
  return packages;
}

function packageOf(component: Comparable): string {
  const parsed = component.purl === null ? undefined : parsePurl(component.purl);
  if (parsed?.ok === true) {
    return formatPurl({ ...parsed.value, version: null, subpath: null });
  }
  return component.group === null ? component.name : `${component.group}/${component.name}`;
}

function labelOf(component: Comparable): string {
  const name = component.group === null ? component.name : `${component.group}/${component.name}`;
  return component.purl ?? (component.version === null ? name : `${name}@${component.version}`);
}
