import type { RoleFacts } from '../operator-role.ts';
import type { Reason } from '../reason.ts';
import type { ScopeFacts } from '../scope-facts.ts';

/** The parts of the guide, in the order in which they are asked. */
export const GUIDE_PARTS = ['scope', 'role', 'class', 'route', 'duties'] as const;
export type GuidePart = (typeof GUIDE_PARTS)[number];

/** What a question is about. Most are facts of a rule under the same name; the others stand for several facts. */
export type GuideQuestionId =
  | Exclude<keyof ScopeFacts, 'isProduct' | 'temporaryNonMarket' | 'unfinishedSafetyComponent'>
  | keyof RoleFacts
  | 'type'
  | 'exclusion'
  | 'category'
  | 'runnerUp'
  | 'coreOfTwo'
  | 'chipSecuresOthers'
  | 'chipTamperProtected'
  | 'chipAvaVan'
  | 'ehrSystem'
  | 'harmonisedStandards'
  | 'publicTechnicalDocumentation'
  | 'schemeCertificate'
  | 'certificationSchemeMandatory'
  | 'placedOn'
  | 'substantiallyModifiedOn'
  | 'expectedUseYears'
  | 'size';

/** One answer that can be chosen. */
export type GuideOption = {
  readonly id: string;
  /** One to three characters, never changed nor used again: shared links are made of them. */
  readonly code: string;
  readonly says: string;
  /** What is meant, in a line; `null` where the words say it. */
  readonly more: string | null;
};

/** One question in plain words, with why it is asked and where that is written. */
export type GuideQuestion = {
  readonly id: GuideQuestionId;
  /** Two letters, never changed nor used again: shared links are made of them. */
  readonly code: string;
  readonly part: GuidePart;
  /** `day`: an ISO date or one of the options; `years`: whole years or one of the options. */
  readonly kind: 'choice' | 'category' | 'day' | 'years';
  readonly asks: string;
  /** Examples, or how to tell; `null` where the question says it all. */
  readonly more: string | null;
  readonly why: Reason;
  readonly options: readonly GuideOption[];
  /** Questions whose change makes the answer to this one doubtful: it is then asked again. */
  readonly restsOn: readonly GuideQuestionId[];
};

/** An answer that can be chosen, without more words. */
export function option(
  id: string,
  code: string,
  says: string,
  more: string | null = null,
): GuideOption {
  return { id, code, says, more };
}

/** The answer that is allowed wherever the law can leave a thing open. */
export const NOT_KNOWN: GuideOption = option('unknown', 'u', 'Not known');

/** Yes, no, not known. */
const YES_NO: readonly GuideOption[] = [
  option('yes', 'y', 'Yes'),
  option('no', 'n', 'No'),
  NOT_KNOWN,
];

/** A question that is answered by yes, no or not known. */
export function yesNo(
  place: Pick<GuideQuestion, 'id' | 'code' | 'part'>,
  asks: string,
  why: Reason,
  further: Partial<Pick<GuideQuestion, 'more' | 'restsOn'>> = {},
): GuideQuestion {
  return {
    kind: 'choice',
    more: null,
    restsOn: [],
    options: YES_NO,
    asks,
    why,
    ...place,
    ...further,
  };
}
