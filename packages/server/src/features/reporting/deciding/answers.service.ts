import {
  type answerQuestion as answerRoute,
  type DecidingView,
  type InputOf,
  TRIGGER_QUESTIONS,
  type TriggerQuestion,
} from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { type TriggerFacts, triggerQuestion } from '@cradle/core/law';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../../platform/http/actor.ts';
import { appendEntry } from '../../audit/index.ts';
import { findCandidate, lockCandidate } from '../candidates.repository.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { findAnswersOf, type GivenAnswer, insertGivenAnswer } from './answers.repository.ts';

/** The law's questions about a candidate with their answers, and what the rule concludes. Fails `notFound`. */
export async function getDeciding(
  deps: Pick<ReportingDeps, 'db'>,
  candidateId: string,
): Promise<Result<DecidingView, Failure>> {
  const found = await findCandidate(deps.db, candidateId);
  return found === undefined
    ? fail({ kind: 'notFound', what: 'candidate', id: candidateId })
    : ok(decidingOf(await findAnswersOf(deps.db, candidateId)));
}

/** What follows from the latest answer to each question; what nobody answered is unknown. */
function decidingOf(answers: readonly GivenAnswer[]): DecidingView {
  const latest = new Map(answers.toReversed().map((one) => [one.question, one.answer]));
  const { because, missing, ...concluded } = triggerQuestion.rule(factsOf(latest));
  return {
    questions: TRIGGER_QUESTIONS.map((id) => ({
      id,
      answers: answers
        .filter(({ question }) => question === id)
        .map(({ answer, why, by, at }) => ({ answer, why, by, at })),
    })),
    ...concluded,
    because: because.map((one) => ({ ...one })),
    missing: [...missing],
  };
}

function factsOf(latest: ReadonlyMap<TriggerQuestion, GivenAnswer['answer']>): TriggerFacts {
  const of = (question: TriggerQuestion) => latest.get(question) ?? 'unknown';
  return {
    containedInProduct: of('containedInProduct'),
    exploitableInProduct: of('exploitableInProduct'),
    reliableEvidence: of('reliableEvidence'),
    maliciousActor: of('maliciousActor'),
    exploitedInSystem: of('exploitedInSystem'),
    ownerPermitted: of('ownerPermitted'),
    incidentWithImpactOnProduct: of('incidentWithImpactOnProduct'),
    sensitiveDataOrFunctions: of('sensitiveDataOrFunctions'),
    maliciousCode: of('maliciousCode'),
  };
}

type Input = InputOf<typeof answerRoute>['params'] & InputOf<typeof answerRoute>['body'];

/**
 * Records an answer beside the earlier ones. It starts no clock and decides nothing by itself.
 *
 * Fails  `notFound`; `conflict` where the candidate was answered already: reopen it, or correct the case.
 */
export async function answerQuestion(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<DecidingView, Failure>> {
  const { candidateId, question, answer, why } = input;
  const at = deps.now();
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCandidate(tx, candidateId);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'candidate', id: candidateId });
    }
    if (found.state !== 'open' && found.state !== 'assessing') {
      const reason = 'This candidate was answered already. Reopen it first.';
      return fail({ kind: 'conflict', what: 'candidate', reason });
    }
    const by = { id: actor.id, name: actor.name };
    await insertGivenAnswer(tx, { id: deps.newId(), candidateId, question, answer, why, by, at });
    await appendEntry(tx, {
      now: at,
      actor,
      kind: 'candidate.questionAnswered.v1',
      subject: { type: 'candidate', id: candidateId },
      facts: { question, answer, why },
    });
    return ok(null);
  });
  return done.ok ? getDeciding(deps, candidateId) : done;
}
