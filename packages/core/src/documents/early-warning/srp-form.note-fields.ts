import type { FormField } from './form.ts';

/** Fields 40 and 41: notes, for both kinds of report. */
export const noteFields: readonly FormField[] = [
  {
    no: '40',
    key: 'representativeNote',
    label: { en: 'Note of the assigned representative', de: 'Anmerkung der benannten Person' },
    appliesTo: 'both',
    control: 'longText',
    maxLength: null,
    options: [],
    earlyWarning: 'optional',
    notification: 'optional',
    finalReport: 'optional',
    law: [],
    help: 'In a tab of its own on the platform. “Assigned representative” is a log-in role, not the authorised representative of Art. 18.',
    unverified: 'No limit was captured.',
  },
  {
    no: '41',
    key: 'csirtNote',
    label: { en: 'Note of the CSIRT', de: 'Anmerkung des CSIRT' },
    appliesTo: 'both',
    control: 'system',
    maxLength: null,
    options: [],
    earlyWarning: 'optional',
    notification: 'optional',
    finalReport: 'optional',
    law: [],
    help: 'Written by the CSIRT only.',
    unverified: null,
  },
];
