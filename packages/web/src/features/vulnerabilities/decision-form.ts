import type {
  CallOf,
  DECISIONS,
  decideFinding,
  FindingDetails,
  VEX_JUSTIFICATIONS,
} from '@cradle/contract';

export type DecisionForm = {
  readonly releaseId: string;
  readonly decision: (typeof DECISIONS)[number] | null;
  readonly justification: (typeof VEX_JUSTIFICATIONS)[number] | null;
  readonly reason: string;
  /** `YYYY-MM-DD` or empty. */
  readonly endsOn: string;
};
export type DecisionProblem =
  | 'release'
  | 'decision'
  | 'justification'
  | 'reason'
  | 'endsOn'
  | 'endsOnPast';

/** A form for the first release that nobody has decided, else for the first release. */
export function emptyDecision(releases: FindingDetails['releases']): DecisionForm {
  const first = releases.find((release) => release.state === 'undecided') ?? releases[0];
  return {
    releaseId: first?.releaseId ?? '',
    decision: null,
    justification: null,
    reason: '',
    endsOn: '',
  };
}

/** What is missing or wrong before a decision can be recorded. `today` is `YYYY-MM-DD`. */
export function problemsOfDecision(form: DecisionForm, today: string): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  if (form.releaseId === '') {
    problems.push('release');
  }
  if (form.decision === null) {
    problems.push('decision');
  }
  if (form.decision === 'notAffected' && form.justification === null) {
    problems.push('justification');
  }
  if (form.decision === 'accepted' && form.endsOn === '') {
    problems.push('endsOn');
  }
  if (form.decision === 'accepted' && form.endsOn !== '' && form.endsOn <= today) {
    problems.push('endsOnPast');
  }
  if (form.reason.trim().length < 3) {
    problems.push('reason');
  }
  return problems;
}

/** The body of the request, of a form without problems; what does not belong to the decision is left out. */
export function decisionBody(form: DecisionForm): CallOf<typeof decideFinding>['body'] {
  if (form.decision === null) {
    throw new Error('a form with problems was sent');
  }
  return {
    releaseId: form.releaseId,
    decision: form.decision,
    justification: form.decision === 'notAffected' ? form.justification : null,
    reason: form.reason.trim(),
    endsOn: form.decision === 'accepted' ? form.endsOn : null,
  };
}
