import type { SbomDocument } from '@cradle/core/sbom';
import { describe, expect, it } from 'vitest';
import { dependencyPaths } from './dependency-paths.ts';

function documentOf(
  edges: readonly (readonly [number, number])[],
  root: number | null,
): SbomDocument {
  const refs = Array.from({ length: 8 }, (_, n) => `r${n}`);
  return {
    format: 'cyclonedx-json',
    specVersion: '1.6',
    serialNumber: null,
    name: null,
    createdAt: null,
    tools: [],
    authors: [],
    root: root === null ? null : `r${root}`,
    components: refs.map((ref) => ({
      ref,
      type: 'library',
      group: null,
      name: ref,
      version: null,
      purl: null,
      cpes: [],
      hashes: [],
      licences: [],
      supplier: null,
      scope: 'required',
      at: '',
    })),
    dependencies: edges.map(([from, to]) => ({ from: `r${from}`, to: [`r${to}`] })),
    statements: [],
  };
}

describe('dependencyPaths', () => {
  it('gives the shortest way through each dependant', () => {
    const document = documentOf(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ],
      0,
    );

    expect(dependencyPaths(document).to('r3')).toEqual([
      ['r0', 'r3'],
      ['r0', 'r1', 'r2', 'r3'],
    ]);
  });

  it('gives the component alone where the product does not lead to it', () => {
    const document = documentOf(
      [
        [0, 1],
        [2, 3],
      ],
      0,
    );

    expect(dependencyPaths(document).to('r3')).toEqual([['r3']]);
  });
});
