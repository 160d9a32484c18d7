/** One `ref` depends on each of `to`. */
type Dependency = { readonly from: string; readonly to: readonly string[] };

/** Finds how the product comes to depend on a component. */
export type DependencyPaths = {
  /** From the product (or a component nothing depends on) down to the component, shortest first. */
  to(ref: string): readonly (readonly string[])[];
};

const MAX_PATHS = 5;

/**
 * Prepares to answer by which ways components come into a product: through each direct dependant the
 * shortest way, at most five.
 *
 * Breadth first from the root, once; cycles do no harm. Without a root, from every component that
 * nothing depends on.
 */
export function dependencyPaths(
  dependencies: readonly Dependency[],
  root: string | null,
): DependencyPaths {
  const children = new Map<string, string[]>();
  const parents = new Map<string, Set<string>>();
  for (const { from, to } of dependencies) {
    children.set(from, [...(children.get(from) ?? []), ...to]);
    for (const ref of to) {
      parents.set(ref, (parents.get(ref) ?? new Set()).add(from));
    }
  }
  const starts =
    root !== null && children.has(root)
      ? [root]
      : [...children.keys()].filter((ref) => !parents.has(ref));
  const nearest = breadthFirst(starts, children);

  return {
    to(ref) {
      if (starts.includes(ref)) {
        return [[ref]];
      }
      const paths = [...(parents.get(ref) ?? [])]
        .map((parent) => upward(parent, nearest))
        .filter((path): path is string[] => path !== undefined && !path.includes(ref))
        .map((path) => [...path, ref]);
      return paths.sort((a, b) => a.length - b.length).slice(0, MAX_PATHS);
    },
  };
}

/** For each reachable component the one before it on a shortest way; starts have `null`. */
function breadthFirst(
  starts: readonly string[],
  children: ReadonlyMap<string, readonly string[]>,
): Map<string, string | null> {
  const before = new Map<string, string | null>(starts.map((start) => [start, null]));
  const queue = [...starts];
  // The queue grows while it is walked; the iterator sees what is added.
  for (const ref of queue) {
    for (const child of children.get(ref) ?? []) {
      if (!before.has(child)) {
        before.set(child, ref);
        queue.push(child);
      }
    }
  }
  return before;
}

function upward(ref: string, before: ReadonlyMap<string, string | null>): string[] | undefined {
  if (!before.has(ref)) {
    return undefined;
  }
  const path: string[] = [];
  for (let at: string | null | undefined = ref; typeof at === 'string'; at = before.get(at)) {
    path.push(at);
  }
  return path.reverse();
}
