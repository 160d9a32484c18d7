import { expect, it } from 'vitest';
import { separated, workingKey, workingTextOf } from './working-texts.ts';

it.each([
  [{ summary: 'a' }, 'de', { values: { summary: 'a' } }],
  [
    { summary: 'a', [workingKey('summary')]: 'b' },
    'de',
    { values: { summary: 'a' }, working: { language: 'de', texts: { summary: 'b' } } },
  ],
  [
    { [workingKey('title')]: '' },
    'fr',
    { values: {}, working: { language: 'fr', texts: { title: '' } } },
  ],
  // Without a language there is nothing to say it in.
  [{ [workingKey('title')]: 'x' }, null, { values: {} }],
])('%j in %s is sent as %j', (values, language, body) => {
  expect(separated(values, language)).toEqual(body);
});

it.each([
  [new Map([[workingKey('summary'), 'typed']]), true, 'typed'],
  [new Map<string, string>(), true, 'saved'],
  // What was saved in another language does not stand for this one.
  [new Map<string, string>(), false, ''],
])('shows what was typed before what was saved', (unsaved, isSame, text) => {
  expect(workingTextOf({ key: 'summary', workingText: 'saved' }, unsaved, isSame)).toBe(text);
});
