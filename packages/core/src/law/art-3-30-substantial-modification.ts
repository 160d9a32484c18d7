import { all, type Known, KnownFact, not } from './answer-facts.ts';
import { about, type FactOf, facts } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

const ModificationFacts = facts({
  afterPlacing: KnownFact,
  purposeChanged: about(KnownFact, 'Beyond the intended purpose that was assessed.'),
  pureSecurityUpdate: about(
    KnownFact,
    'A pure security update or repair that lowers risk and leaves the purpose.',
  ),
  addsRisk: about(KnownFact, 'It adds new risk or new dependencies.'),
  foreseen: about(KnownFact, 'Foreseen in the original risk assessment.'),
  riskChanged: about(
    KnownFact,
    'New threat vector or attack scenario, changed likelihood or impact, so that Annex I, Part I may be affected.',
  ),
});
export type ModificationFacts = FactOf<typeof ModificationFacts>;

export type ModificationAnswer = {
  readonly value: 'substantial' | 'notSubstantial' | 'undetermined';
  readonly because: readonly Reason[];
  readonly missing: readonly (keyof ModificationFacts)[];
};

type Answer = ModificationAnswer['value'];
type Step = {
  readonly applies: Known;
  readonly gives: Answer;
  readonly because: Reason;
  readonly asks: readonly (keyof ModificationFacts)[];
};

/** Whether a change is a substantial modification. The size of a feature does not decide. */
export const modificationQuestion: LawQuestion<ModificationFacts, ModificationAnswer> = question(
  ModificationFacts,
  modification,
);

/**
 * The steps in order; the first that surely applies answers. An unknown step before it does not matter where
 * every open step up to there would give the same answer.
 */
function modification(facts: ModificationFacts): ModificationAnswer {
  const open: Step[] = [];
  for (const step of stepsOf(facts)) {
    if (step.applies === 'yes') {
      return open.every(({ gives }) => gives === step.gives)
        ? { value: step.gives, because: [step.because], missing: [] }
        : undetermined(open);
    }
    if (step.applies === 'unknown') {
      open.push(step);
    }
  }
  return undetermined(open);
}

function undetermined(open: readonly Step[]): ModificationAnswer {
  return {
    value: 'undetermined',
    because: open.map(({ because }) => because),
    missing: [...new Set(open.flatMap(({ asks }) => asks))],
  };
}

function stepsOf(facts: ModificationFacts): Step[] {
  const { afterPlacing, purposeChanged, pureSecurityUpdate, addsRisk, foreseen, riskChanged } =
    facts;
  return [
    step(not(afterPlacing), 'notSubstantial', ['afterPlacing'], BECAUSE.before),
    step(purposeChanged, 'substantial', ['purposeChanged'], BECAUSE.purpose),
    step(
      all([pureSecurityUpdate, not(addsRisk)]),
      'notSubstantial',
      ['pureSecurityUpdate', 'addsRisk'],
      BECAUSE.update,
    ),
    step(foreseen, 'notSubstantial', ['foreseen'], BECAUSE.foreseen),
    step(riskChanged, 'substantial', ['riskChanged'], BECAUSE.risk),
    step(not(riskChanged), 'notSubstantial', [], BECAUSE.nothing),
  ];
}

function step(applies: Known, gives: Answer, asks: Step['asks'], because: Reason): Step {
  return { applies, gives, asks, because };
}

const BECAUSE = {
  before: reason('Art. 3(30)', 'Only a change after placing on the market can be one.'),
  purpose: reason('Art. 3(30)', 'The intended purpose that was assessed changes.'),
  update: marked(
    'guidance',
    'Recital 39',
    'A security update or repair that lowers risk and leaves the purpose is none, unless it adds risk or dependencies.',
    'C(2026) 5252, points 108 and 109',
  ),
  foreseen: marked(
    'guidance',
    'Recital 38',
    'What the original risk assessment foresaw is none.',
    'C(2026) 5252, point 110',
  ),
  risk: marked(
    'guidance',
    'Art. 3(30)',
    'New threats or attack scenarios, or a changed likelihood or impact, may affect compliance with Annex I, Part I.',
    'C(2026) 5252, point 110',
  ),
  nothing: marked(
    'guidance',
    'Art. 3(30)',
    'Neither purpose nor risk changes.',
    'C(2026) 5252, point 110',
  ),
};
