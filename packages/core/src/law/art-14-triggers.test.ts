import { describe, expect, it } from 'vitest';
import { radioEquipmentAct, triggerQuestion } from './art-14-triggers.ts';

const NO = {
  containedInProduct: false,
  exploitableInProduct: false,
  reliableEvidence: false,
  maliciousActor: false,
  exploitedInSystem: false,
  ownerPermitted: false,
  incidentWithImpactOnProduct: false,
  sensitiveDataOrFunctions: false,
  maliciousCode: false,
};
const EXPLOITED = {
  ...NO,
  containedInProduct: true,
  exploitableInProduct: true,
  reliableEvidence: true,
  maliciousActor: true,
  exploitedInSystem: true,
};

describe('triggers of Art. 14', () => {
  it.each<[string, object, string, string]>([
    ['exploited, whether or not a patch exists (3(42))', EXPLOITED, 'yes', 'no'],
    ['bug-bounty zero-day, no malicious use', { ...EXPLOITED, maliciousActor: false }, 'no', 'no'],
    ['own penetration test with permission', { ...EXPLOITED, ownerPermitted: true }, 'no', 'no'],
    ['a scan or a failed attempt', { ...EXPLOITED, exploitedInSystem: false }, 'no', 'no'],
    [
      'component flaw not exploitable in this product',
      { ...EXPLOITED, exploitableInProduct: false },
      'no',
      'no',
    ],
    [
      'KEV lists it, nobody looked yet',
      { ...EXPLOITED, reliableEvidence: null, exploitedInSystem: null },
      'unknown',
      'no',
    ],
    [
      'malicious code in the signing server, no user affected yet',
      { ...NO, incidentWithImpactOnProduct: true, maliciousCode: true },
      'no',
      'yes',
    ],
    [
      'sensitive data can be affected',
      { ...NO, incidentWithImpactOnProduct: true, sensitiveDataOrFunctions: true },
      'no',
      'yes',
    ],
    ['an incident that is not severe', { ...NO, incidentWithImpactOnProduct: true }, 'no', 'no'],
    [
      'malicious code unknown',
      { ...NO, incidentWithImpactOnProduct: true, maliciousCode: null },
      'no',
      'unknown',
    ],
    [
      'one event that is both',
      { ...EXPLOITED, incidentWithImpactOnProduct: true, maliciousCode: true },
      'yes',
      'yes',
    ],
    ['nothing said', {}, 'unknown', 'unknown'],
  ])('%s', (_says, facts, exploitedVulnerability, severeIncident) => {
    expect(triggerQuestion.ask(facts)).toMatchObject({
      ok: true,
      value: { exploitedVulnerability, severeIncident },
    });
  });

  it('says what to find out', () => {
    expect(triggerQuestion.ask({ ...EXPLOITED, reliableEvidence: null })).toMatchObject({
      value: { missing: ['reliableEvidence'] },
    });
  });
});

describe('radio equipment', () => {
  it.each([
    ['2025-07-31', 'none'],
    ['2027-10-01', 'radioEquipment'],
    ['2027-12-10', 'radioEquipment'],
    ['2027-12-11', 'cyberResilience'],
    ['2028-01-01', 'cyberResilience'],
  ])('placed %s: %s', (placedOn, act) => {
    expect(radioEquipmentAct(placedOn).act).toBe(act);
  });
});
