import { describe, expect, it } from 'vitest';
import { CERTIFICATION_EFFECTS } from './certification-schemes.ts';
import { OTHER_TEXTS } from './corpus/other-texts.ts';
import {
  citedStandards,
  HARMONISED_STANDARDS,
  type HarmonisedStandard,
  STANDARDS_DEADLINES,
  STANDARDS_OF_OTHER_LAW,
  STANDARDS_REQUEST_ENDS,
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
      state: cited ? 'adopted' : 'draft',
      stage: null,
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

  it.each([
    ['EN 18031-1:2024', 2],
    ['EN 18031-2:2024', 3],
    ['EN 18031-3:2024', 3],
  ])(
    '%s is cited for radio equipment, with %i restrictions (Decision (EU) 2025/138)',
    (name, n) => {
      const found = STANDARDS_OF_OTHER_LAW.find((one) => one.name === name);
      expect(found).toMatchObject({ of: 'Directive 2014/53/EU', citedOn: '2025-01-30' });
      expect(found?.restrictions.length).toBe(n);
    },
  );

  it.each([
    ['frameworkAndHandling', '2026-08-30', true],
    ['products', '2026-10-30', true],
    ['genericRequirements', '2027-10-30', false],
  ])('%s: due by %s under M/606, later proposed: %s', (id, by, moves) => {
    const deadline = STANDARDS_DEADLINES.find((one) => one.id === id);
    expect(deadline?.by).toBe(by);
    expect(deadline?.proposed !== null).toBe(moves);
    expect(deadline?.because).toMatchObject({ cite: 'Art. 27(1)', mark: 'guidance' });
    expect(by < STANDARDS_REQUEST_ENDS).toBe(true);
  });

  it.each([
    ['III.I.5', 'EN 304 620', true],
    ['III.I.12', 'EN 304 627', true],
    ['III.I.2', 'EN 304 617', false],
    ['III.II.2', 'EN 304 636', true],
  ])('%s: the draft is %s, with a profile for operational technology: %s', (id, name, beside) => {
    const found = HARMONISED_STANDARDS.filter(({ categories }) => categories.includes(id));
    expect(found.map((one) => one.name)).toEqual([name]);
    expect(found[0]?.stage?.includes('operational technology')).toBe(beside);
  });
});

describe('texts that bind no operator', () => {
  it.each([
    ['Format of the SBOM', 'unknown', 'Art. 13(24)'],
    ['Format and procedure of reports', 'unknown', 'Art. 14(10)'],
    ['Guidance C(2026) 5252', 'guidance', 'Art. 26'],
    ['Amendment of standardisation request M/606', 'draft', 'Art. 27(1)'],
    ['Digital Omnibus COM(2025) 837', 'proposal', 'Art. 14(3)'],
  ])('%s: %s, about %s', (name, state, cite) => {
    expect(OTHER_TEXTS.find((one) => one.name === name)).toMatchObject({ state, cite });
  });

  it('are not verified unless they are guidance', () => {
    for (const { name, state, mark } of OTHER_TEXTS) {
      expect(mark, name).toBe(state === 'guidance' ? 'guidance' : 'unverified');
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
