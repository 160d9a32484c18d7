import type { FormChoice } from '@cradle/contract';
import { formChanges, formKind, newestForm, reportForms } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { getCaseView, type SeenCase } from './case-views.ts';
import { findCase, lockCase, updateCase } from './cases.repository.ts';
import { closed } from './change-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';

/** The forms, newest first, and what moving the case to each would change. Fails `notFound`. */
export async function getForms(
  deps: Pick<ReportingDeps, 'db'>,
  caseId: string,
): Promise<Result<{ forms: FormChoice[] }, Failure>> {
  const found = await findCase(deps.db, caseId);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'case', id: caseId });
  }
  const current = reportForms.get(found.formSchema ?? newestForm.schemaId) ?? newestForm;
  const forms = [...reportForms.values()].toReversed().map((form) => ({
    schemaId: form.schemaId,
    fetchedOn: form.fetchedOn,
    confidence: form.confidence,
    isCurrent: form === current,
    isNewest: form === newestForm,
    changes: formChanges(current, form, formKind(found.kind)),
  }));
  return ok({ forms });
}

/**
 * Moves a case to another form. What was typed stays, also for fields that the new form lacks; frozen versions keep
 * their form.
 *
 * Fails `invalid` for a form that is not known; `notFound`; `conflict` for a closed case.
 */
export async function moveToForm(
  deps: ReportingDeps,
  input: { readonly caseId: string; readonly schemaId: string },
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  if (!reportForms.has(input.schemaId)) {
    const message = `There is no form ${input.schemaId}; known are ${[...reportForms.keys()].join(', ')}.`;
    return fail({ kind: 'invalid', message, issues: [{ at: '/schemaId', message }] });
  }
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, input.caseId);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'case', id: input.caseId });
    }
    if (found.closedAt !== null) {
      return fail(closed(found.closedAt));
    }
    await updateCase(tx, found.id, { formSchema: input.schemaId });
    await appendEntry(tx, {
      now: deps.now(),
      actor,
      kind: 'reportingCase.formMoved.v1',
      subject: { type: 'reportingCase', id: found.id },
      facts: { from: found.formSchema ?? newestForm.schemaId, to: input.schemaId },
    });
    return ok(null);
  });
  return done.ok ? getCaseView(deps, input.caseId) : done;
}
