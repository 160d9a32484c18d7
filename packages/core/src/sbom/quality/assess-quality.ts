import type { SbomDocument } from '../document.ts';
import type { JsonObject } from '../input/json-tree.ts';
import { bsiTr03183 } from './bsi-tr-03183-2.ts';
import { cisa2025 } from './cisa-2025.ts';
import { craMinimum } from './cra-minimum.ts';
import { applyProfile, type QualityProfile, type QualityReport } from './profile.ts';

/** The profiles there are, the law's minimum first. */
export const QUALITY_PROFILES: readonly QualityProfile[] = [craMinimum, bsiTr03183, cisa2025];

/**
 * What a profile says of a document; the law's minimum unless another is named. `tree` is the parsed JSON where the
 * document is JSON: some rules of BSI and CISA ask for what the normal form does not carry.
 *
 * Throws `RangeError` for a profile that is none of {@link QUALITY_PROFILES}.
 */
export function assessQuality(
  document: SbomDocument,
  profileId = craMinimum.id,
  tree: JsonObject | null = null,
): QualityReport {
  const profile = QUALITY_PROFILES.find((one) => one.id === profileId);
  if (profile === undefined) {
    throw new RangeError(`no quality profile "${profileId}"`);
  }
  return applyProfile(profile, document, tree);
}
