import { corpus } from '@cradle/core/law';
import { describe, expect, it } from 'vitest';
import { germanCitation } from './german-citation.ts';

describe('a citation in German', () => {
  it.each([
    ['Art. 14', 'Art. 14'],
    ['Art. 13(8)', 'Art. 13 Abs. 8'],
    ['Art. 32(5a)', 'Art. 32 Abs. 5a'],
    ['Art. 14(2)(a)', 'Art. 14 Abs. 2 Buchst. a'],
    ['Art. 14(2)(c)(i)', 'Art. 14 Abs. 2 Buchst. c Ziff. i'],
    ['Art. 3(42)', 'Art. 3 Nr. 42'],
    ['Annex III', 'Anhang III'],
    ['Annex I, Part II', 'Anhang I Teil II'],
    ['Annex I, Part II, point (1)', 'Anhang I Teil II Nummer 1'],
    ['Annex I, Part I, point (2)(i)', 'Anhang I Teil I Nummer 2 Buchstabe i'],
    ['Annex III, Class I, point (12)', 'Anhang III Klasse I Nummer 12'],
    ['Annex IV, point (3)', 'Anhang IV Nummer 3'],
    ['Recital 18', 'Erwägungsgrund 18'],
    ['Implementing Regulation (EU) 2025/2392', 'Durchführungsverordnung (EU) 2025/2392'],
    [
      'Delegated Regulation (EU) 2026/881, Art. 3(a)',
      'Delegierte Verordnung (EU) 2026/881, Art. 3 Buchst. a',
    ],
    ['Regulation (EU) 2025/327, Art. 3(2)', 'Verordnung (EU) 2025/327, Art. 3 Abs. 2'],
  ])('%s is written %s', (cite, german) => {
    expect(germanCitation(cite)).toBe(german);
  });

  it('leaves alone what is no citation of this Regulation', () => {
    for (const text of ['C(2026) 5252, point 66', 'art. 14(2)', 'Art. 14(2), (4)', '']) {
      expect(germanCitation(text)).toBe(text);
    }
  });

  it('is another for each provision of the corpus', () => {
    const cites = [...new Set(corpus.map(({ cite }) => cite))];
    const german = cites.map(germanCitation);
    expect(cites.filter((_, place) => german.indexOf(german[place] ?? '') !== place)).toEqual([]);
    expect(
      german.filter((cite) => /\((?!EU\))|Annex|Part|Class|Regulation|Recital/.test(cite)),
    ).toEqual([]);
  });
});
