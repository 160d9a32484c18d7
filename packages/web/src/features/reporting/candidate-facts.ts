import type { CandidateView } from '@cradle/contract';

type Assertion = CandidateView['exploited'][number];

/** Who says first, by the date they give, that it is exploited; those without a date come last. */
export function firstAssertion(exploited: readonly Assertion[]): Assertion | undefined {
  return exploited.toSorted((a, b) => (a.since ?? '9999').localeCompare(b.since ?? '9999'))[0];
}

/** In how many supported and unsupported releases a candidate is, each release counted once. */
export function countReleases(releases: CandidateView['releases']): {
  readonly supported: number;
  readonly unsupported: number;
} {
  const supported = new Set(releases.filter((r) => r.supported).map((r) => r.releaseId));
  const all = new Set(releases.map((r) => r.releaseId));
  return { supported: supported.size, unsupported: all.size - supported.size };
}

/** The products of a candidate, each once, in the order of their releases. */
export function productsOf(
  releases: CandidateView['releases'],
): { readonly id: string; readonly name: string }[] {
  const names = new Map(releases.map((release) => [release.productId, release.productName]));
  return Array.from(names, ([id, name]) => ({ id, name }));
}
