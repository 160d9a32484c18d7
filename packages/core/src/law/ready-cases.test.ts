import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';
import { classificationQuestion } from './art-7-classification.ts';
import { supportQuestion } from './art-13-8-support-period.ts';
import { routingQuestion } from './art-14-7-routing.ts';
import { radioEquipmentAct, triggerQuestion } from './art-14-triggers.ts';
import { routeQuestion } from './art-32-conformity-routes.ts';
import { penaltyQuestion } from './art-64-penalties.ts';
import { dutiesQuestion } from './duties.ts';
import { productCategories, productCategory } from './product-categories.ts';
import type { LawQuestion } from './question.ts';
import { reportingClocks } from './reporting-clocks.ts';

function ask<Answer>(question: LawQuestion<never, Answer>, facts: unknown): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

const ALL_NO = Object.fromEntries(productCategories.map(({ id }) => [id, false]));

/** From the core functionality to the open procedures, in the law as it is known today. */
function classAndRoutes(facts: object, more: object = {}): string {
  const { value } = ask(classificationQuestion, facts);
  return `${value}: ${ask(routeQuestion, { class: value, ...more }).allowed.join(', ')}`;
}

describe('whole cases: class and procedure (Arts. 7, 8, 32)', () => {
  it.each<[says: string, facts: object, more: object, want: string]>([
    [
      'Wi-Fi router with firewall and tunnel: a router, and no standard is cited',
      { answers: { ...ALL_NO, 'III.I.12': true } },
      {},
      'importantI: B+C, H',
    ],
    ['unmanaged switch: not III.I.12', { answers: ALL_NO }, {}, 'default: A, B+C, H'],
    ['network card: III.I.10', { coreFunctionality: 'III.I.10' }, {}, 'importantI: B+C, H'],
    ['news application with a browser in it', { answers: ALL_NO }, {}, 'default: A, B+C, H'],
    ['orchestration platform: no SIEM', { answers: ALL_NO }, {}, 'default: A, B+C, H'],
    [
      'appliance that keeps keys: no act under 8(1)',
      { coreFunctionality: 'IV.1' },
      {},
      'critical: B+C, H, ECC',
    ],
    [
      'TPM: secure element',
      { chip: { kind: 'microcontroller', securesOthers: true, tamperProtected: true, avaVan: 4 } },
      {},
      'critical: B+C, H, ECC',
    ],
    [
      'open-source hypervisor sold by its maker, file public at placing',
      { coreFunctionality: 'III.II.1' },
      { foss: true, publicTechnicalDocumentation: true },
      'importantII: A, B+C, H',
    ],
  ])('%s', (_says, facts, more, want) => {
    expect(classAndRoutes(facts, more)).toBe(want);
  });

  it('the list names appliances that keep keys, and TPMs, where they belong', () => {
    expect(productCategory('IV.1')?.examples).toContain('hardware security modules');
    expect(productCategory('IV.3')?.examples).toContain('TPMs');
  });
});

describe('whole cases: support and updates (Art. 13(8), (9))', () => {
  const placedOn = '2028-01-01';

  it('contact-tracing application for a pandemic of two years: support under five years is allowed', () => {
    expect(
      ask(supportQuestion, { placedOn, expectedUseMonths: 24, supportMonths: 24 }).because.some(
        ({ says }) => says.includes('shorter than the law allows'),
      ),
    ).toBe(false);
  });

  it('industrial controller in use for 15 years: at least 180 months', () => {
    const { minimumMonths, because } = ask(supportQuestion, {
      placedOn,
      expectedUseMonths: 180,
      supportMonths: 60,
    });
    expect(minimumMonths).toBe(180);
    expect(because[1]?.says).toContain('The declared 60 months are shorter');
  });

  it.each([
    ['of month 58 of 60: ten years from issue', 60, '2032-11-01', '2042-11-01'],
    ['of year 1 of 20: to the end of support', 240, '2028-12-01', '2048-01-01'],
  ])('an update %s', (_says, expectedUseMonths, issuedOn, until) => {
    const answer = ask(supportQuestion, { placedOn, expectedUseMonths, updates: [{ issuedOn }] });
    expect(answer.updates[0]?.availableUntil).toBe(until);
  });
});

describe('whole cases: reporting (Art. 14)', () => {
  it('bug-bounty find, no malicious use: no report, but handling goes on', () => {
    const answer = ask(triggerQuestion, {
      containedInProduct: true,
      exploitableInProduct: true,
      reliableEvidence: true,
      maliciousActor: false,
      exploitedInSystem: true,
      ownerPermitted: false,
      incidentWithImpactOnProduct: false,
    });
    expect([answer.exploitedVulnerability, answer.severeIncident]).toEqual(['no', 'no']);
    expect(answer.because[0]?.says).toContain('The duties of handling hold');
    const duties = ask(dutiesQuestion, {
      role: 'manufacturer',
      on: '2028-06-01',
      placedOn: '2028-01-01',
    }).duties.map(({ id }) => id);
    expect(duties).toContain('remediate');
  });

  it("malicious code in the maker's signing server, no user affected yet: report by 14(5)(b)", () => {
    expect(
      ask(triggerQuestion, {
        containedInProduct: false,
        incidentWithImpactOnProduct: true,
        sensitiveDataOrFunctions: false,
        maliciousCode: true,
      }),
    ).toMatchObject({ exploitedVulnerability: 'no', severeIncident: 'yes' });
  });

  it('micro enterprise reports at 30 hours: late all the same, and not fined for it', () => {
    const [warning] = reportingClocks({
      kind: 'exploitedVulnerability',
      becameAwareAt: '2028-01-10T08:00:00Z',
      measureAvailableAt: null,
      notificationSubmittedAt: null,
      submitted: { earlyWarning: '2028-01-11T14:00:00Z' },
      timeZone: 'UTC',
      memberState: null,
      publicHolidays: new Set(),
      now: '2028-01-12T00:00:00Z',
    });
    expect(warning).toMatchObject({ state: 'done', inTime: false });
    expect(ask(penaltyQuestion, { infringement: 'Art. 14(2)(a)', size: 'micro' })).toMatchObject({
      exempt: true,
      maximumEur: 0,
    });
    const held = ask(dutiesQuestion, { role: 'manufacturer', on: '2028-01-10', size: 'micro' });
    expect(held.duties.map(({ cite }) => cite)).toContain('Art. 14(1)');
  });

  it('micro enterprise never sends the notification of 72 hours: fine possible, tier 1', () => {
    expect(ask(penaltyQuestion, { infringement: 'Art. 14(2)(b)', size: 'micro' })).toMatchObject({
      tier: 1,
      exempt: false,
      maximumEur: 15_000_000,
    });
  });

  it('maker in the United States without seat or representative, most units by an importer in NL: its CSIRT', () => {
    const answer = ask(routingQuestion, {
      establishments: [],
      importers: [
        { memberState: 'DE', products: 40 },
        { memberState: 'NL', products: 60 },
      ],
    });
    expect(answer).toMatchObject({ memberState: 'NL', csirt: { name: 'NCSC-NL' } });
    expect(answer.because[0]?.cite).toBe('Art. 14(7)(b)');
  });
});

describe('whole cases: in or out (Art. 2)', () => {
  const PRODUCT = {
    isProduct: true,
    onlyRemoteAccess: false,
    neededByProductFunction: false,
    designedByOrForMaker: false,
    dataConnection: true,
    onUnionMarket: true,
    commercialActivity: true,
    freeOpenSource: false,
    ...Object.fromEntries(
      [
        'medicalDevice',
        'vehicleTypeApproval',
        'lCategoryVehicle',
        'designedToPedal',
        'aviationCertified',
        'marineEquipment',
        'identicalSparePart',
        'exclusivelyNationalSecurity',
        'designedForClassifiedInformation',
      ].map((name) => [name, false]),
    ),
  };

  it.each<[says: string, facts: object, value: string]>([
    ['drone of the open category, not certified', { aviationCertified: false }, 'inScope'],
    ['moped with type-approval', { lCategoryVehicle: true }, 'outOfScope'],
    ['L1e vehicle designed to pedal', { lCategoryVehicle: true, designedToPedal: true }, 'inScope'],
    ['stand-alone software as a service', { onlyRemoteAccess: true }, 'outOfScope'],
    ['mobile application', {}, 'inScope'],
    [
      'its own cloud for logging in: part of it',
      {
        isProduct: false,
        onlyRemoteAccess: true,
        neededByProductFunction: true,
        designedByOrForMaker: true,
      },
      'inScope',
    ],
  ])('%s: %s', (_says, facts, value) => {
    expect(ask(scopeQuestion, { ...PRODUCT, ...facts }).value).toBe(value);
  });

  it.each([
    ['2027-10-01', 'radioEquipment'],
    ['2028-01-01', 'cyberResilience'],
  ])('radio device of which a unit is placed on %s: %s', (placedOn, act) => {
    expect(radioEquipmentAct(placedOn).act).toBe(act);
  });
});
