import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCitation } from '../citation.ts';
import { corpus } from './corpus.ts';
import { coverage } from './coverage.ts';
import { coverageReport } from './coverage-report.ts';

const LAW = new URL('../', import.meta.url);
const sources = [
  ...readdirSync(LAW),
  ...readdirSync(new URL('guide/', LAW)).map((name) => `guide/${name}`),
].filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const cites = new Set(corpus.map(({ cite }) => cite));

/** A citation is in the corpus itself, by a coarser one above it, or by a finer one below it. */
function isInCorpus(cite: string): boolean {
  return [...cites].some((known) => isWithin(cite, known) || isWithin(known, cite));
}

function isWithin(finer: string, coarser: string): boolean {
  return finer === coarser || finer.startsWith(`${coarser}(`) || finer.startsWith(`${coarser},`);
}

describe('the corpus', () => {
  it('has every provision once, in the one spelling, with a link', () => {
    expect(cites.size).toBe(corpus.length);
    for (const { cite, link, says } of corpus) {
      expect(parseCitation(cite).ok, cite).toBe(true);
      expect(link).toMatch(
        /^https:\/\/eur-lex\.europa\.eu\/eli\/reg(_del|_impl)?\/\d{4}\/\d+\/oj\/eng(#(art_\d+|anx_[IV]+))?$/,
      );
      expect(says.length).toBeGreaterThan(10);
    }
  });

  it('and its coverage name the same provisions', () => {
    expect([...coverage.keys()].filter((cite) => !cites.has(cite))).toEqual([]);
    expect([...cites].filter((cite) => !coverage.has(cite))).toEqual([]);
  });

  it('has what every rule cites', () => {
    const cited = sources.flatMap((name) =>
      Array.from(
        readFileSync(new URL(name, LAW), 'utf8').matchAll(
          /['"`]((?:Art\. |Annex |(?:(?:Delegated|Implementing) )?Regulation \(EU\) )[^'"`$]+)['"`]/g,
        ),
        ([, cite]) => ({ name, cite: cite ?? '' }),
      ),
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter(({ cite }) => parseCitation(cite).ok && !isInCorpus(cite))).toEqual([]);
  });

  it('names for each rule a module that cites it', () => {
    for (const [cite, covered] of coverage) {
      if (covered.kind !== 'rule') continue;
      const file = new URL(covered.module, LAW);
      expect(existsSync(file), `${cite}: ${covered.module}`).toBe(true);
      const text = readFileSync(file, 'utf8');
      const citesIt =
        text.includes(`${cite}'`) ||
        text.includes(`${cite}(`) ||
        text.includes(`${cite},`) ||
        text.includes(`${cite}\``) ||
        covered.module === 'product-categories.ts' ||
        covered.module === 'csirt-coordinators.ts';
      expect(citesIt, `${covered.module} does not cite ${cite}`).toBe(true);
    }
  });

  it('has a written report that is up to date', () => {
    const file = new URL('../../../../../docs/law-coverage.md', import.meta.url);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(file, coverageReport());
    }
    expect(readFileSync(file, 'utf8')).toBe(coverageReport());
  });
});
