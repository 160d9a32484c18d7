import { expect, it } from 'vitest';
import { looksLikeReference } from './platform-reference.ts';

it.each([
  ['SRP-GR-V-2026-00000018', 'exploitedVulnerability', true],
  ['SRP-DE-I-2026-00000123', 'severeIncident', true],
  ['SRP-DE-I-2026-00000123', 'exploitedVulnerability', false],
  ['SRP-DE-V-2026-123', 'exploitedVulnerability', false],
  ['srp-de-v-2026-00000123', 'exploitedVulnerability', false],
  ['', 'exploitedVulnerability', false],
] as const)('%s for %s: %s', (text, kind, expected) => {
  expect(looksLikeReference(text, kind)).toBe(expected);
});
