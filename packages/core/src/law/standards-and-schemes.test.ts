import { describe, expect, it } from 'vitest';
import { CERTIFICATION_EFFECTS } from './certification-schemes.ts';
import {
  citedStandards,
  HARMONISED_STANDARDS,
  type HarmonisedStandard,
  STANDARDS_OF_OTHER_LAW,
} from './harmonised-standards.ts';
import { productCategories } from './product-categories.ts';

describe('harmonised standards (Art. 27(1))', () => {
  it('give no presumption today: none has a reference in the Official Journal (fact sheet 1.4)', () => {
    for (const { id } of productCategories) {
      expect(citedStandards(id)).toEqual([]);
    }
    expect(HARMONISED_STANDARDS.every(({ mark }) => mark === 'unverified')).toBe(true);
  });

  it('have a draft for each category, and name no category that there is not', () => {
    const covered = new Set(HARMONISED_STANDARDS.flatMap(({ categories }) => categories));
    expect([...covered].toSorted()).toEqual(productCategories.map(({ id }) => id).toSorted());
  });

  it('count once they are cited, for their categories, and the horizontal ones for all', () => {
    const reference = { journal: 'OJ L, 2027/1', on: '2027-05-01' };
    const at = (name: string, categories: string[], cited: boolean): HarmonisedStandard => ({
      name,
      covers: '',
      categories,
      reference: cited ? reference : null,
      mark: 'law',
    });
    const standards = [
      at('horizontal', [], true),
      at('routers', ['III.I.12'], true),
      at('browsers', ['III.I.2'], true),
      at('draft', ['III.I.12'], false),
    ];
    expect(citedStandards('III.I.12', standards).map(({ name }) => name)).toEqual([
      'horizontal',
      'routers',
    ]);
  });

  it('of the radio equipment law are not among them (fact sheet 14.3, trap 6)', () => {
    const names = HARMONISED_STANDARDS.map(({ name }) => name);
    expect(STANDARDS_OF_OTHER_LAW.length).toBe(3);
    for (const { name } of STANDARDS_OF_OTHER_LAW) {
      expect(names).not.toContain(name);
    }
  });
});

describe('certification', () => {
  it.each([
    ['mandatory', 'Art. 8(1)'],
    ['presumption', 'Art. 27(8)'],
    ['insteadOfThirdParty', 'Art. 27(9)'],
  ])('%s: no act known, and that is marked as not verified (%s)', (id, cite) => {
    const effect = CERTIFICATION_EFFECTS.find((one) => one.id === id);
    expect(effect).toMatchObject({ usableBy: null, because: { cite, mark: 'unverified' } });
  });
});
