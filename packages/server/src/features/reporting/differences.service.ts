import type { DifferencesView } from '@cradle/contract';
import { differencesOf, EarlyWarningDocument, type FieldDifference } from '@cradle/core/documents';
import type { Failure } from '@cradle/core/failure';
import { ok, type Result } from '@cradle/core/shared';
import { openDraft } from './drafts.service.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import { findSubmissions, findVersions, type Stage } from './stages.repository.ts';

/** The version of a stage that was filed last; `null` where none was. */
export type LastFiled = { readonly stage: Stage; readonly version: number } | null;

/** What is known now otherwise than it was filed last at a stage. Fails `notFound`. */
export async function getDifferences(
  deps: ReportingDeps,
  input: { readonly caseId: string; readonly stage: Stage },
): Promise<Result<DifferencesView, Failure>> {
  const compared = await compareWithFiled(deps, input);
  if (!compared.ok) {
    return compared;
  }
  const { filed, differences, open } = compared.value;
  return ok({
    stage: input.stage,
    filedVersion: filed?.version ?? null,
    differences: differences.map((one) => ({ ...one, source: { ...one.source } })),
    takesUpdates:
      filed !== null &&
      open.found.closedAt === null &&
      open.found.submitted.finalReport === undefined,
  });
}

/** Compares the draft of a stage with the version of it that was filed last. */
export async function compareWithFiled(
  deps: ReportingDeps,
  { caseId, stage }: { readonly caseId: string; readonly stage: Stage },
): Promise<
  Result<
    {
      readonly filed: LastFiled;
      readonly differences: readonly FieldDifference[];
      readonly open: Extract<Awaited<ReturnType<typeof openDraft>>, { ok: true }>['value'];
    },
    Failure
  >
> {
  const open = await openDraft(deps, caseId, stage);
  if (!open.ok) {
    return open;
  }
  const last = (await findSubmissions(deps.db, caseId)).findLast((one) => one.stage === stage);
  const document = last === undefined ? undefined : await frozen(deps, caseId, last);
  return ok(
    document === undefined
      ? { filed: null, differences: [], open: open.value }
      : {
          filed: { stage, version: document.version },
          differences: differencesOf(document.fields, open.value.fields),
          open: open.value,
        },
  );
}

async function frozen(
  deps: ReportingDeps,
  caseId: string,
  filed: { readonly stage: Stage; readonly versionNumber: number },
): Promise<EarlyWarningDocument | undefined> {
  const version = (await findVersions(deps.db, caseId)).find(
    ({ stage, number }) => stage === filed.stage && number === filed.versionNumber,
  );
  const bytes = version === undefined ? undefined : await deps.documents.get(version.jsonSha256);
  return bytes === undefined
    ? undefined
    : EarlyWarningDocument.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
