import { type Known, KnownFact } from './answer-facts.ts';
import { about, type FactOf, facts, oneOf } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

const DelayFacts = facts({
  kind: oneOf(['exploitedVulnerability', 'severeIncident']),
  stage: oneOf(['earlyWarning', 'notification', 'intermediateReport', 'finalReport']),
  riskOutweighsBenefit: about(KnownFact, 'Passing the report on would do more harm than good.'),
  markingIsEnough: about(KnownFact, 'A marking such as TLP or PAP already protects it.'),
  mitigationWithin72Hours: KnownFact,
  enoughForAnExploit: about(KnownFact, 'What the report says is enough to build an exploit.'),
  enoughSharedAlready: KnownFact,
  trustedIntermediary: about(
    KnownFact,
    'The CSIRT is trusted intermediary in a coordinated disclosure.',
  ),
  receiverCannotProtect: about(
    KnownFact,
    'A CSIRT that would receive it is compromised or cannot protect it.',
  ),
  platformCompromised: KnownFact,
  exploitedInOneStateOnly: about(
    KnownFact,
    'As far as known, exploited only in the Member State of the CSIRT that received the report.',
  ),
  essentialInterests: about(
    KnownFact,
    'Passing it on would go against essential interests of that Member State.',
  ),
  imminentHighRisk: about(KnownFact, 'Passing it on would itself bring an imminent high risk.'),
});
export type DelayFacts = FactOf<typeof DelayFacts>;

/** A ground on which passing a report on may be delayed. */
export type DelayGround =
  | 'mitigationWithin72Hours'
  | 'enoughForAnExploit'
  | 'enoughSharedAlready'
  | 'trustedIntermediary'
  | 'receiverCannotProtect'
  | 'platformCompromised';
/** What a maker may claim in particularly exceptional circumstances. */
export type ExceptionalClaim =
  | 'exploitedInOneStateOnly'
  | 'essentialInterests'
  | 'imminentHighRisk';

export type DelayAnswer = {
  /** Grounds that hold by the facts. The CSIRT decides; a request only names them. */
  readonly grounds: readonly DelayGround[];
  /** Claims that can be made with this report; none outside the notification of an exploited vulnerability. */
  readonly claims: readonly ExceptionalClaim[];
  readonly because: readonly Reason[];
  /** What would have to be known to say more. */
  readonly missing: readonly (keyof DelayFacts)[];
};

/**
 * On which grounds a maker can ask that its report is not passed on yet (Art. 16(2), Delegated Regulation (EU)
 * 2026/881), and what it may claim in particularly exceptional circumstances. The maker's own deadlines do not move.
 *
 * Not modelled: how the CSIRT weighs it, and delay by coordinated disclosure under Art. 16(6), which it decides with
 * the parties.
 */
export const delayQuestion: LawQuestion<DelayFacts, DelayAnswer> = question(DelayFacts, delay);

const REPORT_GROUNDS = [
  ['mitigationWithin72Hours', 'Delegated Regulation (EU) 2026/881, Art. 3(a)'],
  ['enoughForAnExploit', 'Delegated Regulation (EU) 2026/881, Art. 3(b)'],
  ['enoughSharedAlready', 'Delegated Regulation (EU) 2026/881, Art. 3(c)'],
  ['trustedIntermediary', 'Delegated Regulation (EU) 2026/881, Art. 3(d)'],
] as const;
const RECEIVER_GROUNDS = [
  ['receiverCannotProtect', 'Delegated Regulation (EU) 2026/881, Art. 4'],
  ['platformCompromised', 'Delegated Regulation (EU) 2026/881, Art. 5'],
] as const;
const CONDITIONS = ['riskOutweighsBenefit', 'markingIsEnough'] as const;
const CLAIMS = ['exploitedInOneStateOnly', 'essentialInterests', 'imminentHighRisk'] as const;

function delay(facts: DelayFacts): DelayAnswer {
  const outweighs = isYes(facts.riskOutweighsBenefit) && facts.markingIsEnough === 'no';
  const grounds = [
    ...(outweighs ? REPORT_GROUNDS : []).filter(([ground]) => isYes(facts[ground])),
    ...RECEIVER_GROUNDS.filter(([ground]) => isYes(facts[ground])),
  ];
  const mayClaim = facts.kind === 'exploitedVulnerability' && facts.stage === 'notification';
  const claims = mayClaim ? CLAIMS.filter((claim) => isYes(facts[claim])) : [];
  return {
    grounds: grounds.map(([ground]) => ground),
    claims,
    because: [
      ...(outweighs
        ? []
        : [
            marked(
              'law',
              'Art. 16(2)',
              'The grounds in the report itself hold only where the risk of passing on outweighs its benefit and marking is not enough.',
              'Delegated Regulation (EU) 2026/881, Art. 3',
            ),
          ]),
      ...grounds.map(([ground, source]) =>
        marked('law', 'Art. 16(2)', GROUND_SAYS[ground], source),
      ),
      mayClaim ? CLAIMED : NO_CLAIM,
      reason(
        'Art. 16(2)',
        'The CSIRT decides, for the time strictly necessary, and tells ENISA. The deadlines of the maker do not move.',
      ),
    ],
    missing: missingOf(facts, mayClaim),
  };
}

/** Facts that are open and could still bring a ground or a claim. */
function missingOf(facts: DelayFacts, mayClaim: boolean): readonly (keyof DelayFacts)[] {
  const cannotOutweigh = facts.riskOutweighsBenefit === 'no' || facts.markingIsEnough === 'yes';
  const asked: readonly (keyof DelayFacts)[] = [
    ...(cannotOutweigh ? [] : [...CONDITIONS, ...REPORT_GROUNDS.map(([ground]) => ground)]),
    ...RECEIVER_GROUNDS.map(([ground]) => ground),
    ...(mayClaim ? CLAIMS : []),
  ];
  return asked.filter((name) => facts[name] === 'unknown');
}

function isYes(known: Known): boolean {
  return known === 'yes';
}

const GROUND_SAYS: Readonly<Record<DelayGround, string>> = {
  mitigationWithin72Hours:
    'A mitigation is expected within 72 hours; else the report is passed on.',
  enoughForAnExploit: 'The content is enough to build an exploit, until there is mitigation.',
  enoughSharedAlready: 'Enough of the information has been shared already.',
  trustedIntermediary: 'The CSIRT is trusted intermediary in a coordinated disclosure.',
  receiverCannotProtect: 'A CSIRT that would receive it is compromised or cannot protect it.',
  platformCompromised: 'The reporting platform is compromised.',
};

const CLAIMED = reason(
  'Art. 16(2)',
  'With a claim of particularly exceptional circumstances ENISA sees only that a report was made, general information on the product and on the exploit, and that grounds were raised.',
);
const NO_CLAIM = reason(
  'Art. 16(2)',
  'Particularly exceptional circumstances can be claimed only with the 72-hour notification of an actively exploited vulnerability.',
);
