import { describe, expect, it } from 'vitest';
import { type DecisionForm, decisionBody, problemsOfDecision } from './decision-form.ts';

const form = (part: Partial<DecisionForm>): DecisionForm => ({
  releaseId: 'r1',
  decision: 'affected',
  justification: null,
  reason: 'seen in the field',
  endsOn: '',
  ...part,
});
const today = '2026-11-24';

describe('problemsOfDecision', () => {
  it.each([
    ['a plain decision', {}, []],
    ['no decision', { decision: null }, ['decision']],
    ['not affected without a justification', { decision: 'notAffected' }, ['justification']],
    ['accepted without an end', { decision: 'accepted' }, ['endsOn']],
    ['accepted until today', { decision: 'accepted', endsOn: today }, ['endsOnPast']],
    ['accepted until tomorrow', { decision: 'accepted', endsOn: '2026-11-25' }, []],
    ['a reason of blanks', { reason: '   ' }, ['reason']],
    ['no release', { releaseId: '' }, ['release']],
  ] as const)('%s', (_, part, problems) => {
    expect(problemsOfDecision(form(part), today)).toEqual(problems);
  });
});

describe('decisionBody', () => {
  it('sends a justification only with "not affected" and an end only with "accepted"', () => {
    const both = { justification: 'component_not_present', endsOn: '2027-01-01' } as const;
    expect(decisionBody(form({ ...both, decision: 'affected' }))).toMatchObject({
      justification: null,
      endsOn: null,
    });
    expect(decisionBody(form({ ...both, decision: 'notAffected' })).justification).toBe(
      'component_not_present',
    );
    expect(decisionBody(form({ ...both, decision: 'accepted' })).endsOn).toBe('2027-01-01');
  });
});
