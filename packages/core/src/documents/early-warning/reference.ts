/**
 * How the platform's numbers look, e.g. `SRP-GR-V-2026-00000018`.
 *
 * Inferred from examples and unverified: a number that does not match must be confirmed by a person, and
 * is never refused.
 */
export const referencePattern = /^SRP-[A-Z]{2}-[VI]-\d{4}-\d{8}$/;

/** What stands out about a reference number. An empty list means that it looks as we expect. */
export function referenceDoubts(
  reference: string,
  kind: 'exploitedVulnerability' | 'severeIncident',
): readonly string[] {
  if (!referencePattern.test(reference)) {
    return [
      'This does not look like the numbers seen so far (SRP-GR-V-2026-00000018). The pattern is unverified: confirm the number.',
    ];
  }
  const letter = kind === 'exploitedVulnerability' ? 'V' : 'I';
  return reference.split('-')[2] === letter
    ? []
    : [`The third part is expected to be ${letter} for this kind of report: confirm the number.`];
}
