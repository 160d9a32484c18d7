import type { closeStageByReference as closeStageRoute, InputOf } from '@cradle/contract';
import type { Failure } from '@cradle/core/failure';
import { alreadyGiven } from '@cradle/core/law';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { getCaseView, type SeenCase } from './case-views.ts';
import { lockCase } from './cases.repository.ts';
import { closed } from './change-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { insertByReference } from './stage-reviews.repository.ts';
import { findSubmissions, type Stage } from './stages.repository.ts';

type Input = InputOf<typeof closeStageRoute>['params'] & InputOf<typeof closeStageRoute>['body'];

const ORDER: readonly Stage[] = ['earlyWarning', 'notification', 'finalReport'];

/**
 * Closes a stage whose information an earlier submission already gave; its clock counts as done at that submission.
 *
 * Fails  `refusedByLaw` for the early warning, which opens the report; `invalid` where the submission is not of an
 *        earlier stage; `conflict` where the stage was filed or closed already; `notFound`.
 */
export async function closeByReference(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const now = deps.now();
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, input.caseId);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'case', id: input.caseId });
    }
    if (found.closedAt !== null) {
      return fail(closed(found.closedAt));
    }
    const refusal = refuse(found.kind, input, found.submitted);
    if (refusal !== undefined) {
      return fail(refusal);
    }
    const submission = (await findSubmissions(tx, found.id)).find(
      ({ id }) => id === input.submissionId,
    );
    if (submission === undefined) {
      return fail({ kind: 'notFound', what: 'submission', id: input.submissionId });
    }
    if (ORDER.indexOf(submission.stage) >= ORDER.indexOf(input.stage)) {
      const message = 'This submission is not of an earlier stage.';
      return fail({ kind: 'invalid', message, issues: [{ at: '/submissionId', message }] });
    }
    await insertByReference(tx, found.id, {
      stage: input.stage,
      submissionId: submission.id,
      reason: input.reason,
      by: { id: actor.id, name: actor.name },
      at: now,
    });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'reportingStage.closedByReference.v1',
      subject: { type: 'reportingCase', id: found.id },
      facts: {
        stage: input.stage,
        submissionId: submission.id,
        givenAt: submission.submittedAt,
        reference: submission.reference,
        reason: input.reason,
      },
    });
    return ok(null);
  });
  return done.ok ? getCaseView(deps, input.caseId) : done;
}

function refuse(
  kind: Parameters<typeof alreadyGiven>[0],
  { stage }: Input,
  submitted: Readonly<Partial<Record<Stage, string>>>,
): Failure | undefined {
  const { mayBeClosed, because } = alreadyGiven(kind, stage);
  const [why] = because;
  if (mayBeClosed === 'no' && why !== undefined) {
    return { kind: 'refusedByLaw', cite: why.cite, reason: why.says };
  }
  return submitted[stage] === undefined
    ? undefined
    : {
        kind: 'conflict',
        what: 'stage',
        reason: 'This stage was filed or closed by reference already.',
      };
}
