/**
 * How references of the reporting platform look: `SRP-<country>-<V or I>-<year>-<8 digits>`.
 *
 * Inferred from published examples and not stated by ENISA, so a reference that differs is asked about and
 * never refused.
 */
const PATTERN = /^SRP-[A-Z]{2}-[VI]-\d{4}-\d{8}$/;

/** Whether a reference looks as the platform's known ones do, with the letter of the kind of case. */
export function looksLikeReference(
  text: string,
  kind: 'exploitedVulnerability' | 'severeIncident',
): boolean {
  const letter = kind === 'exploitedVulnerability' ? 'V' : 'I';
  return PATTERN.test(text) && text.charAt(7) === letter;
}
