import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DependencyGraph, directDependencies, pathsTo } from './graph.ts';

const graph = (root: number | null, ...dependsOn: number[][]): DependencyGraph => ({
  root,
  dependsOn,
});

describe('pathsTo', () => {
  it.each<[string, DependencyGraph, number, number[][]]>([
    ['the root itself', graph(0, [1], []), 0, [[0]]],
    ['a direct dependency', graph(0, [1], []), 1, [[0, 1]]],
    [
      'by two ways, the shorter first',
      graph(0, [1, 3], [2], [4], [4], []),
      4,
      [
        [0, 3, 4],
        [0, 1, 2, 4],
      ],
    ],
    ['through a cycle', graph(0, [1], [2], [1, 3], []), 3, [[0, 1, 2, 3]]],
    ['nothing leads there', graph(0, [1], [], []), 2, []],
    ['without a root, from what nothing depends on', graph(null, [1], [2], []), 2, [[0, 1, 2]]],
  ])('%s', (_case, input, target, want) => {
    expect(pathsTo(input, target, 5)).toEqual(want);
  });

  it('gives real, short paths in any graph', () => {
    const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(graphs, fc.nat(), (dependsOn, pick) => {
        const target = pick % dependsOn.length;
        for (const path of pathsTo({ root: 0, dependsOn }, target, 4)) {
          expect(path.at(-1)).toBe(target);
          expect(new Set(path).size).toBe(path.length);
          path.slice(1).forEach((to, at) => {
            expect(dependsOn[path[at] ?? -1]).toContain(to);
          });
        }
      }),
    );
  });
});

describe('directDependencies', () => {
  it.each<[string, DependencyGraph, number[]]>([
    ['of the root', graph(0, [1, 2], [3], [], []), [1, 2]],
    ['where the root says nothing, what nothing else depends on', graph(0, [], [2], []), [1]],
    ['none are known when nothing is said at all', graph(0, [], [], []), []],
  ])('%s', (_case, input, want) => {
    expect([...directDependencies(input)]).toEqual(want);
  });
});
