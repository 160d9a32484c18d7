import {
  classificationQuestion,
  delayQuestion,
  dutiesQuestion,
  type LawQuestion,
  MEMBER_STATES,
  modificationQuestion,
  penaltyQuestion,
  productCategories,
  type Reason,
  ROLES,
  roleQuestion,
  routeQuestion,
  routingQuestion,
  scopeQuestion,
  supportQuestion,
  triggerQuestion,
  userInformationQuestion,
  voluntaryReportQuestion,
} from '@cradle/core/law';
import fc from 'fast-check';

type Arbitrary = fc.Arbitrary<unknown>;
type Asked = {
  readonly question: Pick<LawQuestion<never, Said>, 'ask'>;
  readonly runs: number;
  readonly facts: Arbitrary;
};
/** What one answer of a rule says that pages show. */
type Said = { readonly because?: readonly Reason[]; readonly also?: readonly Reason[] };

/** The same facts each time, so that a sentence that is missed once is missed again. */
const SEED = 20_272_111;

const known = fc.constantFrom('yes', 'no', 'unknown');
/** Mostly one answer, so that a rule that needs many of them comes to its end. */
const mostly = (usual: string) => fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, known);
const allMostly = (usual: string, names: readonly string[]): Readonly<Record<string, Arbitrary>> =>
  Object.fromEntries(names.map((name) => [name, mostly(usual)]));
const orNull = (of: Arbitrary) => fc.option(of);
const day = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2045-01-01') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

const scopeFacts = {
  ...allMostly('yes', [
    'isProduct',
    'dataConnection',
    'onUnionMarket',
    'commercialActivity',
    'underYourResponsibility',
    'monetised',
    'neededByProductFunction',
    'designedByOrForMaker',
  ]),
  ...allMostly('no', [
    'onlyRemoteAccess',
    'freeOpenSource',
    'nonProfitSurplusOnly',
    'medicalDevice',
    'vehicleTypeApproval',
    'lCategoryVehicle',
    'designedToPedal',
    'aviationCertified',
    'marineEquipment',
    'identicalSparePart',
    'exclusivelyNationalSecurity',
    'designedForClassifiedInformation',
    'temporaryNonMarket',
    'unfinishedSafetyComponent',
  ]),
};

const sizes = fc.constantFrom('micro', 'small', 'medium', 'large', null);
const categoryIds = productCategories.map(({ id }) => id);

const ASKED: readonly Asked[] = [
  { question: scopeQuestion, runs: 4000, facts: fc.record(scopeFacts) },
  {
    question: roleQuestion,
    runs: 4000,
    facts: fc.record({
      makesOrHasMade: known,
      underOwnName: known,
      establishedInUnion: known,
      writtenMandate: known,
      placesForeignProduct: known,
      resells: known,
      modifiedSubstantially: known,
      makesAvailable: known,
      sustainsOpenSource: known,
      legalPerson: known,
    }),
  },
  {
    question: classificationQuestion,
    runs: 4000,
    facts: fc.oneof(
      fc.record({ coreFunctionality: fc.constantFrom('none', ...categoryIds) }),
      fc.record({
        answers: fc.uniqueArray(fc.constantFrom(...categoryIds)).map((ids) =>
          // Few that fit, so that one, several and none are all met.
          Object.fromEntries(ids.map((id, place) => [id, place < ids.length % 3 ? 'yes' : 'no'])),
        ),
      }),
      fc.constant({ answers: Object.fromEntries(categoryIds.map((id) => [id, 'no'])) }),
      fc.record({
        chip: fc.record({
          kind: fc.constantFrom('microprocessor', 'microcontroller', 'asicOrFpga'),
          securesOthers: known,
          tamperProtected: known,
          avaVan: orNull(fc.integer({ min: 0, max: 5 })),
        }),
      }),
    ),
  },
  {
    question: routeQuestion,
    runs: 4000,
    facts: fc.record({
      class: fc.constantFrom('default', 'importantI', 'importantII', 'critical'),
      harmonisedStandards: fc.constantFrom('full', 'partial', 'none'),
      foss: fc.boolean(),
      publicTechnicalDocumentation: fc.boolean(),
      certificationSchemeMandatory: fc.boolean(),
      schemeCertificate: fc.constantFrom('substantial', 'high', null),
      ehrSystem: fc.boolean(),
      highRiskAi: fc.boolean(),
      aiActInternalControl: fc.boolean(),
    }),
  },
  {
    question: modificationQuestion,
    runs: 2000,
    facts: fc.record({
      afterPlacing: known,
      purposeChanged: known,
      pureSecurityUpdate: known,
      addsRisk: known,
      foreseen: known,
      riskChanged: known,
    }),
  },
  {
    question: supportQuestion,
    runs: 500,
    facts: fc.record({
      placedOn: day,
      expectedUseMonths: orNull(fc.integer({ min: 1, max: 240 })),
      supportMonths: orNull(fc.integer({ min: 1, max: 240 })),
    }),
  },
  {
    question: dutiesQuestion,
    runs: 4000,
    facts: fc.record({
      role: fc.constantFrom(...ROLES),
      on: day,
      placedOn: orNull(day),
      supportEndsOn: orNull(day),
      substantiallyModifiedOn: orNull(day),
      size: sizes,
    }),
  },
  {
    question: triggerQuestion,
    runs: 4000,
    facts: fc.record({
      ...allMostly('yes', [
        'containedInProduct',
        'exploitableInProduct',
        'reliableEvidence',
        'maliciousActor',
        'exploitedInSystem',
        'incidentWithImpactOnProduct',
        'sensitiveDataOrFunctions',
        'maliciousCode',
      ]),
      ...allMostly('no', ['ownerPermitted']),
    }),
  },
  { question: routingQuestion, runs: 6000, facts: routingFacts() },
  {
    question: userInformationQuestion,
    runs: 200,
    facts: fc.record({ aware: known, usersCanMitigate: known, onlySomeImpacted: known }),
  },
  {
    question: voluntaryReportQuestion,
    runs: 100,
    facts: fc.record({
      what: fc.constantFrom('vulnerability', 'cyberThreat', 'incident', 'nearMiss', 'other'),
    }),
  },
  {
    question: delayQuestion,
    runs: 2000,
    facts: fc.record({
      kind: fc.constantFrom('exploitedVulnerability', 'severeIncident'),
      stage: fc.constantFrom('earlyWarning', 'notification', 'intermediateReport', 'finalReport'),
      ...allMostly('yes', [
        'riskOutweighsBenefit',
        'mitigationWithin72Hours',
        'enoughForAnExploit',
        'enoughSharedAlready',
        'trustedIntermediary',
        'receiverCannotProtect',
        'platformCompromised',
      ]),
      ...allMostly('no', ['markingIsEnough']),
    }),
  },
  {
    question: penaltyQuestion,
    runs: 6000,
    facts: fc.record({
      infringement: fc.constantFrom(
        'misleadingInformation',
        'Art. 14(2)(a)',
        'Art. 13(1)',
        'Art. 19(2)',
        'Art. 8(1)',
        'Annex I, Part II, point (1)',
      ),
      turnoverEur: orNull(fc.integer({ min: 0, max: 5_000_000_000 })),
      size: sizes,
      role: fc.constantFrom(...ROLES),
      neverReported: fc.boolean(),
      on: orNull(day),
    }),
  },
];

function routingFacts(): Arbitrary {
  const state = fc.constantFrom(...Object.keys(MEMBER_STATES));
  const few = (name: string) =>
    fc.array(fc.record({ memberState: state, [name]: orNull(fc.integer({ min: 0, max: 3 })) }), {
      maxLength: 2,
    });
  const seldom = (of: Arbitrary) => fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, of);
  return fc.record({
    mainEstablishment: fc.option(state, { freq: 2 }),
    establishments: orNull(seldom(few('employees'))),
    authorisedRepresentatives: seldom(few('products')),
    importers: seldom(few('products')),
    distributors: seldom(few('products')),
    users: seldom(few('users')),
    usedBefore: fc.option(state, { freq: 2 }),
  });
}

/** Asks every rule a fixed sample of facts, and gives the reasons of all answers. */
export function sampledReasons(): readonly Reason[] {
  return ASKED.flatMap(({ question, facts, runs }) =>
    fc.sample(facts, { seed: SEED, numRuns: runs }).flatMap((given) => {
      const answer = question.ask(given);
      if (!answer.ok) {
        throw new Error(`${answer.failure}: ${JSON.stringify(given)}`);
      }
      const { because = [], also = [] } = answer.value;
      return [...because, ...also];
    }),
  );
}
