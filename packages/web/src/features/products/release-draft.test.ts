import { EnteredReleaseFacts, HASH_ALGORITHMS, HASH_DIGITS } from '@cradle/contract';
import { expect, it } from 'vitest';
import type { Say } from '../../platform/text.ts';
import { EMPTY_RELEASE, factsOfRelease, releaseProblems } from './release-draft.ts';

const say: Say = (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`.trim();
const draftWith = (algorithm: (typeof HASH_ALGORITHMS)[number], hash: string) => ({
  ...EMPTY_RELEASE,
  version: '1',
  artefacts: [{ name: 'firmware.bin', algorithm, hash }],
});

it.each(HASH_ALGORITHMS)(
  'takes %s by its length, with blanks around it, as the server does',
  (name) => {
    const draft = draftWith(name, ` ${'aF'.repeat(HASH_DIGITS[name] / 2)}\t`);
    expect(releaseProblems(draft, say)).toEqual([]);
    expect(EnteredReleaseFacts.safeParse(factsOfRelease(draft)).success).toBe(true);
  },
);

it.each([
  ['SHA-256', '', 'form.required'],
  ['SHA-256', 'a'.repeat(63), 'release.hashLength SHA-256 64 63'],
  ['SHA-384', 'a'.repeat(64), 'release.hashLength SHA-384 96 64'],
  ['SHA-512', `sha512:${'a'.repeat(121)}`, 'release.hashNotHex'],
] as const)('%s: “%s” is “%s”, and the server would refuse it too', (algorithm, hash, message) => {
  const draft = draftWith(algorithm, hash);
  expect(releaseProblems(draft, say)).toMatchObject([
    { field: 'release-artefacts-0-hash', message },
  ]);
  expect(EnteredReleaseFacts.safeParse(factsOfRelease(draft)).success).toBe(false);
});

it('asks for the version', () => {
  expect(releaseProblems({ ...EMPTY_RELEASE, version: ' ' }, say)).toMatchObject([
    { field: 'release-version', message: 'form.required' },
  ]);
});
