import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';
import { modificationQuestion } from './art-3-30-substantial-modification.ts';
import { classificationQuestion } from './art-7-classification.ts';
import { supportQuestion } from './art-13-8-support-period.ts';
import { radioEquipmentAct, triggerQuestion } from './art-14-triggers.ts';
import { routeQuestion } from './art-32-conformity-routes.ts';
import { penaltyQuestion } from './art-64-penalties.ts';
import { parseCitation } from './citation.ts';
import { MISTAKE_TOPICS } from './common-mistake.ts';
import { COMMON_MISTAKES } from './common-mistakes.ts';
import { corpus } from './corpus/corpus.ts';
import { dutiesQuestion } from './duties.ts';
import { KEY_DATES } from './key-dates.ts';
import { roleQuestion } from './operator-role.ts';
import { productCategories } from './product-categories.ts';
import type { LawQuestion } from './question.ts';
import { reportingClocks } from './reporting-clocks.ts';

function ask<Answer>(question: LawQuestion<never, Answer>, facts: unknown): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

function clocks(kind: 'exploitedVulnerability' | 'severeIncident', moments: object = {}) {
  return reportingClocks({
    kind,
    becameAwareAt: '2026-10-01T08:00:00Z',
    measureAvailableAt: null,
    notificationSubmittedAt: null,
    submitted: {},
    timeZone: 'UTC',
    memberState: null,
    publicHolidays: new Set(),
    now: '2027-10-01T08:00:00Z',
    ...moments,
  });
}

const EXPLOITED = {
  containedInProduct: true,
  exploitableInProduct: true,
  reliableEvidence: true,
  maliciousActor: true,
  exploitedInSystem: true,
  ownerPermitted: false,
};
const exploited = (change: object) =>
  ask(triggerQuestion, { ...EXPLOITED, ...change }).exploitedVulnerability;
const duties = (role: string, on: string) => ask(dutiesQuestion, { role, on, placedOn: on }).duties;
const duty = (id: string) => duties('manufacturer', '2028-01-01').find((one) => one.id === id);
const support = (facts: object) => ask(supportQuestion, { placedOn: '2028-01-01', ...facts });
const fine = (infringement: string, facts: object = {}) =>
  ask(penaltyQuestion, { infringement, ...facts });
const routes = (facts: object) => ask(routeQuestion, facts).allowed;

/** For each mistake what the rules say: the first value is the second. */
const PROOFS: Readonly<Record<string, () => readonly [got: unknown, want: unknown]>> = {
  onlyUnpatched: () => [exploited({ patchExists: true }), exploited({ patchExists: false })],
  everyIncident: () => [
    ask(triggerQuestion, {
      incidentWithImpactOnProduct: true,
      sensitiveDataOrFunctions: false,
      maliciousCode: false,
    }).severeIncident,
    'no',
  ],
  failedAttempts: () => [exploited({ exploitedInSystem: false }), 'no'],
  listStartsTheClock: () => [
    clocks('exploitedVulnerability', { becameAwareAt: null, listedAt: '2026-09-30' })[0]?.state,
    'waiting',
  ],
  oneRecipient: () => [duty('earlyWarning')?.to, 'CSIRT coordinator and ENISA'],
  only24Hours: () => [
    [...clocks('exploitedVulnerability'), ...clocks('severeIncident')].map((one) => one.runsFrom),
    [
      'becameAware',
      'becameAware',
      'measureAvailable',
      'becameAware',
      'becameAware',
      'notificationSubmitted',
    ],
  ],
  finalReportFromAwareness: () => [
    [
      clocks('exploitedVulnerability')[2]?.plainEnd,
      clocks('exploitedVulnerability', { measureAvailableAt: '2026-11-02T08:00:00Z' })[2]?.plainEnd,
    ],
    [null, '2026-11-16T08:00:00Z'],
  ],
  incidentReportFromAwareness: () => [
    [
      clocks('severeIncident', { measureAvailableAt: '2026-10-02T08:00:00Z' })[2]?.plainEnd,
      clocks('severeIncident', { notificationSubmittedAt: '2026-10-03T08:00:00Z' })[2]?.plainEnd,
    ],
    [null, '2026-11-03T08:00:00Z'],
  ],
  offsetsForDates: () => [
    KEY_DATES.filter(({ cite }) => cite.startsWith('Art. 71')).map(({ on }) => on),
    ['2024-12-10', '2026-06-11', '2026-09-11', '2027-12-11'],
  ],
  otherYears: () => [
    ['2026-08-31', '2027-09-30', '2027-12-11'].map((on) =>
      duties('manufacturer', on).some(({ cite }) => cite === 'Art. 13(1)'),
    ),
    [false, false, true],
  ],
  handlingIn2026: () => [
    duties('manufacturer', '2026-09-30').filter(({ cite }) => !cite.startsWith('Art. 14')),
    [],
  ],
  fiveYearsFixed: () => [
    [24, 60, 120].map((expectedUseMonths) => support({ expectedUseMonths }).minimumMonths),
    [24, 60, 120],
  ],
  whicheverIsShorter: () => [support({ expectedUseMonths: 120 }).supportEndsOn, '2038-01-01'],
  updatesVanish: () => [
    [60, 240].map(
      (expectedUseMonths) =>
        support({ expectedUseMonths, updates: [{ issuedOn: '2029-01-01' }] }).updates[0]
          ?.availableUntil,
    ),
    ['2039-01-01', '2048-01-01'],
  ],
  noEndOfSupportDate: () => [
    [duty('endOfSupportDate')?.due, duty('endOfSupportNotice')?.cite],
    ['At the time of purchase', 'Art. 13(19)'],
  ],
  alwaysFreeUpdates: () => [duty('freeUpdates')?.cite, 'Annex I, Part II, point (8)'],
  oldClassNames: () => [
    [...new Set(productCategories.map((one) => one.class))],
    ['importantI', 'importantII', 'critical'],
  ],
  oldCategoryLists: () => [
    [
      productCategories.length,
      productCategories.some(({ name }) => /robot|industrial/i.test(name)),
    ],
    [26, false],
  ],
  criticalSector: () => [
    ask(classificationQuestion, { coreFunctionality: 'none', sector: 'energy' }).value,
    'default',
  ],
  fewQuestions: () => [
    ask(classificationQuestion, {
      answers: Object.fromEntries(
        productCategories.slice(0, 6).map(({ id }) => [id, false] as const),
      ),
    }).value,
    'undetermined',
  ],
  wrongActForDescriptions: () => [
    [
      ask(classificationQuestion, { coreFunctionality: 'III.I.2' }).because[0]?.source,
      ask(scopeQuestion, { lCategoryVehicle: true, designedToPedal: false }).because[0]?.source,
    ],
    ['Implementing Regulation (EU) 2025/2392', 'Delegated Regulation (EU) 2025/1535'],
  ],
  radioCarveOut: () => [radioEquipmentAct('2028-01-01').act, 'cyberResilience'],
  openSourceIsOut: () => [
    [
      duties('ossSteward', '2028-01-01').length,
      routes({ class: 'importantII', foss: true, publicTechnicalDocumentation: true }).includes(
        'A',
      ),
      routes({ class: 'critical', foss: true, publicTechnicalDocumentation: true }).includes('A'),
    ],
    [3, true, false],
  ],
  sparePartsForgotten: () => [ask(scopeQuestion, { identicalSparePart: true }).value, 'outOfScope'],
  representativeMandatory: () => [
    duties('manufacturer', '2028-01-01').filter(({ says }) => /representative/i.test(says)),
    [],
  ],
  importersForgotten: () => [
    ['importer', 'distributor'].map((role) => duties(role, '2028-01-01').length > 5),
    [true, true],
  ],
  modificationElsewhere: () => [
    [
      ask(modificationQuestion, { afterPlacing: true, purposeChanged: true }).because[0]?.cite,
      ask(roleQuestion, { resells: true, modifiedSubstantially: true }).because.map(
        ({ cite }) => cite,
      ),
    ],
    ['Art. 3(30)', ['Art. 21', 'Art. 3(17)']],
  ],
  oldNumbering: () => [
    [fine('Art. 10').tier, fine('Art. 11').tier, fine('Art. 13').tier, fine('Art. 14').tier],
    [null, null, 1, 1],
  ],
  oldAnnexOne: () => [
    corpus.flatMap(({ cite }) => /^Annex I, Part I, point \(2\)\(([a-z])\)$/.exec(cite)?.[1] ?? []),
    'abcdefghijklm'.split(''),
  ],
  keepingElsewhere: () => [
    [duty('keepDocuments')?.cite, support({ expectedUseMonths: 180 }).keepDocumentsUntil],
    ['Art. 13(13)', '2043-01-01'],
  ],
  declarationElsewhere: () => [
    [fine('Art. 28').tier, fine('Art. 16').tier],
    [2, null],
  ],
  sbomIsPublic: () => [duty('sbom')?.to, null],
  sbomFormatOfTheLaw: () => [duty('sbom')?.says.includes('No format is fixed yet'), true],
  smallGetSupportOnly: () => [
    ['Art. 14(2)(a)', 'Art. 14(2)(b)', 'Art. 14(2)(c)'].map(
      (place) => fine(place, { size: 'micro' }).exempt,
    ),
    [true, false, false],
  ],
  oldListsOfFines: () => [
    ['Art. 30(4)', 'Art. 30(5)', 'Art. 32(3)', 'Art. 32(4)'].map((place) => fine(place).tier),
    [2, null, 2, null],
  ],
};

/** What no rule of this folder decides: versions and their costs for users are no facts here. */
const WITHOUT_RULE = ['everyOldVersion'];

describe('common mistakes', () => {
  it.each(COMMON_MISTAKES.filter(({ id }) => !WITHOUT_RULE.includes(id)))(
    '$cite: not "$said"',
    ({ id }) => {
      const proof = PROOFS[id];
      expect(proof, `no rule is asked for ${id}`).toBeDefined();
      const [got, want] = proof?.() ?? [0, 1];
      expect(got).toEqual(want);
    },
  );

  it('are each named once, with a rule asked for all but those that no rule decides', () => {
    const ids = COMMON_MISTAKES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...Object.keys(PROOFS), ...WITHOUT_RULE].toSorted()).toEqual(ids.toSorted());
  });

  it.each(COMMON_MISTAKES)(
    '$id can be shown: every part is a sentence, and its place is in the corpus',
    (one) => {
      for (const text of [one.said, one.law, one.consequence])
        expect(text).toMatch(/^[A-Z].{10,}\.$/);
      expect(parseCitation(one.cite).ok).toBe(true);
      expect(
        corpus.some(({ cite }) => cite.startsWith(one.cite) || one.cite.startsWith(cite)),
      ).toBe(true);
      expect(MISTAKE_TOPICS).toContain(one.topic);
    },
  );

  it('says where more than the text stands behind it', () => {
    for (const { id, mark, source } of COMMON_MISTAKES)
      if (mark !== 'law') expect(source, id).not.toBeNull();
    expect(COMMON_MISTAKES.filter(({ mark }) => mark !== 'law').map(({ id }) => id)).toEqual([
      'listStartsTheClock',
      'sbomFormatOfTheLaw',
      'smallGetSupportOnly',
    ]);
    expect(new Set(COMMON_MISTAKES.map(({ topic }) => topic))).toEqual(new Set(MISTAKE_TOPICS));
  });
});
