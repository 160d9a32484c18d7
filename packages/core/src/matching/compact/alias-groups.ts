import { CVE_ID } from '../feeds/kev.ts';

/** Identifiers that mean the same vulnerability, joined. Each identifier is in exactly one group. */
export type AliasGroups = {
  /** Makes sure that the identifier is in a group. */
  add(id: string): void;
  /** Says that both mean the same; refused (`false`) where that would make two CVEs one. */
  join(a: string, b: string): boolean;
  /** The group of an identifier, as the identifier it is led by; itself where it is in none. */
  leader(id: string): string;
  /** All groups: leader and members. */
  all(): Map<string, string[]>;
};

/**
 * Joins identifiers over the records of all databases.
 *
 * Aliases are symmetric and transitive (OSV schema). Two CVE identifiers are two vulnerabilities by
 * definition, yet records that list several exist; joining them would turn many into one and put the
 * exploitation of one on another. So no group ever holds two CVEs.
 */
export function aliasGroups(): AliasGroups {
  const parents = new Map<string, string>();
  const cves = new Map<string, string>();
  const sizes = new Map<string, number>();

  function add(id: string): void {
    if (!parents.has(id)) {
      parents.set(id, id);
      if (CVE_ID.test(id)) {
        cves.set(id, id);
      }
    }
  }

  function root(id: string): string {
    let at = id;
    for (;;) {
      const parent = parents.get(at) ?? at;
      if (parent === at) {
        return at;
      }
      // Halving the way keeps the trees flat.
      parents.set(at, parents.get(parent) ?? parent);
      at = parent;
    }
  }

  function join(a: string, b: string): boolean {
    add(a);
    add(b);
    const [one, other] = [root(a), root(b)];
    const [left, right] = [cves.get(one), cves.get(other)];
    if (one === other || (left !== undefined && right !== undefined)) {
      return one === other;
    }
    const [large, small] =
      (sizes.get(one) ?? 1) >= (sizes.get(other) ?? 1) ? [one, other] : [other, one];
    parents.set(small, large);
    sizes.set(large, (sizes.get(large) ?? 1) + (sizes.get(small) ?? 1));
    const cve = left ?? right;
    if (cve !== undefined) {
      cves.set(large, cve);
    }
    return true;
  }

  return {
    add,
    join,
    leader: root,
    all() {
      const groups = new Map<string, string[]>();
      for (const id of parents.keys()) {
        const leader = root(id);
        const members = groups.get(leader);
        if (members === undefined) {
          groups.set(leader, [id]);
        } else {
          members.push(id);
        }
      }
      return groups;
    },
  };
}

/** The name under which a vulnerability is shown: its CVE, else its GHSA, else the first by the alphabet. */
export function canonicalId(members: readonly string[]): string {
  return members.reduce((best, id) => (comparePreference(id, best) < 0 ? id : best));
}

/** Orders identifiers by how well they are known, then by the alphabet. */
export function comparePreference(a: string, b: string): number {
  const difference = preference(a) - preference(b);
  return difference !== 0 ? difference : a < b ? -1 : a > b ? 1 : 0;
}

function preference(id: string): number {
  if (CVE_ID.test(id)) {
    return 0;
  }
  if (id.startsWith('GHSA-')) {
    return 1;
  }
  return id.startsWith('EUVD-') ? 3 : 2;
}
