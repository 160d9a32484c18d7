import { type ScopeAnswer, scopeQuestion } from '../art-2-scope.ts';
import { type Classification, classificationQuestion } from '../art-7-classification.ts';
import { type RoleAnswer, roleQuestion } from '../operator-role.ts';
import { productCategories } from '../product-categories.ts';
import type { LawQuestion } from '../question.ts';
import { type GuideAnswers, given } from './guide-answers.ts';
import type { GuideQuestionId } from './guide-question.ts';
import { guideQuestions } from './guide-questions.ts';

/** Facts that one question settles together, asked one by one only where somebody is not sure. */
export const EXCLUSIONS: readonly GuideQuestionId[] = [
  'medicalDevice',
  'vehicleTypeApproval',
  'lCategoryVehicle',
  'designedToPedal',
  'aviationCertified',
  'marineEquipment',
  'identicalSparePart',
  'exclusivelyNationalSecurity',
  'designedForClassifiedInformation',
];

/** What the Regulation's scope says to the answers. */
export function scopeOf(answers: GuideAnswers): ScopeAnswer {
  const noExclusion = given(answers, 'exclusion') === 'none';
  return told(scopeQuestion, {
    ...answersOf(answers, 'scope'),
    isProduct: productOf(given(answers, 'type')),
    freeOpenSource: openSourceOf(answers),
    ...(noExclusion ? Object.fromEntries(EXCLUSIONS.map((id) => [id, 'no'])) : {}),
  });
}

function productOf(type: string | undefined): string {
  return type === undefined || type === 'unknown' ? 'unknown' : type === 'neither' ? 'no' : 'yes';
}

/** A device is not software, so it is no free and open-source software (Art. 3(48)) and nobody is asked. */
export function openSourceOf(answers: GuideAnswers): string {
  const type = given(answers, 'type');
  return type === 'hardware' || type === 'hardwareWithSoftware'
    ? 'no'
    : (given(answers, 'freeOpenSource') ?? 'unknown');
}

/** The roles by the answers. What is no free and open-source software has no steward (Art. 3(14)). */
export function roleOf(answers: GuideAnswers): RoleAnswer {
  return told(roleQuestion, {
    ...answersOf(answers, 'role'),
    ...(openSourceOf(answers) === 'no' ? { sustainsOpenSource: 'no' } : {}),
  });
}

const CHIPS: Readonly<Record<string, string>> = {
  'III.I.13': 'microprocessor',
  'III.I.14': 'microcontroller',
  'III.I.15': 'asicOrFpga',
  'III.II.3': 'microprocessor',
  'III.II.4': 'microcontroller',
};

/** The kind of chip that a category is about, or `undefined`. */
export function chipOf(answers: GuideAnswers): string | undefined {
  const category = given(answers, 'category');
  return category === undefined ? undefined : CHIPS[category];
}

/** Two core functionalities between which to decide: the one chosen and the one that comes closest. */
export type Pair = { readonly first: string; readonly second: string };

/** The pair to decide between, or `undefined` where nothing else comes close. */
export function pairOf(answers: GuideAnswers): Pair | undefined {
  const first = given(answers, 'category');
  const second = given(answers, 'runnerUp');
  return first === undefined || second === undefined || second === 'none' || second === first
    ? undefined
    : { first, second };
}

/** The class by the answers. */
export function classOf(answers: GuideAnswers): Classification {
  return told(classificationQuestion, classFacts(answers));
}

function classFacts(answers: GuideAnswers): object {
  const kind = chipOf(answers);
  if (kind !== undefined) {
    return { chip: chipFacts(answers, kind) };
  }
  const category = given(answers, 'category');
  if (category === undefined || category === 'unknown') {
    return {};
  }
  const pair = pairOf(answers);
  const decided = pair === undefined ? 'first' : given(answers, 'coreOfTwo');
  if (decided === 'first') {
    return { coreFunctionality: category };
  }
  return decided === 'second' && pair !== undefined
    ? { coreFunctionality: pair.second }
    : { answers: openPair(pair) };
}

/** Every category is ruled out but the two between which nobody has decided. */
function openPair(pair: Pair | undefined): object {
  const between = [pair?.first, pair?.second];
  const value = pair?.first === 'none' ? 'unknown' : 'yes';
  return Object.fromEntries(
    productCategories.map(({ id }) => [id, between.includes(id) ? value : 'no']),
  );
}

function chipFacts(answers: GuideAnswers, kind: string): object {
  const level = given(answers, 'chipAvaVan');
  return {
    kind,
    securesOthers: given(answers, 'chipSecuresOthers') ?? 'unknown',
    tamperProtected: given(answers, 'chipTamperProtected') ?? 'unknown',
    avaVan: level === undefined || level === 'unknown' ? null : Number(level),
  };
}

function answersOf(answers: GuideAnswers, part: 'scope' | 'role'): Record<string, string> {
  return Object.fromEntries(
    guideQuestions
      .filter((question) => question.part === part)
      .flatMap(({ id }) => {
        const value = given(answers, id);
        return value === undefined ? [] : [[id, value] as const];
      }),
  );
}

/** What a rule answers. Facts it refuses were put together wrongly here, which is a bug. */
export function told<Answer>(question: LawQuestion<never, Answer>, facts: unknown): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) {
    throw new Error(answer.failure);
  }
  return answer.value;
}
