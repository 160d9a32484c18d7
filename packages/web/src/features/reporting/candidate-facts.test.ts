import type { CandidateView } from '@cradle/contract';
import { describe, expect, it } from 'vitest';
import { countReleases, firstAssertion, productsOf } from './candidate-facts.ts';

const assertion = (source: string, since: string | null): CandidateView['exploited'][number] => ({
  source,
  since,
  seenAt: '2026-11-23T10:00:00Z',
  by: null,
  note: null,
});
const release = (
  releaseId: string,
  productId: string,
  supported: boolean,
): CandidateView['releases'][number] => ({
  productId,
  productName: `Product ${productId}`,
  releaseId,
  releaseVersion: '1.0',
  component: 'log4j-core 2.14.1',
  findingId: 'f',
  supported,
  state: 'undecided',
});

describe('a candidate as a question', () => {
  it('names who said it first', () => {
    const said = [
      assertion('eu_kev', null),
      assertion('person', '2022-01-01'),
      assertion('cisa_kev', '2021-12-10'),
    ];
    expect(firstAssertion(said)?.source).toBe('cisa_kev');
    expect(firstAssertion([])).toBeUndefined();
  });

  it('counts a release once, however many of its components are affected', () => {
    const releases = [
      release('r1', 'p', true),
      release('r1', 'p', true),
      release('r2', 'p', false),
    ];
    expect(countReleases(releases)).toEqual({ supported: 1, unsupported: 1 });
  });

  it('names each product once', () => {
    const releases = [
      release('r1', 'a', true),
      release('r2', 'b', true),
      release('r3', 'a', false),
    ];
    expect(productsOf(releases).map((product) => product.id)).toEqual(['a', 'b']);
  });
});
