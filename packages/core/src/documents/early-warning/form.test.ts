import { describe, expect, it } from 'vitest';
import { parseCitation } from '../../law/index.ts';
import { fieldsAt } from './form.ts';
import { srpForm20261004 as form } from './srp-form.2026-10-04.ts';

describe('the form of 4 October 2026', () => {
  it('has every field of the glossary once, and each key once', () => {
    const numbers = form.fields.map(({ no }) => no);
    const common = Array.from({ length: 18 }, (_, i) => String(i + 1));
    const vulnerability = Array.from({ length: 12 }, (_, i) => `v${i + 19}`);
    const incident = Array.from({ length: 9 }, (_, i) => `i${i + 31}`);
    const beyond = ['v21a', 'v26a', '40', '41'];
    expect(numbers.toSorted()).toEqual(
      [...common, ...vulnerability, ...incident, ...beyond].toSorted(),
    );
    expect(new Set(form.fields.map(({ key }) => key)).size).toBe(form.fields.length);
  });

  it('cites only places that can be cited', () => {
    for (const { cite } of form.fields.flatMap(({ law }) => law)) {
      expect(parseCitation(cite).ok, cite).toBe(true);
    }
  });

  it.each([
    ['earlyWarning', 'vulnerability', 'exceptionalCircumstances', false],
    ['notification', 'vulnerability', 'exceptionalCircumstances', true],
    ['finalReport', 'vulnerability', 'exceptionalCircumstances', false],
    ['notification', 'incident', 'exceptionalCircumstances', false],
    ['earlyWarning', 'incident', 'suspectedMalicious', true],
    ['earlyWarning', 'vulnerability', 'suspectedMalicious', false],
    ['earlyWarning', 'incident', 'attackVector', false],
  ] as const)('%s, %s: %s is shown: %s', (stage, kind, key, shown) => {
    expect(fieldsAt(form, stage, kind).some((field) => field.key === key)).toBe(shown);
  });

  it('has both languages for every label', () => {
    for (const { label } of form.fields) {
      expect(label.en).not.toBe('');
      expect(label.de).not.toBe('');
    }
  });
});
