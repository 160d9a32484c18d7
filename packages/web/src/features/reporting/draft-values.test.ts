import type { DraftField } from '@cradle/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  conflictingFields,
  fullnessOf,
  keepUnsaved,
  readUnsaved,
  withoutSaved,
} from './draft-values.ts';

const place = { caseId: 'c1', stage: 'earlyWarning' };
const field = (key: string, value: string | null): DraftField => ({
  key,
  no: '3',
  label: key,
  help: '',
  control: 'longText',
  options: [],
  maxLength: 4000,
  safeLength: 3800,
  requirement: 'required',
  lawBasis: null,
  value,
  source: { kind: 'person', text: 'typed' },
  before: null,
  workingText: null,
});

beforeEach(() => {
  sessionStorage.clear();
});

describe('what is not saved yet', () => {
  it('survives a reload', () => {
    keepUnsaved(sessionStorage, place, new Map([['summary', 'exploited since noon']]));
    expect(readUnsaved(sessionStorage, 'c1', 'earlyWarning')).toEqual(
      new Map([['summary', 'exploited since noon']]),
    );
    expect(readUnsaved(sessionStorage, 'c2', 'earlyWarning').size).toBe(0);
  });

  it('is forgotten when everything is saved', () => {
    keepUnsaved(sessionStorage, place, new Map([['summary', 'x']]));
    keepUnsaved(sessionStorage, place, new Map());
    expect(sessionStorage.length).toBe(0);
  });

  it.each(['{', '[1]', '{"a":5}'])('reads a damaged store %s as empty', (text) => {
    sessionStorage.setItem('cradle.draft.c1.earlyWarning', text);
    expect(readUnsaved(sessionStorage, 'c1', 'earlyWarning').size).toBe(0);
  });

  it('keeps what was typed while a save ran', () => {
    const sent = new Map([
      ['title', 'a'],
      ['summary', 'b'],
    ]);
    const typed = new Map([
      ['title', 'a'],
      ['summary', 'b and more'],
    ]);
    expect(withoutSaved(typed, sent)).toEqual(new Map([['summary', 'b and more']]));
  });
});

describe('conflictingFields', () => {
  it('names only fields that both changed, differently', () => {
    const before = [field('title', 'old'), field('summary', 'old'), field('note', 'old')];
    const now = [field('title', 'theirs'), field('summary', 'old'), field('note', 'same')];
    const mine = new Map([
      ['title', 'mine'],
      ['summary', 'mine'],
      ['note', 'same'],
    ]);
    expect(conflictingFields(mine, before, now).map(({ field: { key } }) => key)).toEqual([
      'title',
    ]);
  });
});

describe('fullnessOf', () => {
  it.each([
    [3800, 'fine'],
    [3801, 'near'],
    [4000, 'near'],
    [4001, 'over'],
  ])('%d of 4000 characters is %s', (length, expected) => {
    expect(fullnessOf('x'.repeat(length), field('summary', null))?.fullness).toBe(expected);
  });

  it('knows fields without a limit', () => {
    expect(fullnessOf('x', { maxLength: null, safeLength: null })).toBeNull();
  });
});
