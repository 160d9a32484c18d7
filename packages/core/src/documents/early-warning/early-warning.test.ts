import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportingClocks } from '../../law/index.ts';
import type { ReportFacts } from './case-facts.ts';
import { checkEarlyWarning } from './check.ts';
import { EarlyWarningDocument, earlyWarningJsonSchema } from './document.ts';
import { draftEarlyWarning } from './draft.ts';
import type { FieldValue } from './field-value.ts';
import type { Stage } from './form.ts';
import { freezeEarlyWarning, valuesOf, withTyped } from './freeze.ts';
import { referenceDoubts } from './reference.ts';
import { srpForm20261004 as form } from './srp-form.2026-10-04.ts';

const facts: ReportFacts = {
  case: {
    kind: 'exploitedVulnerability',
    title: null,
    summary: null,
    becameAwareAt: '2026-11-23T10:05:00Z',
    reason: 'A customer sent us logs of the attack.',
    memberStates: ['DE', 'FR'],
    occurredAt: null,
    suspectedMalicious: null,
    measureAvailableAt: null,
  },
  organisation: { name: 'Example Devices' },
  products: [
    {
      name: 'Gateway',
      versions: ['2.0', '2.1'],
      class: 'importantI',
      category: 'III.I.12',
      supportEndsOn: '2030-01-31',
    },
    {
      name: 'Controller',
      versions: ['5.4'],
      class: 'importantI',
      category: 'III.I.12',
      supportEndsOn: '2031-12-31',
    },
  ],
  vulnerability: {
    cve: 'CVE-2021-44228',
    euvd: null,
    summary: 'Remote code execution through lookups in logged text.',
    component: 'log4j-core 2.14.1',
    fixedIn: ['2.17.1'],
    exploitedBy: [{ source: 'CISA KEV', since: '2021-12-10' }],
    cvss: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', score: 10 },
  },
  sensitivity: null,
  asOf: '2026-11-23T11:00:00Z',
};
const incident: ReportFacts = {
  ...facts,
  case: {
    ...facts.case,
    kind: 'severeIncident',
    title: 'Build server entered',
    summary: 'An intruder was in our build server.',
  },
  vulnerability: null,
};

/** The kept file; written anew, to be read before it is committed, with `UPDATE_GOLDEN=1`. */
function kept(name: string, now: unknown): unknown {
  const file = new URL(name, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function draftOf(of: ReportFacts, stage: Stage = 'earlyWarning') {
  return Object.fromEntries(
    draftEarlyWarning(of, stage).fields.map(({ key, value }) => [key, value]),
  );
}

function check(of: ReportFacts, stage: Stage, typed: Record<string, FieldValue> = {}) {
  const draft = draftEarlyWarning(of, stage);
  const values = new Map([...valuesOf(draft.fields), ...Object.entries(typed)]);
  return checkEarlyWarning(form, stage, draft.kind, values);
}

describe('draftEarlyWarning', () => {
  it('fills in what is known and leaves the rest to a person', () => {
    expect(draftOf(facts)).toMatchObject({
      notificationType: 'vulnerability',
      title: 'CVE-2021-44228 of log4j-core 2.14.1 exploited: Gateway; Controller',
      manufacturerName: 'Example Devices',
      memberStates: ['DE', 'FR'],
      productName: 'Gateway; Controller',
      productVersion: 'Gateway: 2.0, 2.1; Controller: 5.4',
      productType: 'important',
      productClass: 'classI',
      productCategory: 'III.I.12',
      endOfSupportReached: 'no',
      cveId: 'CVE-2021-44228',
      euvdId: null,
      vulnerabilityBecameAwareAt: '2026-11-23T10:05:00Z',
      correctiveMeasuresTaken: null,
    });
  });

  it('says of each value where it comes from', () => {
    const { fields } = draftEarlyWarning(facts);
    const source = (key: string) => fields.find((field) => field.key === key)?.source.kind;
    expect(
      [
        'title',
        'memberStates',
        'cveId',
        'generalInformation',
        'manufacturerName',
        'userMeasures',
      ].map(source),
    ).toEqual(['computed', 'case', 'finding', 'feed', 'organisation', 'person']);
  });

  it('never shows the internal reason for becoming aware', () => {
    expect(JSON.stringify(draftEarlyWarning(facts))).not.toContain(facts.case.reason);
  });

  it('leaves a field empty on which the products disagree', () => {
    const products = [
      ...facts.products,
      {
        name: 'Old',
        versions: ['1'],
        class: 'default' as const,
        category: null,
        supportEndsOn: '2020-01-01',
      },
    ];
    expect(draftOf({ ...facts, products })).toMatchObject({
      productType: null,
      productCategory: null,
      endOfSupportReached: null,
    });
  });

  it('has the end of support not reached on its own day', () => {
    const onTheDay = {
      ...facts,
      asOf: '2030-01-31T23:00:00Z',
      products: facts.products.slice(0, 1),
    };
    expect(draftOf(onTheDay)['endOfSupportReached']).toBe('no');
    expect(draftOf({ ...onTheDay, asOf: '2030-02-01T00:00:00Z' })['endOfSupportReached']).toBe(
      'yes',
    );
  });
});

describe('checkEarlyWarning', () => {
  it('is ready where all that is asked is there', () => {
    expect(check(facts, 'earlyWarning')).toEqual({
      missing: [],
      tooLong: [],
      warnings: [],
      ready: true,
    });
  });

  it('keeps what the law asks apart from what the form requires', () => {
    const { missing } = check(
      { ...incident, products: [], case: { ...incident.case, memberStates: [] } },
      'earlyWarning',
    );
    expect(missing.map(({ key, askedBy, cite }) => `${key} ${askedBy} ${cite ?? '-'}`)).toEqual([
      'memberStates law Art. 14(4)(a)',
      'productName form -',
      'productVersion form -',
      'suspectedMalicious law Art. 14(4)(a)',
    ]);
  });

  it('does not ask about malicious acts for a vulnerability (Art. 14(2)(a))', () => {
    expect(check(facts, 'earlyWarning', { suspectedMalicious: null }).ready).toBe(true);
  });

  it('warns at 72 hours about what the law asks as available and the form does not require', () => {
    expect(check(facts, 'notification').warnings).toEqual([
      {
        key: 'correctiveMeasuresTaken',
        message: 'Art. 14(2)(b) asks for this as far as available.',
      },
      { key: 'userMeasures', message: 'Art. 14(2)(b) asks for this as far as available.' },
    ]);
  });

  it('asks in the final report for what the law always asks', () => {
    const byLaw = check(incident, 'finalReport').missing.filter(({ askedBy }) => askedBy === 'law');
    expect(byLaw.map(({ key, cite }) => `${key} ${cite ?? ''}`)).toEqual([
      'appliedAndOngoingMitigation Art. 14(4)(c)(iii)',
      'incidentSeverity Art. 14(4)(c)(i)',
      'incidentImpact Art. 14(4)(c)(i)',
      'threatOrRootCause Art. 14(4)(c)(ii)',
    ]);
  });

  it('asks for a reason only where exceptional circumstances are claimed', () => {
    const asks = (claimed: FieldValue) =>
      check(facts, 'notification', { exceptionalCircumstances: claimed }).missing.some(
        ({ key }) => key === 'exceptionalCircumstancesReasons',
      );
    expect([asks('yes'), asks('no'), asks(null)]).toEqual([true, false, false]);
  });

  it.each([
    [242, 'fine'],
    [243, 'warning'],
    [255, 'warning'],
    [256, 'too long'],
  ])('a title of %i characters: %s', (length, want) => {
    const { tooLong, warnings, ready } = check(facts, 'earlyWarning', {
      title: 'x'.repeat(length),
    });
    const got = tooLong.length > 0 ? 'too long' : warnings.length > 0 ? 'warning' : 'fine';
    expect(got).toBe(want);
    expect(ready).toBe(want !== 'too long');
  });

  it.each<[string, FieldValue, RegExp]>([
    ['productType', 'vital', /none of the form's choices/],
    ['memberStates', ['DE', 'CH'], /"CH"/],
    ['vulnerabilityBecameAwareAt', '2026-11-23 10:05', /in UTC/],
    ['title', ['a', 'b'], /one value/],
  ])('%s cannot be %j', (key, value, why) => {
    const found = check(facts, 'earlyWarning', { [key]: value });
    expect(found.ready).toBe(false);
    expect(found.missing[0]?.why).toMatch(why);
  });
});

describe('freezeEarlyWarning', () => {
  const frozen = freezeEarlyWarning(
    facts,
    {
      caseId: 'case-1',
      timeZone: 'Europe/Berlin',
      stage: 'earlyWarning',
      version: 1,
      frozenAt: '2026-11-23T11:30:00Z',
      frozenBy: { id: 'p1', name: 'Ada' },
      clocks: reportingClocks({
        kind: 'exploitedVulnerability',
        becameAwareAt: facts.case.becameAwareAt,
        measureAvailableAt: null,
        notificationSubmittedAt: null,
        submitted: {},
        timeZone: 'Europe/Berlin',
        memberState: 'DE',
        publicHolidays: new Set(),
        now: '2026-11-23T11:30:00Z',
      }),
      carried: new Map(),
      typed: new Map([['userActionToReduceImpact', 'Disconnect it.']]),
      working: null,
    },
    form,
  );

  it('is the golden document', () => {
    expect(frozen).toEqual(kept('early-warning.golden.json', frozen));
  });

  it('can be read back from its JSON', () => {
    expect(EarlyWarningDocument.parse(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen);
  });

  it('has the schema that is published', () => {
    const schema: unknown = JSON.parse(JSON.stringify(earlyWarningJsonSchema()));
    expect(schema).toEqual(kept('../early-warning.schema.json', schema));
  });

  it('takes what a person typed before what is known', () => {
    const { fields } = draftEarlyWarning(facts);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const title = withTyped(fields, new Map([['title', text]])).find(
          ({ key }) => key === 'title',
        );
        expect(title).toMatchObject({ value: text, source: { kind: 'person' } });
      }),
    );
  });
});

describe('referenceDoubts', () => {
  it.each([
    ['SRP-GR-V-2026-00000018', 'exploitedVulnerability', 0],
    ['SRP-GR-I-2026-00000018', 'severeIncident', 0],
    ['SRP-GR-I-2026-00000018', 'exploitedVulnerability', 1],
    ['SRP-GR-V-2026-18', 'exploitedVulnerability', 1],
    ['', 'severeIncident', 1],
  ] as const)('"%s" for %s: %i', (reference, kind, doubts) => {
    expect(referenceDoubts(reference, kind)).toHaveLength(doubts);
  });
});
