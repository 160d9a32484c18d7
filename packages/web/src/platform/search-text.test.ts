import { expect, it } from 'vitest';
import { searchOfText, textOfSearch, textsOf } from './search-text.ts';

it('a version in an address stays the text that was typed', () => {
  expect(searchOfText('?below=2.10&q=true')).toEqual({ below: '2.10', q: 'true' });
});

it('what is not said leaves the address', () => {
  expect(textOfSearch({ q: '', state: undefined, after: null })).toBe('');
  expect(textOfSearch(undefined)).toBe('');
});

it('an address that was read is written the same again', () => {
  const text = '?q=a+%26+b&limit=20';
  expect(textOfSearch(searchOfText(text))).toBe(text);
});

it('zero and no are said; an object has no text and is not', () => {
  expect(textsOf({ limit: 0, fix: false, odd: { nested: 1 } })).toEqual([
    ['limit', '0'],
    ['fix', 'false'],
  ]);
});
