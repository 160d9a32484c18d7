import { describe, expect, it } from 'vitest';
import { type Conclusions, type Difference, differencesOf } from './conclusions.ts';

const BEFORE: Conclusions = {
  scope: 'inScope',
  roles: ['manufacturer'],
  productClass: 'importantI',
  category: 'III.I.12',
  routes: ['B+C', 'H'],
  supportEndsOn: '2033-01-01',
  keepDocumentsUntil: '2038-01-01',
  duties: [
    { role: 'manufacturer', id: 'sbom', since: '2027-12-11' },
    { role: 'manufacturer', id: 'marking', since: '2027-12-11' },
  ],
};

describe('the differences between two conclusions', () => {
  it.each<[string, Partial<Conclusions>, readonly Difference[]]>([
    ['are none where nothing changed', {}, []],
    [
      'name a class that is another, with its routes',
      { productClass: 'default', category: null, routes: ['A', 'B+C', 'H'] },
      [
        { kind: 'part', part: 'productClass', before: ['importantI'], after: ['default'] },
        { kind: 'part', part: 'category', before: ['III.I.12'], after: null },
        { kind: 'part', part: 'routes', before: ['B+C', 'H'], after: ['A', 'B+C', 'H'] },
      ],
    ],
    [
      'name routes that are not determined any more',
      { routes: null },
      [{ kind: 'part', part: 'routes', before: ['B+C', 'H'], after: null }],
    ],
    [
      'name a duty that is new, one that is gone, and one that begins on another day',
      {
        duties: [
          { role: 'manufacturer', id: 'sbom', since: '2028-02-01' },
          { role: 'importer', id: 'marking', since: '2027-12-11' },
        ],
      },
      [
        { kind: 'dutyAdded', role: 'importer', id: 'marking', since: '2027-12-11' },
        { kind: 'dutyRemoved', role: 'manufacturer', id: 'marking', since: '2027-12-11' },
        {
          kind: 'dutyMoved',
          role: 'manufacturer',
          id: 'sbom',
          before: '2027-12-11',
          after: '2028-02-01',
        },
      ],
    ],
  ])('%s', (_, after, want) => {
    expect(differencesOf(BEFORE, { ...BEFORE, ...after })).toEqual(want);
  });
});
