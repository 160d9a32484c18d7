import { createHash } from 'node:crypto';
import {
  checkEarlyWarning,
  type DraftCheck,
  type EarlyWarningDocument,
  freezeEarlyWarning,
  valuesOf,
  type WorkingTexts,
} from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findOrganisation } from '../people/index.ts';
import { clocksOf } from './case-clocks.ts';
import { etagOf, getCaseView, type SeenCase } from './case-views.ts';
import { lockCase } from './cases.repository.ts';
import { closed, stale } from './change-case.ts';
import { type OpenDraft, openDraft } from './drafts.service.ts';
import { REPORT_TEMPLATE, reportData } from './report-paper.ts';
import { reportSheet } from './report-sheet.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { askForReview } from './review-stage.ts';
import {
  findDraft,
  findVersions,
  insertVersion,
  type Stage,
  type StageVersion,
} from './stages.repository.ts';

/** What freezing is asked for. */
export type Freezing = {
  readonly caseId: string;
  readonly stage: Stage;
  readonly confirmMissing: boolean;
  /** The ETag of the draft that was read. */
  readonly ifMatch: string;
};

type StoredFile = { readonly sha256: string; readonly size: number; readonly mediaType: string };
type Files = { readonly pdf: StoredFile; readonly json: StoredFile; readonly text: StoredFile };

/**
 * Freezes the draft as a numbered version: one model, and from it JSON, PDF and the sheet for copying.
 *
 * Files are made and kept before the transaction; in it the case is locked and everything looked at again, so that
 * what is frozen is what was read.
 *
 * Fails  `invalid` when something is missing and that was not confirmed; `refusedByLaw` for an incident without the
 *        one answer that Art. 14(4)(a) asks for in any event; `stale`, `conflict`.
 */
export async function freezeStage(
  deps: ReportingDeps,
  input: Freezing,
  actor: Actor,
): Promise<Result<SeenCase, Failure>> {
  const open = await openDraft(deps, input.caseId, input.stage);
  if (!open.ok) {
    return open;
  }
  const refusal = refuse(open.value, input);
  if (refusal !== undefined) {
    return fail(refusal);
  }
  const versions = await findVersions(deps.db, input.caseId);
  const number = versions.filter(({ stage }) => stage === input.stage).length + 1;
  const document = await freeze(deps, open.value, { ...input, number }, actor);
  const files = await makeFiles(deps, document, open.value.found.demo);
  const written = await write(deps, { input, document, files }, actor);
  return written.ok ? getCaseView(deps, input.caseId) : written;
}

function refuse(open: OpenDraft, input: Freezing): Failure | undefined {
  if (open.found.closedAt !== null) {
    return closed(open.found.closedAt);
  }
  if (input.ifMatch !== etagOf(open.draft.version)) {
    return stale();
  }
  const values = valuesOf(open.fields);
  const check = checkEarlyWarning(open.form, input.stage, open.kind, values);
  // At later stages the form asks for it, and the law no more.
  const owed = check.missing.find(
    ({ key, askedBy }) => key === 'suspectedMalicious' && askedBy === 'law',
  );
  if (owed !== undefined) {
    return {
      kind: 'refusedByLaw',
      cite: owed.cite ?? 'Art. 14(4)(a)',
      reason:
        'The early warning of a severe incident must say whether unlawful or malicious acts are suspected. Answer yes, no or unknown.',
    };
  }
  return check.ready || input.confirmMissing ? undefined : unready(check);
}

function unready(check: DraftCheck): Failure {
  return {
    kind: 'invalid',
    message: `${check.missing.length} fields are missing and ${check.tooLong.length} are too long. Complete them, or confirm that you freeze it all the same.`,
    issues: [
      ...check.missing.map(({ key, why }) => ({ at: `/fields/${key}`, message: why })),
      ...check.tooLong.map(({ key, length, limit }) => ({
        at: `/fields/${key}`,
        message: `has ${length} characters, the form takes ${limit}`,
      })),
    ],
  };
}

async function freeze(
  deps: ReportingDeps,
  open: OpenDraft,
  input: Freezing & { readonly number: number },
  actor: Actor,
): Promise<EarlyWarningDocument> {
  const now = deps.now();
  const organisation = await findOrganisation(deps.db);
  return freezeEarlyWarning(
    open.facts,
    {
      caseId: input.caseId,
      timeZone: organisation?.timeZone ?? open.found.timeZone,
      stage: input.stage,
      version: input.number,
      frozenAt: now,
      frozenBy: { id: actor.id, name: actor.name },
      clocks: await clocksOf(open.found, organisation, now),
      carried: open.carried,
      typed: open.typed,
      working: workingOf(open.draft),
    },
    open.form,
  );
}

function workingOf({ working }: OpenDraft['draft']): WorkingTexts | null {
  return working === null
    ? null
    : { language: working.language, texts: new Map(Object.entries(working.texts)) };
}

async function makeFiles(
  deps: ReportingDeps,
  document: EarlyWarningDocument,
  demo: boolean,
): Promise<Files> {
  const json = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  const jsonSha256 = createHash('sha256').update(json).digest('hex');
  const pdf = await deps.pdf.make({
    template: REPORT_TEMPLATE,
    data: reportData(document, { jsonSha256, demo }),
    at: document.frozenAt,
  });
  const text = Buffer.from(reportSheet(document, { jsonSha256, demo }));
  return {
    pdf: { ...(await deps.documents.put(pdf)), mediaType: 'application/pdf' },
    json: { ...(await deps.documents.put(json)), mediaType: 'application/json' },
    text: { ...(await deps.documents.put(text)), mediaType: 'text/plain' },
  };
}

async function write(
  deps: ReportingDeps,
  frozen: {
    readonly input: Freezing;
    readonly document: EarlyWarningDocument;
    readonly files: Files;
  },
  actor: Actor,
): Promise<Result<null, Failure>> {
  const { input, document, files } = frozen;
  const version: StageVersion = {
    number: document.version,
    stage: document.stage,
    frozenAt: document.frozenAt,
    frozenBy: document.frozenBy,
    missing: document.missing.length,
    pdfSha256: files.pdf.sha256,
    jsonSha256: files.json.sha256,
    textSha256: files.text.sha256,
  };
  return deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, input.caseId);
    const draft = await findDraft(tx, input.caseId, input.stage);
    const others = (await findVersions(tx, input.caseId)).filter(
      ({ stage }) => stage === input.stage,
    );
    if (found?.closedAt != null) {
      return fail(closed(found.closedAt));
    }
    if (input.ifMatch !== etagOf(draft.version) || others.length + 1 !== version.number) {
      return fail(stale());
    }
    for (const file of Object.values(files)) {
      await deps.documents.register(tx, { ...file, now: document.frozenAt });
    }
    await insertVersion(tx, input.caseId, version);
    await askForReview(tx, deps, input.caseId, version);
    await appendEntry(tx, {
      now: document.frozenAt,
      actor,
      kind: 'reportingStage.frozen.v1',
      subject: { type: 'reportingCase', id: input.caseId },
      facts: {
        stage: version.stage,
        number: version.number,
        missing: document.missing.map(({ key }) => key),
        pdfSha256: version.pdfSha256,
        jsonSha256: version.jsonSha256,
        textSha256: version.textSha256,
        clocks: document.clocks.map(clockFacts),
      },
    });
    return ok(null);
  });
}

/** A clock as the log keeps it. */
function clockFacts(clock: EarlyWarningDocument['clocks'][number]) {
  const { step, state, plainEnd, legalEnd } = clock;
  return { step, state, plainEnd, legalEnd };
}
