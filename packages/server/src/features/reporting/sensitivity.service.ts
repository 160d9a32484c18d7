import type { SensitivityAnswers, SensitivityView } from '@cradle/contract';
import { delayOf, NO_SENSITIVITY } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { etagOf } from './case-views.ts';
import { findCase, lockCase, type ReportingCase } from './cases.repository.ts';
import { closed, stale } from './change-case.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import {
  type CaseSensitivity,
  findSensitivity,
  saveSensitivityRow,
} from './sensitivity.repository.ts';

/** What is said of sensitivity, with its ETag. */
export type SeenSensitivity = { readonly view: SensitivityView; readonly etag: string };

/** How sensitive the reports of a case are, and what the rule says of passing them on. Fails `notFound`. */
export async function getSensitivity(
  deps: Pick<ReportingDeps, 'db'>,
  caseId: string,
): Promise<Result<SeenSensitivity, Failure>> {
  const found = await findCase(deps.db, caseId);
  return found === undefined
    ? fail({ kind: 'notFound', what: 'case', id: caseId })
    : ok(seen(found, await findSensitivity(deps.db, caseId)));
}

/** Saves the answers. Fails `stale`, `notFound`; `conflict` for a closed case. */
export async function saveSensitivity(
  deps: ReportingDeps,
  input: {
    readonly caseId: string;
    readonly answers: z.output<typeof SensitivityAnswers>;
    readonly ifMatch: string;
  },
  actor: Actor,
): Promise<Result<SeenSensitivity, Failure>> {
  const now = deps.now();
  const done = await deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, input.caseId);
    if (found === undefined) {
      return fail({ kind: 'notFound', what: 'case', id: input.caseId });
    }
    if (found.closedAt !== null) {
      return fail(closed(found.closedAt));
    }
    const before = await findSensitivity(tx, found.id);
    if (input.ifMatch !== etagOf(before?.version ?? 0)) {
      return fail(stale());
    }
    const savedBy = { id: actor.id, name: actor.name };
    await saveSensitivityRow(tx, found.id, { answers: input.answers, savedAt: now, savedBy });
    await appendEntry(tx, {
      now,
      actor,
      kind: 'reportingCase.sensitivitySaved.v1',
      subject: { type: 'reportingCase', id: found.id },
      facts: { before: before?.answers ?? null, after: input.answers },
    });
    return ok(null);
  });
  return done.ok ? getSensitivity(deps, input.caseId) : done;
}

function seen(found: ReportingCase, said: CaseSensitivity | undefined): SeenSensitivity {
  const answers = said?.answers ?? NO_SENSITIVITY;
  const { grounds, claims, because } = delayOf(answers, found.kind);
  return {
    etag: etagOf(said?.version ?? 0),
    view: {
      answers: { ...answers, grounds: { ...answers.grounds }, claims: { ...answers.claims } },
      grounds: [...grounds],
      claims: [...claims],
      because: because.map((one) => ({ ...one })),
      savedAt: said?.savedAt ?? null,
      savedBy: said?.savedBy ?? null,
    },
  };
}
