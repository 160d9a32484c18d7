import type { DutyRow, ProductLaw } from '@cradle/contract';
import { RULES_VERSION } from '@cradle/core/law';
import { answersOfAddress, assessmentOf, conclusionsOf } from '@cradle/core/law/guide';
import { gateway } from './example-product.ts';

/** A router placed in 2028 and used for eight years, as the guide writes its answers. */
export const ROUTER =
  '1.ty-d.re-n.dc-y.um-y.ca-y.ex-n.mm-y.on-y.wm-n.co-a12.ru-n.eh-n.hs-n.sc-n.po-20280201.ey-8.si-s';

/** What the rules make of answers, as the server would send it. */
export function lawOf(answers: string): ProductLaw {
  const assessment = assessmentOf(answersOfAddress(answers) ?? {}, '2026-11-24');
  const { roles, routes, duties, ...rest } = conclusionsOf(assessment);
  const conclusions = {
    ...rest,
    roles: [...roles],
    routes: routes === null ? null : [...routes],
    duties: [...duties],
  };
  const { scope, role, class: ofClass, route } = assessment.because;
  return {
    given: {
      answers,
      rulesVersion: RULES_VERSION,
      conclusions,
      by: { id: 'carla', name: 'Carla' },
      at: '2026-11-24T10:00:00.000Z',
    },
    now: {
      rulesVersion: RULES_VERSION,
      conclusions,
      open: [...assessment.open],
      because: { scope: [...scope], role: [...role], class: [...ofClass], route: [...route] },
    },
  };
}

/** One open duty of the gateway. */
export const riskAssessment: DutyRow = {
  product: { id: gateway.id, name: gateway.name, demo: false },
  role: 'manufacturer',
  duty: 'riskAssessment',
  cite: 'Art. 13(2)',
  says: 'Assess the cybersecurity risks and use the result from planning to maintenance.',
  mark: 'law',
  phase: 'placing',
  due: 'Before placing on the market',
  to: null,
  suggestedEvidence: 'Approved risk assessment',
  since: '2027-12-11',
  dueOn: '2028-02-01',
  until: null,
  state: 'open',
  reason: '',
  evidence: '',
  plannedOn: null,
  responsible: null,
  next: { on: '2028-02-01', kind: 'due' },
  urgency: 'later',
  changed: null,
  etag: '"0"',
};
