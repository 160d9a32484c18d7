import { type FactOf, facts, oneOf } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

const VoluntaryFacts = facts({
  what: oneOf(['vulnerability', 'cyberThreat', 'incident', 'nearMiss', 'other']),
});
export type VoluntaryFacts = FactOf<typeof VoluntaryFacts>;

export type VoluntaryAnswer = {
  /** Whether it may be reported, to a CSIRT or to ENISA. */
  readonly possible: boolean;
  readonly because: readonly Reason[];
};

/** What anybody may report though nobody must (Art. 15). Whether it must be reported is asked under Art. 14. */
export const voluntaryReportQuestion: LawQuestion<VoluntaryFacts, VoluntaryAnswer> = question(
  VoluntaryFacts,
  voluntary,
);

function voluntary({ what }: VoluntaryFacts): VoluntaryAnswer {
  switch (what) {
    case 'vulnerability':
    case 'cyberThreat':
      return {
        possible: true,
        because: [
          reason('Art. 15(1)', 'Any vulnerability and any cyber threat may be reported.'),
          ...ALWAYS,
        ],
      };
    case 'incident':
    case 'nearMiss':
      return {
        possible: true,
        because: [
          reason(
            'Art. 15(2)',
            'Any incident with an impact on the security of a product may be reported, and near misses.',
          ),
          ...ALWAYS,
        ],
      };
    case 'other':
      return {
        possible: false,
        because: [
          reason(
            'Art. 15(2)',
            'Only vulnerabilities, cyber threats, incidents and near misses are named.',
          ),
        ],
      };
  }
}

const ALWAYS: readonly Reason[] = [
  reason('Art. 15(5)', 'Who reports voluntarily takes on no further duties.'),
  reason(
    'Art. 15(4)',
    'Where others report what a maker must report, the CSIRT tells the maker, which may become aware by it.',
  ),
  marked(
    'practice',
    'Art. 15(1)',
    'The reporting platform did not take voluntary reports in September 2026: use the national CSIRT.',
    'ENISA, pages on the platform',
  ),
];
