import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DependencyGraph, directDependencies, searchPaths } from './graph.ts';

const graph = (root: number | null, ...dependsOn: number[][]): DependencyGraph => ({
  root,
  dependsOn,
});

describe('searchPaths', () => {
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
    ['the root leads elsewhere only', graph(0, [1], [], [3], []), 3, []],
    [
      'where the root says nothing, from what nothing depends on',
      graph(0, [], [2], []),
      2,
      [[1, 2]],
    ],
    ['only loops, which begin nowhere', graph(null, [1], [0]), 1, []],
    ['without a root, from what nothing depends on', graph(null, [1], [2], []), 2, [[0, 1, 2]]],
  ])('%s', (_case, input, target, want) => {
    expect(searchPaths(input).to(target, 5)).toEqual(want);
  });

  it('gives no more than was asked for', () => {
    const many = graph(0, [1, 2, 3], [4], [4], [4], []);

    expect(searchPaths(many).to(4, 2)).toEqual([
      [0, 1, 4],
      [0, 2, 4],
    ]);
  });

  it('searches once: each of 20,000 components is answered in a moment', () => {
    const size = 20_000;
    const star = Array.from({ length: size }, (_, at) =>
      at === 0 ? Array.from({ length: size - 1 }, (_one, other) => other + 1) : [],
    );
    const search = searchPaths(graph(0, ...star));
    const started = performance.now();

    for (let target = 1; target < size; target += 1) {
      expect(search.to(target, 3).length).toBe(1);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
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
        for (const path of searchPaths({ root: 0, dependsOn }).to(target, 4)) {
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
