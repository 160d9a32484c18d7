import type { SbomDocument } from './document.ts';

/**
 * The dependency graph of a document in its smallest form: components by ordinal (their place in
 * `document.components`), so that it can be kept whole beside the rows and read without them.
 */
export type DependencyGraph = {
  readonly root: number | null;
  /** For each component the ordinals that it depends on, ascending, without itself. */
  readonly dependsOn: readonly (readonly number[])[];
};

/** The graph of a document. References to what is not in the document are left out; reading lists them as problems. */
export function graphOf(document: SbomDocument): DependencyGraph {
  const ordinals = new Map(
    document.components.map((component, ordinal) => [component.ref, ordinal]),
  );
  const edges: Set<number>[] = document.components.map(() => new Set());
  for (const { from, to } of document.dependencies) {
    const fromOrdinal = ordinals.get(from);
    const own = fromOrdinal === undefined ? undefined : edges[fromOrdinal];
    for (const ref of to) {
      const target = ordinals.get(ref);
      if (target !== undefined && target !== fromOrdinal) {
        own?.add(target);
      }
    }
  }
  return {
    root: document.root === null ? null : (ordinals.get(document.root) ?? null),
    dependsOn: edges.map((targets) => [...targets].sort((a, b) => a - b)),
  };
}

/**
 * Ordinals of the direct (top-level) dependencies: what the root depends on. Where the document has no root or says
 * nothing of what it depends on, those that nothing else depends on.
 */
export function directDependencies(graph: DependencyGraph): ReadonlySet<number> {
  const ofRoot = graph.root === null ? [] : (graph.dependsOn[graph.root] ?? []);
  if (ofRoot.length > 0) {
    return new Set(ofRoot);
  }
  if (graph.dependsOn.every((targets) => targets.length === 0)) {
    return new Set();
  }
  const needed = new Set(graph.dependsOn.flat());
  return new Set(
    graph.dependsOn
      .map((_, ordinal) => ordinal)
      .filter((ordinal) => !needed.has(ordinal) && ordinal !== graph.root),
  );
}

/** Finds how the product comes to depend on components. */
export type PathSearch = {
  /**
   * Shortest paths from where the graph begins to a component, as ordinals with both ends; at most `most`, each ending
   * by another last step. Empty when no path leads there. Cycles do no harm.
   */
  to(target: number, most: number): readonly (readonly number[])[];
};

/**
 * Searches a graph once for the paths to any number of components: among 20,000 of them the difference between a
 * minute and a moment. Paths begin at the root, the product; only where the document says nothing of what the root
 * depends on do they begin at what nothing depends on.
 */
export function searchPaths(graph: DependencyGraph): PathSearch {
  const parents = parentsOf(graph);
  const reached = breadthFirst(graph, startsOf(graph, parents));
  const distanceTo = (ordinal: number): number =>
    reached.get(ordinal)?.distance ?? Number.POSITIVE_INFINITY;
  return {
    to(target, most) {
      if (distanceTo(target) === 0) {
        return [[target]];
      }
      const paths: number[][] = [];
      const nearest = (parents[target] ?? [])
        .filter((parent) => reached.has(parent))
        .sort((a, b) => distanceTo(a) - distanceTo(b) || a - b);
      for (const parent of nearest) {
        const path = walkBack(reached, parent);
        if (!path.includes(target)) {
          paths.push([...path, target]);
        }
        if (paths.length === most) {
          break;
        }
      }
      return paths;
    },
  };
}

/** For each component the ordinals that depend on it, ascending. */
function parentsOf(graph: DependencyGraph): readonly (readonly number[])[] {
  const parents: number[][] = graph.dependsOn.map(() => []);
  for (const [ordinal, targets] of graph.dependsOn.entries()) {
    for (const target of targets) {
      parents[target]?.push(ordinal);
    }
  }
  return parents;
}

type Step = { readonly distance: number; readonly from: number | null };

function startsOf(
  graph: DependencyGraph,
  parents: readonly (readonly number[])[],
): readonly number[] {
  if (graph.root !== null && (graph.dependsOn[graph.root]?.length ?? 0) > 0) {
    return [graph.root];
  }
  return [...parents.keys()].filter((ordinal) => parents[ordinal]?.length === 0);
}

function breadthFirst(
  graph: DependencyGraph,
  starts: readonly number[],
): ReadonlyMap<number, Step> {
  const reached = new Map<number, Step>(
    starts.map((start) => [start, { distance: 0, from: null }]),
  );
  const queue = [...starts];
  // The queue grows while it is walked.
  for (const ordinal of queue) {
    const distance = (reached.get(ordinal)?.distance ?? 0) + 1;
    for (const next of graph.dependsOn[ordinal] ?? []) {
      if (!reached.has(next)) {
        reached.set(next, { distance, from: ordinal });
        queue.push(next);
      }
    }
  }
  return reached;
}

function walkBack(reached: ReadonlyMap<number, Step>, end: number): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = end; at !== null; at = reached.get(at)?.from ?? null) {
    path.push(at);
  }
  return path.reverse();
}
