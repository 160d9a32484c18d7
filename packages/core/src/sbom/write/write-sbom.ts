import { fail, ok, type Result } from '../../shared/index.ts';
import type { SbomDocument } from '../document.ts';
import { writeCycloneDx } from './write-cyclonedx.ts';
import { writeSpdx23 } from './write-spdx.ts';
import type { Provenance, Written } from './written.ts';

/** The forms an SBOM can be written in. */
export const WRITABLE_FORMS = [
  'cyclonedx-1.4-json',
  'cyclonedx-1.5-json',
  'cyclonedx-1.6-json',
  'spdx-2.3-json',
] as const;

/** Writes a document in another form. Fails, naming the forms there are, for one that is none of them. */
export function writeSbom(
  document: SbomDocument,
  form: string,
  provenance: Provenance,
): Result<Written, string> {
  switch (form) {
    case 'cyclonedx-1.4-json':
      return ok(writeCycloneDx(document, '1.4', provenance));
    case 'cyclonedx-1.5-json':
      return ok(writeCycloneDx(document, '1.5', provenance));
    case 'cyclonedx-1.6-json':
      return ok(writeCycloneDx(document, '1.6', provenance));
    case 'spdx-2.3-json':
      return ok(writeSpdx23(document, provenance));
    default:
      return fail(
        `"${form}" is not a form that can be written. Known: ${WRITABLE_FORMS.join(', ')}.`,
      );
  }
}
