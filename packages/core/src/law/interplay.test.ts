import { describe, expect, it } from 'vitest';
import { scopeQuestion } from './art-2-scope.ts';
import { radioEquipmentAct } from './art-14-triggers.ts';
import { routeQuestion } from './art-32-conformity-routes.ts';
import { parseCitation } from './citation.ts';
import { KEY_DATES } from './key-dates.ts';
import { OTHER_ACTS } from './other-acts.ts';

describe('other acts beside the Regulation', () => {
  it.each<[id: string, cite: string, mark: string, says: RegExp]>([
    ['radioEquipment', 'Recital 30', 'unverified', /1 August 2025 to 10 December 2027/],
    ['artificialIntelligence', 'Art. 12', 'unverified', /deemed to meet/],
    ['machinery', 'Recital 53', 'law', /Both apply, each with its procedure/],
    ['healthRecords', 'Art. 32(5a)', 'law', /Chapter III/],
    ['generalProductSafety', 'Art. 11', 'law', /risks other than those to cybersecurity/],
    ['networkSecurity', 'Recital 12', 'law', /the entity/],
    ['identityWallets', 'Recital 33', 'law', /one certificate can serve both/],
    ['productLiability', 'Recital 31', 'law', /strict liability/],
    ['dataProtection', 'Art. 52(7)', 'guidance', /may ask for its documents/],
    ['procurement', 'Art. 5(2)', 'law', /considered in buying/],
    ['marketSurveillance', 'Art. 52(1)', 'unverified', /no responsible person/],
  ])('%s: %s, %s', (id, cite, mark, says) => {
    const because = OTHER_ACTS.find((one) => one.id === id)?.because;
    expect(because).toMatchObject({ cite, mark });
    expect(because?.says).toMatch(says);
  });

  it('names each act once, with a citation that can be read', () => {
    expect(OTHER_ACTS).toHaveLength(11);
    expect(new Set(OTHER_ACTS.map(({ id }) => id)).size).toBe(OTHER_ACTS.length);
    for (const { because } of OTHER_ACTS) expect(parseCitation(because.cite).ok).toBe(true);
  });

  it('has a first day of its own for machinery and for health records only', () => {
    expect(
      OTHER_ACTS.filter(({ from }) => from !== null).map(({ id, from }) => [id, from]),
    ).toEqual([
      ['machinery', '2027-01-20'],
      ['healthRecords', '2027-03-26'],
    ]);
  });
});

describe('where another act decides, the rule says so', () => {
  it.each([
    ['the day before 2022/30 applies', '2025-07-31', 'none', 'guidance'],
    ['its first day', '2025-08-01', 'radioEquipment', 'guidance'],
    ['a unit of October 2027', '2027-10-01', 'radioEquipment', 'guidance'],
    ['its last day', '2027-12-10', 'radioEquipment', 'guidance'],
    ['the day of the repeal', '2027-12-11', 'cyberResilience', 'unverified'],
  ])('radio equipment, Recital 30: %s', (_says, placedOn, act, mark) => {
    expect(radioEquipmentAct(placedOn)).toMatchObject({
      act,
      because: { cite: 'Recital 30', mark },
    });
  });

  it('Art. 32(5a): a health record system takes the procedure of its own act, whatever its class', () => {
    for (const one of ['default', 'importantI', 'importantII', 'critical']) {
      expect(routeQuestion.ask({ class: one, ehrSystem: true })).toMatchObject({
        value: { allowed: ['EHDS'], because: [{ cite: 'Art. 32(5a)' }] },
      });
    }
    expect(KEY_DATES.find(({ cite }) => cite === 'Art. 32(5a)')?.on).toBe('2027-03-26');
  });

  it('Recital 12: software as a service that stands alone is pointed to Directive (EU) 2022/2555', () => {
    const answer = scopeQuestion.ask({ onlyRemoteAccess: true, neededByProductFunction: false });
    expect(answer).toMatchObject({ value: { value: 'outOfScope' } });
    expect(JSON.stringify(answer)).toContain('2022/2555');
  });

  it('Art. 12: the procedure of high-risk AI is that of the AI Act', () => {
    const answer = routeQuestion.ask({ class: 'default', highRiskAi: true });
    expect(answer.ok && answer.value.allowed).toEqual(['AIA']);
  });
});
