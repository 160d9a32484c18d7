import { describe, expect, it } from 'vitest';
import { type Comparable, diffComponents } from './diff.ts';

const c = (
  purl: string | null,
  name = 'x',
  version: string | null = null,
  group: string | null = null,
): Comparable => ({ purl, name, version: version ?? purl?.split('@').at(-1) ?? null, group });

describe('diffComponents', () => {
  it.each<[string, Comparable[], Comparable[], object]>([
    [
      'nothing changed',
      [c('pkg:npm/a@1')],
      [c('pkg:npm/a@1')],
      { added: [], removed: [], changed: [] },
    ],
    [
      'a new version',
      [c('pkg:npm/a@1')],
      [c('pkg:npm/a@2')],
      { added: [], removed: [], changed: [{ package: 'pkg:npm/a', from: '1', to: '2' }] },
    ],
    [
      'one came, one went',
      [c('pkg:npm/a@1')],
      [c('pkg:npm/b@1')],
      { added: ['pkg:npm/b@1'], removed: ['pkg:npm/a@1'], changed: [] },
    ],
    [
      'one of two versions went',
      [c('pkg:npm/a@1'), c('pkg:npm/a@2')],
      [c('pkg:npm/a@2')],
      { added: [], removed: ['pkg:npm/a@1'], changed: [] },
    ],
    [
      'without package URLs',
      [c(null, 'lib', '1', 'org')],
      [c(null, 'lib', '2', 'org')],
      { added: [], removed: [], changed: [{ package: 'org/lib', from: '1', to: '2' }] },
    ],
    [
      'same name in another ecosystem is another package',
      [c('pkg:npm/a@1')],
      [c('pkg:pypi/a@1')],
      { added: ['pkg:pypi/a@1'], removed: ['pkg:npm/a@1'], changed: [] },
    ],
  ])('%s', (_case, older, newer, want) => {
    expect(diffComponents(older, newer)).toEqual(want);
  });
});
