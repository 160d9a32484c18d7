import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, formatCitation, parseCitation } from './citation.ts';

describe('parseCitation', () => {
  it.each([
    'Art. 14',
    'Art. 14(2)(c)(i)',
    'Art. 32(5a)',
    'Annex II',
    'Annex VIII, Part IV',
    'Annex I, Part II, point (1)',
    'Annex I, Part I, point (2)(m)',
    'Annex III, Class I, point (12)',
    'Annex IV, point (2)',
    'Recital 15',
    'Delegated Regulation (EU) 2026/881',
    'Delegated Regulation (EU) 2026/881, Art. 3(a)',
    'Implementing Regulation (EU) 2025/2392, Art. 1',
    'Regulation (EU) 2025/327, Art. 104',
  ])('reads %s and writes it back', (text) => {
    expect(formatCitation(cite(text))).toBe(text);
  });

  it.each([
    '',
    'Article 14',
    'Art.14',
    'Art. 14 (2)',
    'Art. 14(2',
    'art. 14',
    'Annex 1',
    'Annex I, point',
    'Rec 15',
    'Art. 14()',
    'Art. 14(2) ',
    'Regulation 2025/327',
    'Directive (EU) 2022/2555',
    'Regulation (EU) 2025/327, Article 104',
    'Regulation (EU) 2025/327 Art. 104',
  ])('refuses "%s"', (text) => {
    expect(parseCitation(text)).toEqual({ ok: false, failure: { kind: 'badCitation', text } });
    expect(() => cite(text)).toThrow(/not a citation/);
  });

  it('whatever is read is written back as it was', () => {
    const step = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map(String),
      fc.constantFrom('a', 'm', 'ii', 'iv', '5a'),
    );
    const path = fc
      .array(step, { maxLength: 4 })
      .map((steps) => steps.map((s) => `(${s})`).join(''));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 71 }), path, (article, steps) => {
        const text = `Art. ${article}${steps}`;
        expect(formatCitation(cite(text))).toBe(text);
      }),
    );
  });
});
