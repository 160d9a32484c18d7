import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCitation } from '../citation.ts';
import { corpus } from './corpus.ts';
import { coverage } from './coverage.ts';
import { coverageReport } from './coverage-report.ts';
import { OTHER_TEXTS } from './other-texts.ts';
import { CORRIGENDA, wordingOn } from './provision.ts';

const LAW = new URL('../', import.meta.url);
const sources = [
  ...readdirSync(LAW),
  ...readdirSync(new URL('guide/', LAW)).map((name) => `guide/${name}`),
].filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const cites = new Set(corpus.map(({ cite }) => cite));

/**
 * A citation is in the corpus itself, by the finer ones below it, or by a coarser one above it that the corpus does
 * not divide further: where it has `Art. 30(4)`, `Art. 30` does not stand for `Art. 30(1)`.
 */
function isInCorpus(cite: string): boolean {
  const finer = [...cites].some((known) => isWithin(known, cite));
  const coarser = [...cites].filter((known) => isWithin(cite, known));
  return finer || coarser.some((above) => !isDivided(above));
}

function isDivided(cite: string): boolean {
  return [...cites].some((known) => known !== cite && isWithin(known, cite));
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

  it.each([
    ['Art. 14(2)(a)', true],
    ['Art. 14(2)(c)(ii)', true],
    ['Art. 14', true],
    ['Art. 30(7)', false],
    ['Art. 13(26)', false],
    ['Art. 36(1)', false],
    ['Annex II, point (8)(g)', false],
    ['Delegated Regulation (EU) 2026/881, Art. 3(e)', false],
    ['Delegated Regulation (EU) 2026/881, Art. 6', false],
    ['Regulation (EU) 2019/1020, Art. 4', false],
  ])('%s: known to it is %s', (cite, known) => {
    expect(parseCitation(cite).ok).toBe(true);
    expect(isInCorpus(cite)).toBe(known);
  });

  it.each([
    ['Art. 13(4)', '2027-03-25', 'base'],
    ['Art. 13(4)', '2027-03-26', 'EHDS'],
    ['Art. 31(3)', '2027-03-25', 'base'],
    ['Art. 31(3)', '2027-03-26', 'EHDS'],
    ['Art. 13(5)', '2027-03-25', 'base'],
    ['Art. 64(10)(a)', '2027-12-11', 'R02'],
  ])('%s stood on %s in the text %s (Regulation (EU) 2025/327, Art. 104)', (cite, day, version) => {
    const found = corpus.find((one) => one.cite === cite);
    expect(found === undefined ? found : wordingOn(found, day).textVersion).toBe(version);
  });

  it.each([
    ['Art. 14(1)', '2026-09-11', null, true],
    ['Art. 32(5a)', '2027-03-26', null, true],
    ['Art. 69(1)', '2027-12-11', '2028-06-11', true],
    ['Art. 64(10)(b)', '2027-12-11', null, false],
    ['Implementing Regulation (EU) 2025/2392', '2025-12-21', null, true],
    ['Delegated Regulation (EU) 2026/881, Art. 4', '2026-05-10', null, true],
    ['Delegated Regulation (EU) 2026/339', '2027-12-11', null, false],
    ['Delegated Regulation (EU) 2025/1535', null, null, false],
  ])('%s holds from %s to %s, verified %s', (cite, from, until, verified) => {
    expect(corpus.find((one) => one.cite === cite)).toMatchObject({ from, until, verified });
  });

  it.each([
    ['Art. 14(1)', 'reg/2024/2847/oj/eng#art_14'],
    ['Annex VII, point (4)', 'reg/2024/2847/oj/eng#anx_VII'],
    ['Delegated Regulation (EU) 2026/881, Art. 3(a)', 'reg_del/2026/881/oj/eng#art_3'],
    ['Implementing Regulation (EU) 2025/2392', 'reg_impl/2025/2392/oj/eng'],
    ['Regulation (EU) 2025/327, Art. 104', 'reg/2025/327/oj/eng#art_104'],
  ])('%s opens %s', (cite, place) => {
    const found = corpus.find((one) => one.cite === cite);
    expect(found?.link).toBe(`https://eur-lex.europa.eu/eli/${place}`);
  });

  it('points from a checklist to files that there are', () => {
    for (const [cite, covered] of coverage) {
      const named = covered.kind === 'checklist' ? covered.where.match(/[\w-]+\.ts/g) : null;
      for (const file of named ?? []) {
        expect(existsSync(new URL(file, LAW)), `${cite}: ${file}`).toBe(true);
      }
    }
  });

  it('has what each corrigendum and each other text is about', () => {
    const about = [...CORRIGENDA, ...OTHER_TEXTS].map(({ cite }) => cite);
    expect(about.filter((cite) => cite !== null && !isInCorpus(cite))).toEqual([]);
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
