import type { CaseDetails } from '@cradle/contract';
import type { IndexFact, TimelineEvent } from '@cradle/core/case-file';
import { STAGE_TITLES } from '@cradle/core/documents';
import type { z } from 'zod';

type Details = z.output<typeof CaseDetails>;

/** What happened in a case and when its clocks end, for the picture. */
export function eventsOf(view: Details): TimelineEvent[] {
  const { firstBecameAwareAt, corrections, measureAvailableAt, closedAt } = view;
  return [
    { at: firstBecameAwareAt, kind: 'fact', text: 'Became aware, as first recorded' },
    ...corrections.map(({ becameAwareAt }) => ({
      at: becameAwareAt,
      kind: 'fact' as const,
      text: 'Became aware, as corrected',
    })),
    { at: view.openedAt, kind: 'fact', text: `Case opened by ${view.decidedBy.name}` },
    ...(measureAvailableAt === null
      ? []
      : [{ at: measureAvailableAt, kind: 'fact' as const, text: 'Measure available' }]),
    ...view.versions.map(({ stage, number, frozenAt }) => ({
      at: frozenAt,
      kind: 'report' as const,
      text: `${STAGE_TITLES[stage]}, version ${number}, frozen`,
    })),
    ...view.submissions.map(({ stage, versionNumber, submittedAt, reference }) => ({
      at: submittedAt,
      kind: 'report' as const,
      text: `${STAGE_TITLES[stage]}, version ${versionNumber}, submitted${reference === null ? '' : ` as ${reference}`}`,
    })),
    ...view.clocks.flatMap(({ step, cite, plainEnd }) =>
      plainEnd === null
        ? []
        : [{ at: plainEnd, kind: 'end' as const, text: `End of ${STAGE_TITLES[step]} (${cite})` }],
    ),
    ...(closedAt === null
      ? []
      : [{ at: closedAt, kind: 'fact' as const, text: `Closed: ${view.closeReason ?? ''}` }]),
  ];
}

/** The facts of a case for the first page. */
export function factsOf(view: Details): IndexFact[] {
  return [
    { en: 'Case', de: 'Fall', value: view.id },
    {
      en: 'Kind',
      de: 'Art',
      value:
        view.kind === 'exploitedVulnerability'
          ? 'Actively exploited vulnerability (Art. 14(1))'
          : 'Severe incident (Art. 14(3))',
    },
    {
      en: 'Products',
      de: 'Produkte',
      value: view.products.map(({ name }) => name).join(', '),
    },
    { en: 'Vulnerability', de: 'Schwachstelle', value: view.vulnerability ?? '–' },
    { en: 'Became aware', de: 'Kenntnis erlangt', value: view.becameAwareAt },
    { en: 'Why then', de: 'Warum dann', value: view.awarenessReason },
    { en: 'Coordinating CSIRT', de: 'Koordinierendes CSIRT', value: view.csirt?.name ?? '–' },
    ...view.clocks.map(({ step, cite, plainEnd, doneAt }) => ({
      en: `${STAGE_TITLES[step]} (${cite})`,
      de: STAGES_DE[step],
      value: `${plainEnd === null ? 'not started' : `due ${plainEnd}`}; ${doneAt === null ? 'not submitted' : `submitted ${doneAt}`}`,
    })),
  ];
}

const STAGES_DE = {
  earlyWarning: 'Frühwarnung',
  notification: '72-Stunden-Meldung',
  finalReport: 'Abschlussbericht',
} as const;
