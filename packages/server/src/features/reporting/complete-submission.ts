import type { completeSubmission as completeRoute, InputOf } from '@cradle/contract';
import { referenceDoubts } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { getCaseView, type SeenCase } from './case-views.ts';
import { findCase, lockCase, type ReportingCase } from './cases.repository.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import {
  findCaseOfSubmission,
  findSubmission,
  type Submission,
  updateSubmission,
} from './stages.repository.ts';
import { keepReceipt, refuseReference } from './submissions.service.ts';

type Input = InputOf<typeof completeRoute>['params'] & InputOf<typeof completeRoute>['body'];

/**
 * Adds to a recorded submission what the platform answered later: reference, receipt, note. A closed case takes it
 * too: a receipt that comes late is still evidence.
 *
 * Fails  `invalid` where nothing is added, and for a reference that does not look like the platform's until a person
 *        confirms it; `conflict` where a reference or receipt would replace another; `tooLarge`, `notFound`.
 */
export async function completeSubmission(
  deps: ReportingDeps,
  input: Input,
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const caseId = await findCaseOfSubmission(deps.db, input.submissionId);
  const found = caseId === undefined ? undefined : await findCase(deps.db, caseId);
  if (caseId === undefined || found === undefined) {
    return fail({ kind: 'notFound', what: 'submission', id: input.submissionId });
  }
  const refusal = refuseNothing(input) ?? refuseReference(input, found);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const receipt = await keepReceipt(deps, input.receipt);
  if (!receipt.ok) {
    return receipt;
  }
  const done = await deps.db
    .transaction()
    .execute((tx) => write(tx, deps, { input, found, receipt: receipt.value }, actor));
  return done.ok ? getCaseView(deps, caseId) : done;
}

function refuseNothing(input: Input): Failure | undefined {
  if (input.reference !== null || input.receipt !== null || input.note.trim() !== '') {
    return undefined;
  }
  const message = 'Give the reference, a receipt or a note.';
  return { kind: 'invalid', message, issues: [{ at: '/reference', message }] };
}

async function write(
  tx: Tx,
  deps: ReportingDeps,
  from: {
    readonly input: Input;
    readonly found: ReportingCase;
    readonly receipt: Submission['receipt'];
  },
  actor: Actor,
): Promise<Result<null, Failure>> {
  const { input, found, receipt } = from;
  // Of two who add at the same moment, the second sees what the first one added.
  await lockCase(tx, found.id);
  const before = await findSubmission(tx, input.submissionId);
  if (before === undefined) {
    return fail({ kind: 'notFound', what: 'submission', id: input.submissionId });
  }
  if (
    (before.reference !== null && input.reference !== null) ||
    (before.receipt !== null && receipt !== null)
  ) {
    const reason =
      'This submission has that already. What was recorded stays; say in a note what is different.';
    return fail({ kind: 'conflict', what: 'submission', reason });
  }
  const now = deps.now();
  if (receipt !== null) {
    const { sha256, size } = receipt;
    await deps.documents.register(tx, {
      sha256,
      size,
      mediaType: 'application/octet-stream',
      now,
    });
  }
  const reference = input.reference ?? before.reference;
  await updateSubmission(tx, before.id, {
    reference,
    referenceMatches:
      reference === null ? null : referenceDoubts(reference, found.kind).length === 0,
    receipt: receipt ?? before.receipt,
    note: [before.note, input.note.trim()].filter(Boolean).join('\n'),
  });
  await appendEntry(tx, {
    now,
    actor,
    kind: 'reportingStage.confirmed.v1',
    subject: { type: 'reportingCase', id: found.id },
    facts: {
      submissionId: before.id,
      stage: before.stage,
      reference: input.reference,
      receiptSha256: receipt?.sha256 ?? null,
      note: input.note,
    },
  });
  return ok(null);
}
