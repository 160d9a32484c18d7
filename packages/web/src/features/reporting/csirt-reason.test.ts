import { expect, it } from 'vitest';
import { csirtReason } from './csirt-reason.ts';

it.each([
  [
    'The contact is not verified. (Art. 14(7); unverified)',
    { says: 'The contact is not verified.', cite: 'Art. 14(7)', mark: 'unverified' },
  ],
  [
    'Later reports may stay with the CSIRT that was used first. (Art. 14(7)(d))',
    {
      says: 'Later reports may stay with the CSIRT that was used first.',
      cite: 'Art. 14(7)(d)',
      mark: null,
    },
  ],
  [
    'Say where it is (Art. 14(7)).',
    { says: 'Say where it is (Art. 14(7)).', cite: null, mark: null },
  ],
  [
    'Something else. (Art. 14(7); rumour)',
    { says: 'Something else. (Art. 14(7); rumour)', cite: null, mark: null },
  ],
])('%s', (text, parts) => {
  expect(csirtReason(text)).toEqual(parts);
});
