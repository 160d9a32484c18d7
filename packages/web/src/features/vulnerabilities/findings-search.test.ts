import { expect, it } from 'vitest';
import { FindingsSearch, isFiltered } from './findings-search.ts';

it('drops what makes no sense and keeps the rest', () => {
  expect(
    FindingsSearch.parse({ severity: 'dreadful', exploited: 'true', productId: 'x', q: 'log4j' }),
  ).toMatchObject({ severity: undefined, exploited: 'true', productId: undefined, q: 'log4j' });
});

it.each([
  [{}, false],
  [{ sort: '-epss', finding: 'f' }, false],
  [{ q: 'log4j' }, true],
  [{ exploited: 'true' }, true],
])('%j filters: %s', (search, expected) => {
  expect(isFiltered(search)).toBe(expected);
});
