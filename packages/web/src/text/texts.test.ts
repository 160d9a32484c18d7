import { describe, expect, it } from 'vitest';
import { german } from './de/index.ts';
import { caseFile } from './en/case-file.ts';
import { deciding } from './en/deciding.ts';
import { duties } from './en/duties.ts';
import { guide } from './en/guide.ts';
import { english as first } from './en/index.ts';
import { reminders } from './en/reminders.ts';
import { reportSheet } from './en/report-sheet.ts';
import { stages } from './en/stages.ts';

const english = {
  ...first,
  ...guide,
  ...duties,
  ...reportSheet,
  ...stages,
  ...reminders,
  ...caseFile,
  ...deciding,
};

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('German and English', () => {
  it('have the same keys', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(english))('%s fills the same places', (key, text) => {
    expect(placeholders(Reflect.get(german, key) as string)).toEqual(placeholders(text));
  });

  it('leave no text empty and shout nowhere', () => {
    for (const text of [...Object.values(german), ...Object.values(english)]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/!(\s|$)/);
    }
  });
});
