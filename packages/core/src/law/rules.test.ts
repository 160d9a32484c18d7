import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationQuestion } from './art-7-classification.ts';
import { supportQuestion } from './art-13-8-support-period.ts';
import { routingQuestion } from './art-14-7-routing.ts';
import { routeQuestion } from './art-32-conformity-routes.ts';
import { penaltyQuestion } from './art-64-penalties.ts';
import { parseCitation } from './citation.ts';
import { COORDINATORS } from './csirt-coordinators.ts';
import { isMemberState, MEMBER_STATES } from './member-states.ts';
import { categoryCitation, productCategories } from './product-categories.ts';
import type { LawQuestion } from './question.ts';
import type { Reason } from './reason.ts';

function ask<Answer extends { readonly because: readonly Reason[] }>(
  question: LawQuestion<never, Answer>,
  facts: unknown,
): Answer {
  const answer = question.ask(facts);
  if (!answer.ok) throw new Error(answer.failure);
  expect(answer.value.because.length).toBeGreaterThan(0);
  return answer.value;
}

describe('Annexes III and IV', () => {
  it('have 19, 4 and 3 categories, each citable', () => {
    const count = (of: string) =>
      productCategories.filter((category) => category.class === of).length;
    expect([count('importantI'), count('importantII'), count('critical')]).toEqual([19, 4, 3]);
    for (const { id } of productCategories)
      expect(parseCitation(categoryCitation(id)).ok).toBe(true);
    expect(categoryCitation('III.I.12')).toBe('Annex III, Class I, point (12)');
    expect(categoryCitation('IV.2')).toBe('Annex IV, point (2)');
  });
});

describe('classification (Arts. 7 and 8, Implementing Regulation (EU) 2025/2392)', () => {
  const allNo = Object.fromEntries(productCategories.map(({ id }) => [id, false]));
  it.each<[string, unknown, string, string[]]>([
    [
      'Wi-Fi router with firewall and VPN: core is the router',
      { coreFunctionality: 'III.I.12' },
      'importantI',
      ['III.I.12'],
    ],
    ['unmanaged switch: no category fits', { answers: allNo }, 'default', []],
    ['news app with embedded browser', { answers: { ...allNo, 'III.I.2': 'no' } }, 'default', []],
    ['SOAR is not SIEM', { coreFunctionality: 'none' }, 'default', []],
    ['HSM appliance', { coreFunctionality: 'IV.1' }, 'critical', ['IV.1']],
    [
      'TPM by the ladder',
      { chip: { kind: 'microcontroller', securesOthers: true, tamperProtected: true, avaVan: 4 } },
      'critical',
      ['IV.3'],
    ],
    ['hypervisor', { coreFunctionality: 'III.II.1' }, 'importantII', ['III.II.1']],
    [
      'chip without outward security',
      { chip: { kind: 'microprocessor', securesOthers: false } },
      'default',
      [],
    ],
    [
      'chip with outward security',
      { chip: { kind: 'microprocessor', securesOthers: true, tamperProtected: false } },
      'importantI',
      ['III.I.13'],
    ],
    [
      'chip with tamper protection and AVA_VAN 3',
      { chip: { kind: 'microprocessor', securesOthers: true, tamperProtected: true, avaVan: 3 } },
      'importantII',
      ['III.II.3'],
    ],
    [
      'microcontroller at AVA_VAN 2',
      { chip: { kind: 'microcontroller', securesOthers: true, tamperProtected: true, avaVan: 2 } },
      'importantII',
      ['III.II.4'],
    ],
    [
      'microcontroller at AVA_VAN 1',
      { chip: { kind: 'microcontroller', securesOthers: true, tamperProtected: true, avaVan: 1 } },
      'importantI',
      ['III.I.14'],
    ],
    [
      'FPGA stays in class I',
      { chip: { kind: 'asicOrFpga', securesOthers: true, tamperProtected: true, avaVan: 4 } },
      'importantI',
      ['III.I.15'],
    ],
    ['nothing said', {}, 'undetermined', []],
    ['one answer open', { answers: { ...allNo, 'III.I.7': null } }, 'undetermined', []],
    [
      'two core functionalities',
      { answers: { 'III.I.12': true, 'III.II.2': true } },
      'undetermined',
      ['III.I.12', 'III.II.2'],
    ],
    [
      'AVA_VAN unknown',
      { chip: { kind: 'microcontroller', securesOthers: true, tamperProtected: true } },
      'undetermined',
      [],
    ],
  ])('%s', (_says, facts, value, categories) => {
    expect(ask(classificationQuestion, facts)).toMatchObject({ value, categories });
  });

  it('lists what would settle an open answer', () => {
    expect(ask(classificationQuestion, { answers: { ...allNo, 'III.I.7': null } }).missing).toEqual(
      ['answers.III.I.7'],
    );
  });

  it('does not know the sector of the customer, so it cannot change the class', () => {
    const plain = ask(classificationQuestion, { coreFunctionality: 'III.I.6' });
    expect(
      ask(classificationQuestion, {
        coreFunctionality: 'III.I.6',
        sector: 'energy',
        essentialEntity: true,
      }),
    ).toEqual(plain);
  });

  it('refuses a category that there is not', () => {
    expect(classificationQuestion.ask({ coreFunctionality: 'III.I.20' })).toMatchObject({
      ok: false,
    });
  });

  it('marks that IV.2 has no technical description beyond gateways', () => {
    expect(
      ask(classificationQuestion, { coreFunctionality: 'IV.2' }).because.some(
        ({ mark }) => mark === 'unverified',
      ),
    ).toBe(true);
  });
});

describe('conformity routes (Art. 32)', () => {
  it.each<[string, object, string[]]>([
    ['default, any', { class: 'default' }, ['A', 'B+C', 'H']],
    [
      'class I, standards in full',
      { class: 'importantI', harmonisedStandards: 'full' },
      ['A', 'B+C', 'H'],
    ],
    [
      'class I, standards in part',
      { class: 'importantI', harmonisedStandards: 'partial' },
      ['B+C', 'H'],
    ],
    ['class I, no standard (router of today)', { class: 'importantI' }, ['B+C', 'H']],
    [
      'class I, certificate of level substantial',
      { class: 'importantI', schemeCertificate: 'substantial' },
      ['A', 'B+C', 'H', 'ECC'],
    ],
    [
      'class I, open source with public file',
      { class: 'importantI', foss: true, publicTechnicalDocumentation: true },
      ['A', 'B+C', 'H'],
    ],
    ['class I, open source without public file', { class: 'importantI', foss: true }, ['B+C', 'H']],
    [
      'class II, standards do not help',
      { class: 'importantII', harmonisedStandards: 'full' },
      ['B+C', 'H'],
    ],
    [
      'class II, certificate',
      { class: 'importantII', schemeCertificate: 'high' },
      ['B+C', 'H', 'ECC'],
    ],
    [
      'class II, open-source hypervisor with public file',
      { class: 'importantII', foss: true, publicTechnicalDocumentation: true },
      ['A', 'B+C', 'H'],
    ],
    ['critical, no act (appliance that keeps keys)', { class: 'critical' }, ['B+C', 'H', 'ECC']],
    [
      'critical, no act, scheme available',
      { class: 'critical', schemeCertificate: 'substantial' },
      ['B+C', 'H', 'ECC'],
    ],
    [
      'critical, act adopted',
      { class: 'critical', certificationSchemeMandatory: true, schemeCertificate: 'high' },
      ['ECC'],
    ],
    [
      'critical, open source: 32(5) covers Annex III only',
      {
        class: 'critical',
        foss: true,
        publicTechnicalDocumentation: true,
        schemeCertificate: 'high',
      },
      ['B+C', 'H', 'ECC'],
    ],
    ['health record system', { class: 'default', ehrSystem: true }, ['EHDS']],
  ])('%s', (_says, facts, allowed) => {
    expect(ask(routeQuestion, facts).allowed).toEqual(allowed);
  });
});

describe('support and availability (Art. 13(8), (9), (13))', () => {
  it.each<[string, object, object]>([
    [
      'contact-tracing app for two years',
      { placedOn: '2028-01-01', expectedUseMonths: 24 },
      { minimumMonths: 24, supportEndsOn: '2030-01-01' },
    ],
    [
      'industrial controller, 15 years',
      { placedOn: '2028-01-01', expectedUseMonths: 180 },
      { minimumMonths: 180, supportEndsOn: '2043-01-01', keepDocumentsUntil: '2043-01-01' },
    ],
    [
      'five years is a floor, not "whichever is shorter"',
      { placedOn: '2028-01-01', expectedUseMonths: 96 },
      { minimumMonths: 96, supportEndsOn: '2036-01-01' },
    ],
    [
      'documents outlive a short support period (13(13))',
      { placedOn: '2028-01-01', expectedUseMonths: 60 },
      { keepDocumentsUntil: '2038-01-01' },
    ],
    [
      'update of month 58 of 60: ten years',
      { placedOn: '2028-01-01', expectedUseMonths: 60, updates: [{ issuedOn: '2032-11-01' }] },
      { updates: [{ issuedOn: '2032-11-01', availableUntil: '2042-11-01' }] },
    ],
    [
      'update of year 1 of 20: end of support',
      { placedOn: '2028-01-01', expectedUseMonths: 240, updates: [{ issuedOn: '2028-12-01' }] },
      { updates: [{ issuedOn: '2028-12-01', availableUntil: '2048-01-01' }] },
    ],
    [
      '29 February and ten years',
      { placedOn: '2028-02-29', expectedUseMonths: 60 },
      { supportEndsOn: '2033-02-28', keepDocumentsUntil: '2038-02-28' },
    ],
    [
      'a declared longer period counts',
      { placedOn: '2028-01-01', expectedUseMonths: 60, supportMonths: 84 },
      { minimumMonths: 60, supportEndsOn: '2035-01-01' },
    ],
    [
      'expected use unknown',
      { placedOn: '2028-01-01' },
      {
        minimumMonths: null,
        supportEndsOn: null,
        keepDocumentsUntil: null,
        missing: ['expectedUseMonths'],
      },
    ],
  ])('%s', (_says, facts, want) => {
    expect(ask(supportQuestion, facts)).toMatchObject(want);
  });

  it('says that a declared period is shorter than allowed', () => {
    const { because } = ask(supportQuestion, {
      placedOn: '2028-01-01',
      expectedUseMonths: 120,
      supportMonths: 60,
    });
    expect(because.some(({ says }) => says.includes('shorter than the law allows'))).toBe(true);
  });

  it('never lets an update go before ten years or before the end of support', () => {
    const date = fc
      .date({ min: new Date('2027-12-11'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        date,
        date,
        fc.integer({ min: 1, max: 400 }),
        (placedOn, issuedOn, expectedUseMonths) => {
          const { updates, supportEndsOn } = ask(supportQuestion, {
            placedOn,
            expectedUseMonths,
            updates: [{ issuedOn }],
          });
          const until = updates[0]?.availableUntil ?? '';
          expect(until >= (supportEndsOn ?? '')).toBe(true);
          expect(Number(until.slice(0, 4)) - Number(issuedOn.slice(0, 4))).toBeGreaterThanOrEqual(
            10,
          );
        },
      ),
    );
  });
});

describe('penalties (Art. 64)', () => {
  it.each<[string, object, object]>([
    [
      'Art. 14, turnover decides',
      { infringement: 'Art. 14(2)(b)', turnoverEur: 1_000_000_000, size: 'large' },
      { tier: 1, maximumEur: 25_000_000, exempt: false },
    ],
    [
      'Annex I, fixed amount decides',
      { infringement: 'Annex I, Part I, point (2)(a)', turnoverEur: 1_000_000 },
      { tier: 1, maximumEur: 15_000_000 },
    ],
    [
      'Art. 13',
      { infringement: 'Art. 13(8)', turnoverEur: 600_000_000 },
      { tier: 1, maximumEur: 15_000_000 },
    ],
    [
      'Art. 28 (declaration), not Art. 16',
      { infringement: 'Art. 28', turnoverEur: 1_000_000_000 },
      { tier: 2, maximumEur: 20_000_000 },
    ],
    ['Art. 30(4)', { infringement: 'Art. 30(4)' }, { tier: 2, maximumEur: 10_000_000 }],
    ['Art. 30(5) is not named', { infringement: 'Art. 30(5)' }, { tier: null, maximumEur: null }],
    ['Art. 32(3)', { infringement: 'Art. 32(3)' }, { tier: 2 }],
    ['Art. 32(4) is not named', { infringement: 'Art. 32(4)' }, { tier: null }],
    ['Art. 24 is not named', { infringement: 'Art. 24' }, { tier: null }],
    [
      'misleading information',
      { infringement: 'misleadingInformation', turnoverEur: 1_000_000_000 },
      { tier: 3, maximumEur: 10_000_000 },
    ],
    [
      'no undertaking: no turnover limb',
      { infringement: 'Art. 13', turnoverEur: null },
      { maximumEur: 15_000_000 },
    ],
    [
      'micro reports at 30 hours',
      { infringement: 'Art. 14(2)(a)', size: 'micro', turnoverEur: 1 },
      { tier: 1, exempt: true, maximumEur: 0 },
    ],
    ['small, incident', { infringement: 'Art. 14(4)(a)', size: 'small' }, { exempt: true }],
    ['medium is not exempt', { infringement: 'Art. 14(2)(a)', size: 'medium' }, { exempt: false }],
    [
      'micro importer is not exempt',
      { infringement: 'Art. 14(2)(a)', size: 'micro', role: 'importer' },
      { exempt: false },
    ],
    [
      'micro never sends the 72-hour notification',
      { infringement: 'Art. 14(2)(b)', size: 'micro' },
      { tier: 1, exempt: false, maximumEur: 15_000_000 },
    ],
    [
      'micro never reports',
      { infringement: 'Art. 14(2)(a)', size: 'micro', neverReported: true },
      { exempt: false },
    ],
    ['micro, final report', { infringement: 'Art. 14(2)(c)', size: 'micro' }, { exempt: false }],
    ['steward', { infringement: 'Art. 24', role: 'ossSteward' }, { exempt: true, maximumEur: 0 }],
  ])('%s', (_says, facts, want) => {
    expect(ask(penaltyQuestion, facts)).toMatchObject(want);
  });

  it('marks the gap before 11 December 2027', () => {
    const marks = (on: string) =>
      ask(penaltyQuestion, { infringement: 'Art. 14(2)(b)', on }).because.map(
        ({ cite, mark }) => `${cite} ${mark}`,
      );
    expect(marks('2027-12-10')).toContain('Art. 71(2) unverified');
    expect(marks('2027-12-11')).not.toContain('Art. 71(2) unverified');
  });

  it('never lets a larger turnover lower the ceiling', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        const max = (turnoverEur: number) =>
          ask(penaltyQuestion, { infringement: 'Art. 13', turnoverEur }).maximumEur ?? -1;
        expect(max(Math.min(a, b))).toBeLessThanOrEqual(max(Math.max(a, b)));
      }),
    );
  });

  it('refuses what is no citation', () => {
    expect(penaltyQuestion.ask({ infringement: 'Article 14' })).toMatchObject({ ok: false });
  });
});

describe('routing (Art. 14(7))', () => {
  it.each<[string, object, string | null]>([
    [
      'main establishment',
      { mainEstablishment: 'FR', establishments: [{ memberState: 'DE', employees: 1000 }] },
      'FR',
    ],
    [
      'not determinable: most employees',
      {
        establishments: [
          { memberState: 'DE', employees: 10 },
          { memberState: 'PL', employees: 11 },
        ],
      },
      'PL',
    ],
    [
      'US maker, no representative, importers in NL (most units) and DE',
      {
        establishments: [],
        importers: [
          { memberState: 'NL', products: 900 },
          { memberState: 'DE', products: 100 },
        ],
        users: [{ memberState: 'DE', users: 9999 }],
      },
      'NL',
    ],
    [
      'representative goes before importer',
      {
        establishments: [],
        authorisedRepresentatives: [{ memberState: 'IE' }],
        importers: [{ memberState: 'NL', products: 900 }],
      },
      'IE',
    ],
    [
      'distributor',
      {
        establishments: [],
        distributors: [{ memberState: 'ES', products: 1 }],
        users: [{ memberState: 'DE', users: 1 }],
      },
      'ES',
    ],
    [
      'users',
      {
        establishments: [],
        users: [
          { memberState: 'DE', users: 5 },
          { memberState: 'IT', users: 6 },
        ],
      },
      'IT',
    ],
    [
      'users, later report stays',
      { establishments: [], users: [{ memberState: 'IT', users: 6 }], usedBefore: 'DE' },
      'DE',
    ],
    ['nothing said', {}, null],
    [
      'a tie',
      {
        establishments: [
          { memberState: 'DE', employees: 10 },
          { memberState: 'PL', employees: 10 },
        ],
      },
      null,
    ],
    [
      'numbers missing',
      {
        establishments: [],
        importers: [{ memberState: 'NL' }, { memberState: 'DE', products: 1 }],
      },
      null,
    ],
  ])('%s', (_says, facts, memberState) => {
    expect(ask(routingQuestion, facts).memberState).toBe(memberState);
  });

  it('has a coordinator for each Member State, and says what is not certain', () => {
    expect(Object.keys(COORDINATORS).toSorted()).toEqual(Object.keys(MEMBER_STATES).toSorted());
    for (const state of Object.keys(MEMBER_STATES).filter(isMemberState)) {
      const { csirt, because } = ask(routingQuestion, { mainEstablishment: state });
      expect(csirt?.url).toMatch(/^https:/);
      expect(because.some(({ mark }) => mark === 'unverified')).toBe(
        ['DK', 'HR', 'HU', 'MT', 'NL'].includes(state),
      );
    }
  });
});
