import type { Known } from '../../law/answer-facts.ts';
import { delayQuestion } from '../../law/art-16-delay.ts';
import type { FieldValue } from './field-value.ts';

/** Marks of the Traffic Light Protocol 2.0; `none` where nothing is marked. */
export type TlpMark =
  | 'none'
  | 'TLP:CLEAR'
  | 'TLP:GREEN'
  | 'TLP:AMBER'
  | 'TLP:AMBER+STRICT'
  | 'TLP:RED';

/** What a person says of how sensitive a report is, and whether it may be passed on (Art. 16(2)). Texts are trimmed. */
export type SensitivityAnswers = {
  readonly tlp: TlpMark;
  /** Why it is sensitive, in specific words: for field 15 of the form. */
  readonly reason: string;
  /** Whether the CSIRT is asked to pass the report on later. */
  readonly delay: 'ask' | 'doNotAsk';
  /** Until when or until what, and why so long. */
  readonly delayRequest: string;
  readonly grounds: {
    readonly riskOutweighsBenefit: Known;
    readonly markingIsEnough: Known;
    readonly mitigationWithin72Hours: Known;
    readonly enoughForAnExploit: Known;
    readonly enoughSharedAlready: Known;
    readonly trustedIntermediary: Known;
    readonly receiverCannotProtect: Known;
    readonly platformCompromised: Known;
  };
  /** Whether particularly exceptional circumstances are claimed: in the notification of a vulnerability only. */
  readonly exceptional: 'claim' | 'doNotClaim';
  readonly claims: {
    readonly exploitedInOneStateOnly: Known;
    readonly essentialInterests: Known;
    readonly imminentHighRisk: Known;
  };
  /** Supporting facts, for field v30. */
  readonly exceptionalSupport: string;
};

/** Nothing said yet. */
export const NO_SENSITIVITY: SensitivityAnswers = {
  tlp: 'none',
  reason: '',
  delay: 'doNotAsk',
  delayRequest: '',
  grounds: {
    riskOutweighsBenefit: 'unknown',
    markingIsEnough: 'unknown',
    mitigationWithin72Hours: 'unknown',
    enoughForAnExploit: 'unknown',
    enoughSharedAlready: 'unknown',
    trustedIntermediary: 'unknown',
    receiverCannotProtect: 'unknown',
    platformCompromised: 'unknown',
  },
  exceptional: 'doNotClaim',
  claims: {
    exploitedInOneStateOnly: 'unknown',
    essentialInterests: 'unknown',
    imminentHighRisk: 'unknown',
  },
  exceptionalSupport: '',
};

type Kind = 'exploitedVulnerability' | 'severeIncident';

/** What the rule of Art. 16(2) says of these answers at the notification, where everything can be claimed. */
export function delayOf(answers: SensitivityAnswers, kind: Kind) {
  return delayQuestion.rule({
    kind,
    stage: 'notification',
    ...answers.grounds,
    ...answers.claims,
  });
}

const CLAIM_CHOICES = {
  exploitedInOneStateOnly: 'oneMemberState',
  essentialInterests: 'essentialInterests',
  imminentHighRisk: 'imminentRisk',
} as const;

const GROUND_WORDS = {
  mitigationWithin72Hours:
    'a mitigation is expected within 72 hours (Delegated Regulation (EU) 2026/881, Art. 3(a))',
  enoughForAnExploit:
    'the content is enough to build an exploit (Delegated Regulation (EU) 2026/881, Art. 3(b))',
  enoughSharedAlready:
    'enough of the information has been shared already (Delegated Regulation (EU) 2026/881, Art. 3(c))',
  trustedIntermediary:
    'the CSIRT is trusted intermediary in a coordinated disclosure (Delegated Regulation (EU) 2026/881, Art. 3(d))',
  receiverCannotProtect:
    'a CSIRT that would receive it cannot protect it (Delegated Regulation (EU) 2026/881, Art. 4)',
  platformCompromised: 'the platform is compromised (Delegated Regulation (EU) 2026/881, Art. 5)',
} as const;

/**
 * What the answers put into the form's fields, by key. A request to delay goes into the note, for the form has no
 * field for it; without a ground that holds nothing is asked, and without a claim that holds nothing is claimed.
 */
export function sensitivityValues(
  answers: SensitivityAnswers,
  kind: Kind,
): ReadonlyMap<string, FieldValue> {
  const { grounds, claims } = delayOf(answers, kind);
  const values = new Map<string, FieldValue>();
  const mark = answers.tlp === 'none' ? '' : answers.tlp;
  if (answers.reason !== '') {
    values.set('consideredSensitivity', [mark, answers.reason].filter(Boolean).join(': '));
  }
  if (answers.grounds.mitigationWithin72Hours !== 'unknown') {
    values.set('mitigationExpectedShortly', answers.grounds.mitigationWithin72Hours);
  }
  if (answers.delay === 'ask' && grounds.length > 0) {
    const named = grounds.map((ground) => GROUND_WORDS[ground]).join('; ');
    const text = `We ask that passing this report on be delayed under Art. 16(2) of Regulation (EU) 2024/2847: ${named}. ${answers.delayRequest}`;
    values.set('representativeNote', text.trim());
  }
  if (answers.exceptional === 'claim' && claims.length > 0) {
    values.set('exceptionalCircumstances', 'yes');
    values.set(
      'exceptionalCircumstancesReasons',
      claims.map((claim) => CLAIM_CHOICES[claim]),
    );
    if (answers.exceptionalSupport !== '') {
      values.set('exceptionalCircumstancesInformation', answers.exceptionalSupport);
    }
  }
  return values;
}
