import type { ReportForm } from './form.ts';
import { incidentFields } from './srp-form.incident-fields.ts';
import { measureFields } from './srp-form.measure-fields.ts';
import { noteFields } from './srp-form.note-fields.ts';
import { productFields } from './srp-form.product-fields.ts';
import { vulnerabilityFields } from './srp-form.vulnerability-fields.ts';

/**
 * The form of ENISA's single reporting platform by its glossary 1.4 (stated last update 1 October 2026).
 *
 * Labels and help are our own words. The limits are the glossary's. Hidden and automatic fields
 * (notification level, submission times, identity of the reporter) are left out: nobody types them.
 */
export const srpForm20261004: ReportForm = {
  schemaId: 'srp-form/2026-10-04',
  fetchedOn: '2026-10-04',
  sourceUrl:
    'https://www.enisa.europa.eu/topics/product-security/single-reporting-platform-srp/cra-srp-glossary2',
  glossaryVersion: '1.4',
  confidence:
    'From a dated third-party copy of the glossary; operational practice, not law. Check against the platform before you type.',
  fields: [
    ...productFields,
    ...measureFields,
    ...vulnerabilityFields,
    ...incidentFields,
    ...noteFields,
  ],
};
