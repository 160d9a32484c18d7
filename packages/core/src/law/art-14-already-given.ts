import { marked, type Reason, reason } from './reason.ts';

/** Whether a stage need not be filed because its information was given before. */
export type AlreadyGiven = {
  readonly mayBeClosed: 'yes' | 'no';
  readonly because: readonly Reason[];
};

const CITES = {
  exploitedVulnerability: { notification: 'Art. 14(2)(b)', finalReport: 'Art. 14(2)(c)' },
  severeIncident: { notification: 'Art. 14(4)(b)', finalReport: 'Art. 14(4)(c)' },
} as const;

/**
 * Whether a stage can be closed by pointing at an earlier report that already gave its information
 * (Art. 14(2)(b), (c), Art. 14(4)(b), (c)). The early warning opens the report and cannot.
 *
 * Not modelled: whether the earlier report really said it all; a person compares and says so.
 */
export function alreadyGiven(
  kind: 'exploitedVulnerability' | 'severeIncident',
  stage: 'earlyWarning' | 'notification' | 'finalReport',
): AlreadyGiven {
  if (stage === 'earlyWarning') {
    const cite = kind === 'exploitedVulnerability' ? 'Art. 14(2)(a)' : 'Art. 14(4)(a)';
    return {
      mayBeClosed: 'no',
      because: [
        reason(cite, 'The early warning is the first report: nothing was given before it.'),
      ],
    };
  }
  return {
    mayBeClosed: 'yes',
    because: [
      reason(CITES[kind][stage], 'This stage is not owed where its information was given already.'),
      marked(
        'reading',
        CITES[kind][stage],
        'It counts as done at the moment at which the earlier report was submitted.',
      ),
      marked(
        'practice',
        'Art. 14(1)',
        'The platform knows its stages only in strict order: it may still ask for this one.',
        'ENISA, user manual of the platform',
      ),
    ],
  };
}
