import type { TriggerFacts } from '@cradle/core/law';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Actor, Id, Instant, Text } from './shapes.ts';

const Known = z.enum(['yes', 'no', 'unknown']);

/** The facts that decide whether Art. 14(1) or 14(3) is set off; the rule's own type ties this list. */
export const TRIGGER_QUESTIONS = [
  'containedInProduct',
  'exploitableInProduct',
  'reliableEvidence',
  'maliciousActor',
  'exploitedInSystem',
  'ownerPermitted',
  'incidentWithImpactOnProduct',
  'sensitiveDataOrFunctions',
  'maliciousCode',
] as const satisfies readonly (keyof TriggerFacts)[];
export type TriggerQuestion = (typeof TRIGGER_QUESTIONS)[number];

const Answer = z.strictObject({
  answer: Known,
  why: z.string(),
  by: Actor,
  at: Instant,
});

/** The law's questions about a candidate, who answered what when, and what the rule says of it. */
export const DecidingView = z.strictObject({
  questions: z.array(
    z.strictObject({
      id: z.enum(TRIGGER_QUESTIONS),
      /** Latest first; empty while nobody answered. */
      answers: z.array(Answer),
    }),
  ),
  exploitedVulnerability: Known,
  severeIncident: Known,
  because: z.array(
    z.strictObject({
      cite: z.string(),
      says: z.string(),
      mark: z.enum(['law', 'guidance', 'practice', 'reading', 'unverified']),
      source: z.string().nullable(),
    }),
  ),
  /** What would have to be known to say more. */
  missing: z.array(z.enum(TRIGGER_QUESTIONS)),
});
export type DecidingView = z.infer<typeof DecidingView>;

const params = z.strictObject({ candidateId: Id });
export const getDeciding = defineRoute({
  id: 'getDeciding',
  method: 'GET',
  path: '/api/v1/candidates/:candidateId/questions',
  needs: 'findings.read',
  tag: 'Reporting',
  summary: "The law's questions about a candidate, who answered them when, and what follows.",
  params,
  reply: DecidingView,
});
export const answerQuestion = defineRoute({
  id: 'answerQuestion',
  method: 'POST',
  path: '/api/v1/candidates/:candidateId/questions',
  needs: 'candidates.decide',
  tag: 'Reporting',
  status: 201,
  summary:
    'Answers one question: yes, no or not known yet, with the reason. Earlier answers stay beside it. No clock starts.',
  params,
  body: z.strictObject({
    question: z.enum(TRIGGER_QUESTIONS),
    answer: Known,
    why: Text.default(''),
  }),
  reply: DecidingView,
});
