import { describe, expect, it } from 'vitest';
import { triggerQuestion } from './art-14-triggers.ts';
import { formatCitation } from './citation.ts';
import { reportingSteps } from './reporting-clocks.ts';

type Kind = 'exploitedVulnerability' | 'severeIncident';
const KINDS = ['exploitedVulnerability', 'severeIncident'] as const;

describe('what sets reporting off (Art. 14(1), (3))', () => {
  const EXPLOITED = {
    containedInProduct: true,
    exploitableInProduct: true,
    reliableEvidence: true,
    maliciousActor: true,
    exploitedInSystem: true,
    ownerPermitted: false,
    incidentWithImpactOnProduct: false,
    sensitiveDataOrFunctions: false,
    maliciousCode: false,
  };
  it.each<[says: string, change: object, exploited: string, severe: string, cite: string]>([
    [
      '14(1) in the product, a component or its remote data processing',
      {},
      'yes',
      'no',
      'Art. 14(1)',
    ],
    ['14(1) not contained in the product', { containedInProduct: false }, 'no', 'no', 'Art. 3(42)'],
    [
      '14(1) in a component, not exploitable here',
      { exploitableInProduct: false },
      'no',
      'no',
      'Art. 14(1)',
    ],
    ['3(42) an unverified tip', { reliableEvidence: null }, 'unknown', 'no', 'Art. 3(42)'],
    ['3(42) without reliable evidence', { reliableEvidence: false }, 'no', 'no', 'Art. 3(42)'],
    ['Recital 68 good-faith research', { maliciousActor: false }, 'no', 'no', 'Art. 3(42)'],
    ['3(42) a failed attempt', { exploitedInSystem: false }, 'no', 'no', 'Art. 3(42)'],
    ['3(42) the owner permitted it', { ownerPermitted: true }, 'no', 'no', 'Art. 3(42)'],
    [
      '14(5)(a) sensitive data or functions',
      { incidentWithImpactOnProduct: true, sensitiveDataOrFunctions: true },
      'yes',
      'yes',
      'Art. 14(5)',
    ],
    [
      '14(5)(b) malicious code',
      { incidentWithImpactOnProduct: true, maliciousCode: true },
      'yes',
      'yes',
      'Art. 14(5)',
    ],
    [
      '14(5) neither: no severe incident',
      { incidentWithImpactOnProduct: true },
      'yes',
      'no',
      'Art. 14(3)',
    ],
    [
      '14(3) malicious code without impact on the product',
      { maliciousCode: true },
      'yes',
      'no',
      'Art. 14(3)',
    ],
    [
      '14(3) impact not known',
      { incidentWithImpactOnProduct: null, maliciousCode: true },
      'yes',
      'unknown',
      'Art. 14(3)',
    ],
  ])('%s', (...row) => {
    const [, change, exploitedVulnerability, severeIncident, cite] = row;
    const answer = triggerQuestion.ask({ ...EXPLOITED, ...change });
    expect(answer).toMatchObject({ ok: true, value: { exploitedVulnerability, severeIncident } });
    expect(answer.ok && answer.value.because.map((reason) => reason.cite)).toContain(cite);
  });

  it('says for each reason how firmly it stands', () => {
    const first = (change: object) => {
      const answer = triggerQuestion.ask({ ...EXPLOITED, ...change });
      return answer.ok ? answer.value.because[0] : undefined;
    };
    expect(first({})?.says).toContain('Whether a fix exists does not matter');
    expect(first({ exploitableInProduct: false })).toMatchObject({
      mark: 'guidance',
      source: 'C(2026) 5252, point 218',
    });
    expect(first({ maliciousActor: false })).toMatchObject({ mark: 'law', source: 'Recital 68' });
    expect(first({ reliableEvidence: false })).toMatchObject({ mark: 'law', source: null });
  });

  it('asks only for what could still decide', () => {
    const missing = (facts: object) => {
      const answer = triggerQuestion.ask(facts);
      return answer.ok ? answer.value.missing : undefined;
    };
    expect(missing({ ...EXPLOITED, reliableEvidence: null })).toEqual(['reliableEvidence']);
    expect(missing({ ...EXPLOITED, maliciousActor: false, reliableEvidence: null })).toEqual([]);
    expect(
      missing({ ...EXPLOITED, incidentWithImpactOnProduct: true, maliciousCode: null }),
    ).toEqual(['maliciousCode']);
    expect(missing({})).toHaveLength(9);
  });
});

describe('stages and periods (Art. 14(2), (4))', () => {
  it.each<[kind: Kind, stage: number, cite: string, runsFrom: string, within: object]>([
    ['exploitedVulnerability', 0, 'Art. 14(2)(a)', 'becameAware', { hours: 24 }],
    ['exploitedVulnerability', 1, 'Art. 14(2)(b)', 'becameAware', { hours: 72 }],
    ['exploitedVulnerability', 2, 'Art. 14(2)(c)', 'measureAvailable', { days: 14 }],
    ['severeIncident', 0, 'Art. 14(4)(a)', 'becameAware', { hours: 24 }],
    ['severeIncident', 1, 'Art. 14(4)(b)', 'becameAware', { hours: 72 }],
    ['severeIncident', 2, 'Art. 14(4)(c)', 'notificationSubmitted', { months: 1 }],
  ])('%s, stage %i: %s runs from %s', (...row) => {
    const [kind, stage, cite, runsFrom, within] = row;
    const step = reportingSteps(kind)[stage];
    expect(step).toMatchObject({ runsFrom, within });
    expect(step === undefined ? '' : formatCitation(step.cite)).toBe(cite);
  });
});

it('14(6) there are three clocks: the intermediate report has none', () => {
  for (const kind of KINDS)
    expect(reportingSteps(kind).map(({ id }) => id)).toEqual([
      'earlyWarning',
      'notification',
      'finalReport',
    ]);
});

describe('what each stage must say', () => {
  it.each<[kind: Kind, stage: number, content: string[]]>([
    [
      'exploitedVulnerability',
      0,
      ['activelyExploitedVulnerability always', 'memberStates whereApplicable'],
    ],
    [
      'exploitedVulnerability',
      1,
      [
        'product asAvailable',
        'natureOfExploit asAvailable',
        'natureOfVulnerability asAvailable',
        'measuresTaken asAvailable',
        'measuresForUsers asAvailable',
        'sensitivity whereApplicable',
      ],
    ],
    [
      'exploitedVulnerability',
      2,
      ['severityAndImpact always', 'maliciousActor asAvailable', 'securityUpdate always'],
    ],
    ['severeIncident', 0, ['suspectedMalicious always', 'memberStates whereApplicable']],
    [
      'severeIncident',
      1,
      [
        'natureOfIncident asAvailable',
        'initialAssessment asAvailable',
        'measuresTaken asAvailable',
        'measuresForUsers asAvailable',
        'sensitivity whereApplicable',
      ],
    ],
    [
      'severeIncident',
      2,
      ['severityAndImpact always', 'threatOrRootCause always', 'mitigation always'],
    ],
  ])('%s, stage %i', (kind, stage, content) => {
    const step = reportingSteps(kind)[stage];
    expect(step?.mustSay.map(({ id, owed }) => `${id} ${owed}`)).toEqual(content);
    for (const { cite } of step?.mustSay ?? [])
      expect(
        formatCitation(cite).startsWith(step === undefined ? '-' : formatCitation(step.cite)),
      ).toBe(true);
  });
});
