import { Temporal } from 'temporal-polyfill';
import { cite } from './citation.ts';
import type { ReportingObligation } from './reporting-obligation.ts';

export type SevereIncidentStep = 'earlyWarning' | 'notification' | 'finalReport';
export type SevereIncidentMoment = 'becameAware' | 'notificationSubmitted';

/**
 * Reporting a severe incident that has an impact on the security of the product.
 *
 * Whether an incident is severe (Art. 14(5)) is a person's judgement. "Without undue delay" has no number
 * and so no clock here. The final report runs from the actual submission of the 72-hour notification, so
 * an early notification brings its end forward; it does not run from awareness, nor from the fix.
 */
export const severeIncident = {
  id: 'art-14/severe-incident',
  cite: cite('Art. 14(3)'),
  appliesFrom: { date: Temporal.PlainDate.from('2026-09-11'), cite: cite('Art. 71(2)') },
  steps: [
    {
      id: 'earlyWarning',
      cite: cite('Art. 14(4)(a)'),
      runsFrom: 'becameAware',
      within: { hours: 24 },
      rule: 'Without undue delay and within 24 hours of becoming aware of the incident.',
      mustSay: [
        { id: 'suspectedMalicious', cite: cite('Art. 14(4)(a)'), owed: 'always' },
        { id: 'memberStates', cite: cite('Art. 14(4)(a)'), owed: 'whereApplicable' },
      ],
    },
    {
      id: 'notification',
      cite: cite('Art. 14(4)(b)'),
      runsFrom: 'becameAware',
      within: { hours: 72 },
      rule: 'Without undue delay and within 72 hours of becoming aware (not of the early warning).',
      mustSay: [
        { id: 'natureOfIncident', cite: cite('Art. 14(4)(b)'), owed: 'asAvailable' },
        { id: 'initialAssessment', cite: cite('Art. 14(4)(b)'), owed: 'asAvailable' },
        { id: 'measuresTaken', cite: cite('Art. 14(4)(b)'), owed: 'asAvailable' },
        { id: 'measuresForUsers', cite: cite('Art. 14(4)(b)'), owed: 'asAvailable' },
        { id: 'sensitivity', cite: cite('Art. 14(4)(b)'), owed: 'whereApplicable' },
      ],
    },
    {
      id: 'finalReport',
      cite: cite('Art. 14(4)(c)'),
      runsFrom: 'notificationSubmitted',
      within: { months: 1 },
      rule: 'Within one month after the 72-hour notification was submitted.',
      mustSay: [
        { id: 'severityAndImpact', cite: cite('Art. 14(4)(c)(i)'), owed: 'always' },
        { id: 'threatOrRootCause', cite: cite('Art. 14(4)(c)(ii)'), owed: 'always' },
        { id: 'mitigation', cite: cite('Art. 14(4)(c)(iii)'), owed: 'always' },
      ],
    },
  ],
} as const satisfies ReportingObligation<SevereIncidentStep, SevereIncidentMoment>;
