import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEarlyWarning } from './check.ts';
import { differencesOf } from './differences.ts';
import { draftEarlyWarning } from './draft.ts';
import { saysNotKnownYet } from './not-known-yet.ts';
import { formChanges, newestForm, reportForms } from './report-forms.ts';
import { reviewState } from './review.ts';
import {
  delayOf,
  NO_SENSITIVITY,
  type SensitivityAnswers,
  sensitivityValues,
} from './sensitivity.ts';
import { srpForm20260910 } from './srp-form.2026-09-10.ts';
import { isStockPhrase } from './stock-phrase.ts';

const FACTS: Parameters<typeof draftEarlyWarning>[0] = {
  case: {
    kind: 'exploitedVulnerability',
    title: 'Rapid reset',
    summary: null,
    becameAwareAt: '2026-11-23T10:30:00Z',
    reason: 'logs',
    memberStates: ['DE', 'FR'],
    occurredAt: null,
    suspectedMalicious: null,
    measureAvailableAt: null,
  },
  organisation: { name: 'Example Devices' },
  products: [],
  vulnerability: null,
  sensitivity: null,
  asOf: '2026-11-23T11:00:00Z',
};

const filedOf = (facts: typeof FACTS) =>
  draftEarlyWarning(facts).fields.map(({ key, value }) => ({
    key,
    value,
    shown: typeof value === 'string' ? value : null,
  }));

describe('differencesOf', () => {
  it('finds nothing where nothing changed', () => {
    expect(differencesOf(filedOf(FACTS), draftEarlyWarning(FACTS).fields)).toEqual([]);
  });

  it('names each field that says something else now, in the order of the form', () => {
    const now = { ...FACTS, case: { ...FACTS.case, title: 'Other', memberStates: ['DE'] } };
    expect(
      differencesOf(filedOf(FACTS), draftEarlyWarning(now).fields).map((one) => [
        one.key,
        one.filed,
        one.now,
      ]),
    ).toEqual([
      ['title', 'Rapid reset', 'Other'],
      ['memberStates', null, 'Germany'],
    ]);
  });

  it.each([
    ['2026-11-23T10:30:00Z', '2026-11-23T10:30:00.000Z', 0],
    ['2026-11-23T10:30:00Z', '2026-11-23T10:31:00Z', 1],
  ])('%s and %s differ: %i', (before, after, count) => {
    const at = (becameAwareAt: string) => ({
      ...FACTS,
      case: { ...FACTS.case, summary: 'same', becameAwareAt },
    });
    expect(differencesOf(filedOf(at(before)), draftEarlyWarning(at(after)).fields)).toHaveLength(
      count,
    );
  });

  it('does not mind the order of a list', () => {
    const now = { ...FACTS, case: { ...FACTS.case, memberStates: ['FR', 'DE'] } };
    expect(differencesOf(filedOf(FACTS), draftEarlyWarning(now).fields)).toEqual([]);
  });
});

describe('forms', () => {
  it('are two, the newest last, each with an id of its own', () => {
    expect([...reportForms.keys()]).toEqual(['srp-form/2026-09-10', 'srp-form/2026-10-04']);
    expect(reportForms.get(newestForm.schemaId)).toBe(newestForm);
  });

  it.each([
    ['vulnerability', 'prerequisites', 'added'],
    ['vulnerability', 'exploitationOccurredAt', 'added'],
    ['vulnerability', 'title', 'asked'],
    ['incident', 'incidentBecameAwareAt', 'asked'],
  ] as const)('moving a %s to the newest: %s is %s', (kind, key, change) => {
    expect(formChanges(srpForm20260910, newestForm, kind)).toContainEqual(
      expect.objectContaining({ key, change }),
    );
  });

  it('back again removes what was added', () => {
    expect(
      formChanges(newestForm, srpForm20260910, 'vulnerability').filter(
        ({ change }) => change === 'removed',
      ),
    ).toHaveLength(4);
    expect(formChanges(newestForm, newestForm, 'incident')).toEqual([]);
  });

  it('of 10 September had no sensitivity in the final report', () => {
    const keys = draftEarlyWarning(FACTS, 'finalReport', srpForm20260910).fields.map(
      ({ key }) => key,
    );
    expect(keys).not.toContain('consideredSensitivity');
  });
});

describe('words to look at', () => {
  const checked = (stage: 'notification' | 'finalReport', key: string, value: string) =>
    checkEarlyWarning(newestForm, stage, 'vulnerability', new Map([[key, value]]));

  it('"not known yet" is an answer at 72 hours, and is kept in view', () => {
    const { missing, warnings } = checked('notification', 'generalInformation', 'Not known yet.');
    expect(missing.map(({ key }) => key)).not.toContain('generalInformation');
    expect(warnings.map(({ key }) => key)).toContain('generalInformation');
  });

  it('"not known yet" is no answer where the law asks in the final report (Art. 14(2)(c))', () => {
    const { missing } = checked('finalReport', 'vulnerabilityImpact', 'Not known yet. We look.');
    expect(missing).toContainEqual(
      expect.objectContaining({
        key: 'vulnerabilityImpact',
        cite: 'Art. 14(2)(c)(i)',
        askedBy: 'law',
      }),
    );
  });

  it.each([
    ['Not known yet.', true],
    ['  Not known yet. More tomorrow.', true],
    ['It is not known yet.', false],
    [null, false],
  ])('%s says so: %s', (text, says) => {
    expect(saysNotKnownYet(text)).toBe(says);
  });

  it.each([
    ['confidential', true],
    ['TLP:AMBER', true],
    ['TLP:RED: strictly confidential information', true],
    ['The text names the vulnerable endpoint before a fix exists.', false],
    ['TLP:AMBER: names a customer in hospital care', false],
  ])('"%s" is a stock phrase: %s', (text, stock) => {
    expect(isStockPhrase(text)).toBe(stock);
    const { warnings } = checked('notification', 'consideredSensitivity', text);
    expect(warnings.some(({ key }) => key === 'consideredSensitivity')).toBe(stock);
  });
});

describe('reviewState', () => {
  const by = (id: string, verdict: 'approved' | 'changesWanted') => ({ by: id, verdict });
  it.each([
    ['notAsked', [], 'notAsked'],
    ['asked', [], 'waiting'],
    // Who froze it is no second person.
    ['asked', [by('ada', 'approved')], 'waiting'],
    ['asked', [by('bo', 'approved')], 'approved'],
    ['asked', [by('bo', 'approved'), by('cy', 'changesWanted')], 'changesWanted'],
    ['asked', [by('bo', 'changesWanted'), by('bo', 'approved')], 'approved'],
    // A review nobody asked for still stands.
    ['notAsked', [by('bo', 'approved')], 'approved'],
  ] as const)('%s, %j: %s', (asked, reviews, state) => {
    expect(reviewState(asked, 'ada', reviews)).toBe(state);
  });
});

describe('sensitivityValues', () => {
  const said = (change: Partial<SensitivityAnswers>): SensitivityAnswers => ({
    ...NO_SENSITIVITY,
    ...change,
  });

  it('says nothing where nothing was said', () => {
    expect(sensitivityValues(NO_SENSITIVITY, 'exploitedVulnerability').size).toBe(0);
  });

  it('puts the mark before the reason', () => {
    const values = sensitivityValues(
      said({ tlp: 'TLP:AMBER', reason: 'names the endpoint' }),
      'severeIncident',
    );
    expect(values.get('consideredSensitivity')).toBe('TLP:AMBER: names the endpoint');
  });

  const OUTWEIGHS = {
    ...NO_SENSITIVITY.grounds,
    riskOutweighsBenefit: 'yes',
    markingIsEnough: 'no',
    mitigationWithin72Hours: 'yes',
  } as const;

  it('asks for delay only on a ground that holds (Art. 16(2))', () => {
    const asked = said({ delay: 'ask', delayRequest: 'Until the fix of Friday.' });
    expect(sensitivityValues(asked, 'severeIncident').has('representativeNote')).toBe(false);
    const values = sensitivityValues({ ...asked, grounds: OUTWEIGHS }, 'severeIncident');
    expect(values.get('representativeNote')).toMatch(/Art\. 3\(a\)\)\. Until the fix of Friday\.$/);
    expect(values.get('mitigationExpectedShortly')).toBe('yes');
  });

  it('claims exceptional circumstances for a vulnerability only, and only what holds', () => {
    const claiming = said({
      exceptional: 'claim',
      claims: { ...NO_SENSITIVITY.claims, imminentHighRisk: 'yes' },
      exceptionalSupport: 'A worm is being built.',
    });
    const values = sensitivityValues(claiming, 'exploitedVulnerability');
    expect(values.get('exceptionalCircumstancesReasons')).toEqual(['imminentRisk']);
    expect(values.get('exceptionalCircumstancesInformation')).toBe('A worm is being built.');
    expect(sensitivityValues(claiming, 'severeIncident').has('exceptionalCircumstances')).toBe(
      false,
    );
    expect(delayOf(claiming, 'severeIncident').claims).toEqual([]);
  });

  it('never claims or asks without a word of a person (property)', () => {
    const known = fc.constantFrom('yes', 'no', 'unknown');
    fc.assert(
      fc.property(
        fc.record({
          riskOutweighsBenefit: known,
          markingIsEnough: known,
          mitigationWithin72Hours: known,
          enoughForAnExploit: known,
          enoughSharedAlready: known,
          trustedIntermediary: known,
          receiverCannotProtect: known,
          platformCompromised: known,
        }),
        (grounds) => {
          const values = sensitivityValues(said({ grounds }), 'exploitedVulnerability');
          expect(values.has('representativeNote')).toBe(false);
          expect(values.has('exceptionalCircumstances')).toBe(false);
        },
      ),
    );
  });
});
