import { describe, expect, it } from 'vitest';
import { parseCitation } from '../citation.ts';
import { productCategories } from '../product-categories.ts';
import { guideQuestion, guideQuestions, isGuideAnswer } from './guide-questions.ts';

describe('the questions of the guide', () => {
  it('have ids, codes and codes of options of their own, so that a link means one thing', () => {
    for (const list of [
      guideQuestions.map(({ id }) => id),
      guideQuestions.map(({ code }) => code),
      ...guideQuestions.map(({ options }) => options.map(({ code }) => code)),
      ...guideQuestions.map(({ options }) => options.map(({ id }) => id)),
    ]) {
      expect(new Set(list).size).toBe(list.length);
    }
    for (const { code, options } of guideQuestions) {
      expect(code).toMatch(/^[a-z]{2}$/);
      for (const option of options) expect(option.code).toMatch(/^[a-z0-9]{1,3}$/);
    }
  });

  it('say why they are asked, with a place in the law', () => {
    for (const { asks, why } of guideQuestions) {
      expect(asks).toMatch(/\?$/);
      expect(parseCitation(why.cite).ok, why.cite).toBe(true);
      expect(why.says.length).toBeGreaterThan(20);
    }
  });

  it('rest on questions that come before them only', () => {
    const seen = new Set<string>();
    for (const { id, restsOn } of guideQuestions) {
      expect(restsOn.filter((other) => !seen.has(other))).toEqual([]);
      seen.add(id);
    }
  });

  it('allow "not known" wherever the rules can leave a thing open', () => {
    const without = guideQuestions.filter(
      ({ options }) => !options.some(({ id }) => id === 'unknown'),
    );
    expect(without.map(({ id }) => id)).toEqual(['exclusion', 'runnerUp']);
  });

  it('offer every category', () => {
    const offered = guideQuestion('category').options.map(({ id }) => id);
    expect(offered).toEqual(['none', ...productCategories.map(({ id }) => id), 'unknown']);
  });

  it.each([
    ['monetised', 'yes', true],
    ['monetised', 'perhaps', false],
    ['placedOn', '2028-02-29', true],
    ['placedOn', '2027-02-29', false],
    ['placedOn', 'unknown', true],
    ['placedOn', 'no', false],
    ['expectedUseYears', '1', true],
    ['expectedUseYears', '99', true],
    ['expectedUseYears', '0', false],
    ['expectedUseYears', '100', false],
    ['category', 'III.I.12', true],
    ['category', 'III.I.20', false],
  ] as const)('%s takes %s: %s', (id, text, want) => {
    expect(isGuideAnswer(guideQuestion(id), text)).toBe(want);
  });
});
