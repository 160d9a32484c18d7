import type { FormField, ReportForm, Requirement } from './form.ts';
import { srpForm20261004 } from './srp-form.2026-10-04.ts';

type AtStages = readonly [
  earlyWarning: Requirement,
  notification: Requirement,
  finalReport: Requirement,
];

/** What glossary 1.3 did not have yet: fields added later, and one that was only seen in the live form. */
const NOT_YET: ReadonlySet<string> = new Set([
  'prerequisites',
  'exploitationOccurredAt',
  'representativeNote',
  'csirtNote',
]);

/** Where glossary 1.3 asked otherwise than 1.4. Where it named one requirement, it held at every stage. */
const ASKED: ReadonlyMap<string, AtStages> = new Map<string, AtStages>([
  ...(
    [
      'notificationType',
      'title',
      'summary',
      'manufacturerName',
      'memberStates',
      'productName',
      'productVersion',
      'vulnerabilityBecameAwareAt',
      'suspectedMalicious',
    ] as const
  ).map((key): [string, AtStages] => [key, ['required', 'required', 'required']]),
  ...(
    [
      'productType',
      'productClass',
      'productCategory',
      'endOfSupportReached',
      'componentName',
      'mitigationExpectedShortly',
      'userActionToReduceImpact',
      'cveId',
      'euvdId',
      'exceptionalCircumstancesInformation',
    ] as const
  ).map((key): [string, AtStages] => [key, ['optional', 'optional', 'optional']]),
  ['consideredSensitivity', ['optional', 'optional', 'notShown']],
  ['generalInformation', ['optional', 'required', 'optional']],
  ['maliciousActor', ['ifAvailable', 'optional', 'ifAvailable']],
  ['exceptionalCircumstances', ['notShown', 'required', 'notShown']],
  ['exceptionalCircumstancesReasons', ['notShown', 'required', 'notShown']],
  ['natureOfIncident', ['optional', 'required', 'optional']],
  ['incidentBecameAwareAt', ['required', 'required', 'notShown']],
  ['incidentOccurredAt', ['optional', 'required', 'optional']],
  ['initialAssessment', ['optional', 'required', 'optional']],
]);

/**
 * The form by glossary 1.3 of 10 September 2026, the day before the platform opened. A case that began with it keeps
 * it until a person moves it to a newer one.
 *
 * Every statement is operational and unverified; labels, limits and places in the law are those of the later form.
 */
export const srpForm20260910: ReportForm = {
  schemaId: 'srp-form/2026-09-10',
  fetchedOn: '2026-09-10',
  sourceUrl: srpForm20261004.sourceUrl,
  glossaryVersion: '1.3',
  confidence:
    'From a dated copy of glossary 1.3, which a later one replaced; operational practice, not law. Move the case to the newest form unless the platform still shows this one.',
  fields: srpForm20261004.fields.filter(({ key }) => !NOT_YET.has(key)).map(asOfThen),
};

function asOfThen(field: FormField): FormField {
  const asked = ASKED.get(field.key);
  return asked === undefined
    ? field
    : { ...field, earlyWarning: asked[0], notification: asked[1], finalReport: asked[2] };
}
