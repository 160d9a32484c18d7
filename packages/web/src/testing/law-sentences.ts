import {
  CERTIFICATION_EFFECTS,
  COMMON_MISTAKES,
  conformityModules,
  declarationOfConformity,
  dutiesQuestion,
  KEY_DATES,
  LAW_CHANGES,
  MEMBER_STATES,
  OTHER_ACTS,
  productCategories,
  type Reason,
  ROLES,
  radioEquipmentAct,
  simplifiedDeclaration,
  technicalDocumentation,
  userInformation,
} from '@cradle/core/law';
import { guideQuestions } from '@cradle/core/law/guide';
import { sampledReasons } from './law-samples.ts';

/** Every English sentence that the rules of law can say to a reader, each once. */
export function lawSentences(): ReadonlySet<string> {
  const sentences = [
    ...guideSentences(),
    ...categorySentences(),
    ...dutySentences(),
    ...listSentences(),
    ...documentSentences(),
    ...sampledReasons().flatMap(reasonSentences),
    ...['2025-01-01', '2026-01-01', '2028-01-01'].flatMap((day) =>
      reasonSentences(radioEquipmentAct(day).because),
    ),
  ];
  return new Set(sentences.filter((text) => text !== null));
}

type Sentences = readonly (string | null)[];

function reasonSentences({ says, source }: Reason): Sentences {
  return [says, source];
}

function guideSentences(): Sentences {
  return guideQuestions.flatMap(({ asks, more, why, options }) => [
    asks,
    more,
    ...reasonSentences(why),
    ...options.flatMap((option) => [option.says, option.more]),
  ]);
}

function categorySentences(): Sentences {
  return productCategories.flatMap(
    ({ name, coreFunctionality, examples, notMeant, unverified }) => [
      name,
      coreFunctionality,
      ...examples,
      ...notMeant,
      unverified,
    ],
  );
}

/** Placed after the Regulation applies as a whole and looked at later, so that every duty of each role holds. */
function dutySentences(): Sentences {
  return ROLES.flatMap((role) => {
    const answer = dutiesQuestion.ask({ role, on: '2029-01-01', placedOn: '2028-01-01' });
    return answer.ok
      ? answer.value.duties.flatMap(({ says, due, to, evidence }) => [says, due, to, evidence])
      : [];
  });
}

function listSentences(): Sentences {
  return [
    ...KEY_DATES.map(({ says }) => says),
    ...Object.values(MEMBER_STATES).map(({ name }) => name),
    ...LAW_CHANGES.map(({ says }) => says),
    ...OTHER_ACTS.flatMap(({ act, because }) => [act, ...reasonSentences(because)]),
    ...COMMON_MISTAKES.flatMap(({ said, law, consequence, source }) => [
      said,
      law,
      consequence,
      source,
    ]),
  ];
}

function documentSentences(): Sentences {
  return [
    ...[
      userInformation,
      declarationOfConformity,
      simplifiedDeclaration,
      technicalDocumentation,
    ].flatMap((items) => items.flatMap(({ says, condition }) => [says, condition])),
    ...conformityModules.flatMap(({ maker, notifiedBody, representative, mark }) => [
      maker,
      notifiedBody,
      representative,
      mark,
    ]),
    ...CERTIFICATION_EFFECTS.flatMap(({ because }) => reasonSentences(because)),
  ];
}
