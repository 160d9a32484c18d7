import type { SbomDetails } from '@cradle/contract';
import { assessQuality, type SbomDocument } from '@cradle/core/sbom';
import type { z } from 'zod';
import { storable } from '../../platform/db/storable-text.ts';

/** Which of the rules of a profile a document keeps. */
export type SbomQuality = z.output<typeof SbomDetails>['quality'];

/** Judges a document by the law's minimum. Messages quote the document, so they are made storable too. */
export function qualityOf(document: SbomDocument): SbomQuality {
  const { profile, passed, failed } = assessQuality(document);
  return {
    profile,
    passed: [...passed],
    failed: failed.map(({ rule, at, message }) => ({
      rule,
      at: storable(at),
      message: storable(message),
    })),
  };
}
