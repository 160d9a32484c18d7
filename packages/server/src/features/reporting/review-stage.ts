import type { InputOf, reviewVersion as reviewVersionRoute } from '@cradle/contract';
import { STAGE_TITLES } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findPeopleInCharge, notifyPeople } from '../notices/index.ts';
import { findOrganisation } from '../people/index.ts';
import { getCaseView, type SeenCase } from './case-views.ts';
import { findCase, lockCase, type ReportingCase } from './cases.repository.ts';
import { closed } from './change-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { insertReview } from './stage-reviews.repository.ts';
import { findVersions, type StageVersion } from './stages.repository.ts';

type Input = InputOf<typeof reviewVersionRoute>['params'] &
  InputOf<typeof reviewVersionRoute>['body'];

/**
 * Records a second person's word on a frozen version.
 *
 * Fails  `conflict` for whoever froze it and for a closed case; `invalid` where changes are wanted and none is named;
 *        `notFound`.
 */
export async function reviewStage(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  if (input.verdict === 'changesWanted' && input.comment.trim() === '') {
    const message = 'Say what should change, so that it can be changed.';
    return fail({ kind: 'invalid', message, issues: [{ at: '/comment', message }] });
  }
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, input.caseId);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'case', id: input.caseId });
    }
    if (found.closedAt !== null) {
      return fail(closed(found.closedAt));
    }
    const version = (await findVersions(tx, found.id)).find(
      ({ stage, number }) => stage === input.stage && number === input.number,
    );
    if (version === undefined) {
      return fail({ kind: 'notFound', what: 'frozen version', id: `${input.number}` });
    }
    if (version.frozenBy.id === actor.id) {
      return fail({
        kind: 'conflict',
        what: 'review',
        reason: 'You froze this version: a second person reviews it.',
      });
    }
    await write(tx, deps, { input, found, version }, actor);
    return ok(null);
  });
  return done.ok ? getCaseView(deps, input.caseId) : done;
}

async function write(
  tx: Tx,
  deps: ReportingDeps,
  { input, found, version }: { input: Input; found: ReportingCase; version: StageVersion },
  actor: Actor,
): Promise<void> {
  const { verdict, comment, stage, number } = input;
  const at = deps.now();
  const by = { id: actor.id, name: actor.name };
  await insertReview(tx, {
    id: deps.newId(),
    caseId: found.id,
    stage,
    versionNumber: number,
    verdict,
    comment,
    by,
    at,
  });
  await appendEntry(tx, {
    now: at,
    actor,
    kind: 'reportingStage.reviewed.v1',
    subject: { type: 'reportingCase', id: found.id },
    facts: { stage, number, verdict, reason: comment, jsonSha256: version.jsonSha256 },
  });
  const told = {
    kind: 'stageReviewed',
    title: `${STAGE_TITLES[stage]}, version ${number}: ${verdict === 'approved' ? 'approved' : 'changes wanted'}`,
    text: `${actor.name} reviewed it in the case "${found.title}". ${comment}`.trim(),
    link: `/cases/${found.id}?stage=${stage}`,
    dedupeKey: null,
  };
  await notifyPeople(tx, deps, told, [version.frozenBy.id]);
}

/**
 * Tells everybody else who may work on cases that a frozen version waits for a second person, where the organisation
 * wants one. Within the caller's transaction.
 */
export async function askForReview(
  tx: Tx,
  deps: Pick<ReportingDeps, 'jobs' | 'now' | 'newId'>,
  caseId: string,
  version: Pick<StageVersion, 'stage' | 'number' | 'frozenBy'>,
): Promise<void> {
  const found = await findCase(tx, caseId);
  if (found === undefined || (await findOrganisation(tx))?.reportReview !== 'asked') {
    return;
  }
  const asked = {
    kind: 'reviewWanted',
    title: `${STAGE_TITLES[version.stage]}, version ${version.number}, waits for a second person`,
    text: `${version.frozenBy.name} froze it in the case "${found.title}". Approve it or say what should change. The clock does not wait: with a reason it can be filed without.`,
    link: `/cases/${found.id}?stage=${version.stage}`,
    dedupeKey: `review:${found.id}:${version.stage}:${version.number}`,
  };
  const others = (await findPeopleInCharge(tx)).filter(({ id }) => id !== version.frozenBy.id);
  await notifyPeople(
    tx,
    deps,
    asked,
    others.map(({ id }) => id),
  );
}
