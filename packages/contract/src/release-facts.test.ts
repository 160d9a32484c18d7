import { describe, expect, it } from 'vitest';
import { EnteredReleaseFacts, HASH_ALGORITHMS, HASH_DIGITS } from './products.contract.ts';

const facts = (algorithm: string, hash: string) => ({
  version: '1',
  artefacts: [{ name: 'firmware.bin', algorithm, hash }],
});

describe('hashes of artefacts', () => {
  it.each(HASH_ALGORITHMS)('%s is taken in its own length, in letters of either case', (name) => {
    const digits = HASH_DIGITS[name];
    expect(EnteredReleaseFacts.safeParse(facts(name, 'aF'.repeat(digits / 2))).success).toBe(true);
  });

  it.each([
    ['SHA-256', 96],
    ['SHA-384', 64],
    ['SHA-512', 127],
  ])('%s with %i digits is refused at its place', (name, digits) => {
    const parsed = EnteredReleaseFacts.safeParse(facts(name, 'a'.repeat(digits)));
    expect(parsed.error?.issues).toMatchObject([{ path: ['artefacts', 0, 'hash'] }]);
    expect(parsed.error?.issues[0]?.message).toContain(`this one has ${digits}`);
  });

  it('takes hexadecimal digits only', () => {
    expect(EnteredReleaseFacts.safeParse(facts('SHA-256', 'g'.repeat(64))).success).toBe(false);
  });
});
