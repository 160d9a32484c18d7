import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOfAnswers, answersOfAddress } from './guide-address.ts';
import type { GuideQuestionId } from './guide-question.ts';
import { guideQuestions } from './guide-questions.ts';

it('is short and the same for the same answers', () => {
  const value = (text: string) => ({ value: text, stale: false });
  expect(
    addressOfAnswers({
      placedOn: value('2028-01-01'),
      type: value('software'),
      category: { value: 'III.I.12', stale: true },
    }),
  ).toBe('1.ty-s.co-a12~.po-20280101');
  expect(addressOfAnswers({})).toBe('');
});

it.each([
  'rubbish',
  '2.ty-s',
  '1',
  '1.',
  '1.ty',
  '1.ty-q',
  '1.zz-y',
  '1.ty-s.ty-h',
  '1.po-20270229',
  '1.po-2027',
  '1.ey-0',
  '1.ty-software',
  '1.ty-s~~',
  '%E0%A4%A',
  '__proto__',
])('refuses %s whole, and does not guess', (text) => {
  expect(answersOfAddress(text)).toBeUndefined();
});

it('never fails on any text', () => {
  const ids = new Set<string>(guideQuestions.map(({ id }): GuideQuestionId => id));
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Object.keys(answersOfAddress(text) ?? {}).every((id) => ids.has(id))).toBe(true);
    }),
  );
});
