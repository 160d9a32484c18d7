import {
  type DraftView,
  type InputOf,
  STAGES,
  type saveDraft as saveDraftRoute,
} from '@cradle/contract';
import {
  type Carried,
  checkEarlyWarning,
  type DraftField,
  differencesOf,
  draftEarlyWarning,
  type FieldValue,
  type FormKind,
  newestForm,
  type ReportFacts,
  type ReportForm,
  reportForms,
  shownValue,
  valuesOf,
  withCarried,
  withTyped,
} from '@cradle/core/documents';
import type { Failure, Issue } from '@cradle/core/failure';
import { fail, ok, type Result } from '@cradle/core/shared';
import type { Actor } from '../../platform/http/actor.ts';
import { appendEntry } from '../audit/index.ts';
import { findOrganisation } from '../people/index.ts';
import { etagOf } from './case-views.ts';
import { findCase, lockCase, type ReportingCase } from './cases.repository.ts';
import { closed, stale } from './change-case.ts';
import { reportFacts } from './report-facts.ts';
import type { ReportingDeps } from './reporting-deps.ts';
import {
  findDraft,
  type Stage,
  type StageDraft,
  saveDraftRow,
  type Working,
} from './stages.repository.ts';

/** A stage of a case in the platform's form: what is known, what was typed over it, and the form itself. */
export type OpenDraft = {
  readonly found: ReportingCase;
  readonly facts: ReportFacts;
  readonly form: ReportForm;
  readonly kind: FormKind;
  /** The fields as the stage begins, before anything is typed into it. */
  readonly begun: readonly DraftField[];
  readonly fields: readonly DraftField[];
  /** What was typed into earlier stages. */
  readonly carried: ReadonlyMap<string, Carried>;
  readonly typed: ReadonlyMap<string, FieldValue>;
  readonly draft: StageDraft;
};

/** A draft with its ETag. */
export type SeenDraft = { readonly view: DraftView; readonly etag: string };

/** All that may be typed into one stage, in characters: many times what the form takes. */
const MOST_CHARACTERS = 200_000;

/** The draft of a stage: typed values over known ones, each with its source, and what is missing. */
export async function getDraft(
  deps: ReportingDeps,
  input: { readonly caseId: string; readonly stage: Stage },
): Promise<Result<SeenDraft, Failure>> {
  const open = await openDraft(deps, input.caseId, input.stage);
  return open.ok ? ok(seen(open.value, input.stage)) : open;
}

/** The draft of a stage with all that it is made from. Fails `notFound`. */
export async function openDraft(
  deps: ReportingDeps,
  caseId: string,
  stage: Stage,
): Promise<Result<OpenDraft, Failure>> {
  const found = await findCase(deps.db, caseId);
  if (found === undefined) {
    return fail({ kind: 'notFound', what: 'case', id: caseId });
  }
  const draft = await findDraft(deps.db, caseId, stage);
  const form = reportForms.get(found.formSchema ?? newestForm.schemaId);
  if (form === undefined) {
    throw new Error(`the form ${found.formSchema ?? ''} of the case ${caseId} is not known`);
  }
  const facts = await reportFacts(deps, found, await findOrganisation(deps.db));
  const known = draftEarlyWarning(facts, stage, form);
  const typed = new Map<string, FieldValue>(Object.entries(draft.entered));
  const carried = await carriedInto(deps, caseId, stage);
  const begun = withCarried(known.fields, carried);
  const fields = withTyped(begun, typed);
  return ok({ found, facts, form, kind: known.kind, begun, fields, carried, typed, draft });
}

/** What was typed into the stages before; of two that say something, the later one. */
async function carriedInto(
  deps: Pick<ReportingDeps, 'db'>,
  caseId: string,
  stage: Stage,
): Promise<ReadonlyMap<string, Carried>> {
  const carried = new Map<string, Carried>();
  for (const before of STAGES.slice(0, STAGES.indexOf(stage))) {
    const { entered } = await findDraft(deps.db, caseId, before);
    for (const [key, value] of Object.entries(entered)) {
      carried.set(key, { value, stage: before });
    }
  }
  return carried;
}

function seen(open: OpenDraft, stage: Stage): SeenDraft {
  const { found, form, fields, draft, kind } = open;
  const check = checkEarlyWarning(form, stage, kind, valuesOf(fields));
  const before = beforeTyping(open);
  return {
    etag: etagOf(draft.version),
    view: {
      caseId: found.id,
      stage,
      formSchema: form.schemaId,
      formFetchedOn: form.fetchedOn,
      fields: fields.map((field) => ({
        ...field,
        options: field.options.map((option) => ({ ...option })),
        value:
          typeof field.value === 'object' && field.value !== null ? [...field.value] : field.value,
        source: { ...field.source },
        before: before.get(field.key) ?? null,
        workingText: draft.working?.texts[field.key] ?? null,
      })),
      workingLanguage: draft.working?.language ?? null,
      check: {
        missing: check.missing.map((one) => ({ ...one })),
        tooLong: check.tooLong.map((one) => ({ ...one })),
        warnings: check.warnings.map((one) => ({ ...one })),
        ready: check.ready,
      },
      version: draft.version,
      savedAt: draft.savedAt,
      savedBy: draft.savedBy,
    },
  };
}

/** What stood in a field when the stage began, where a person typed something else over it. */
function beforeTyping({ begun, fields }: OpenDraft): ReadonlyMap<string, string> {
  const filed = begun.map((field) => ({
    key: field.key,
    value: field.value,
    shown: shownValue(field),
  }));
  return new Map(
    differencesOf(filed, fields).flatMap(({ key, filed: shown }) =>
      shown === null ? [] : [[key, shown] as const],
    ),
  );
}

type Body = InputOf<typeof saveDraftRoute>['body'];
type Typed = Body['values'];

/**
 * Saves values as typed, and the texts beside them. `null` returns a field to what is known.
 *
 * Fails `stale` when somebody saved meanwhile; `invalid` for fields that this stage does not have or nobody types.
 */
export async function saveDraft(
  deps: ReportingDeps,
  input: {
    readonly caseId: string;
    readonly stage: Stage;
    readonly values: Typed;
    readonly working?: Body['working'];
    readonly ifMatch: string;
  },
  actor: Actor,
): Promise<Result<SeenDraft, Failure>> {
  const open = await openDraft(deps, input.caseId, input.stage);
  if (!open.ok) {
    return open;
  }
  const issues = [
    ...refuseValues(open.value.fields, input.values),
    ...refuseWorking(open.value.fields, input.working),
  ];
  if (issues.length > 0) {
    const message = 'Some of this cannot be saved. Nothing was changed.';
    return fail({ kind: 'invalid', message, issues });
  }
  const saved = await writeDraft(deps, input, { form: open.value.form, actor });
  return saved.ok ? getDraft(deps, input) : saved;
}

async function writeDraft(
  deps: ReportingDeps,
  input: Parameters<typeof saveDraft>[1],
  by: { readonly form: ReportForm; readonly actor: Actor },
): Promise<Result<null, Failure>> {
  const { caseId, stage, values } = input;
  const now = deps.now();
  return deps.db.transaction().execute(async (tx): Promise<Result<null, Failure>> => {
    const found = await lockCase(tx, caseId);
    const draft = await findDraft(tx, caseId, stage);
    if (found?.closedAt != null) {
      return fail(closed(found.closedAt));
    }
    if (input.ifMatch !== etagOf(draft.version)) {
      return fail(stale());
    }
    const entered = merged(draft.entered, values);
    const working = mergedWorking(draft.working, input.working);
    if (JSON.stringify([entered, working]).length > MOST_CHARACTERS) {
      return fail({
        kind: 'tooLarge',
        limit: `${MOST_CHARACTERS} characters`,
        reason: `A draft holds at most ${MOST_CHARACTERS} characters; the form takes far less.`,
      });
    }
    const { id, name } = by.actor;
    await saveDraftRow(tx, {
      caseId,
      stage,
      formSchema: by.form.schemaId,
      entered,
      working,
      savedAt: now,
      savedBy: { id, name },
    });
    await appendEntry(tx, {
      now,
      actor: by.actor,
      kind: 'reportingDraft.saved.v1',
      subject: { type: 'reportingCase', id: caseId },
      facts: {
        stage,
        fields: Object.keys(values).sort(),
        working: Object.keys(input.working?.texts ?? {}).sort(),
      },
    });
    return ok(null);
  });
}

function merged(before: StageDraft['entered'], values: Typed): StageDraft['entered'] {
  const all = new Map<string, string | string[] | null>(Object.entries(before));
  for (const [key, value] of Object.entries(values)) {
    all.set(key, value);
  }
  return Object.fromEntries(
    [...all].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
}

/** Texts of another language begin anew: what one language says does not stand for the other. */
function mergedWorking(before: Working | null, change: Body['working']): Working | null {
  if (change === undefined) {
    return before;
  }
  const kept = before?.language === change.language ? before.texts : {};
  const texts = Object.entries({ ...kept, ...change.texts }).filter(([, text]) => text !== '');
  return texts.length === 0
    ? null
    : { language: change.language, texts: Object.fromEntries(texts) };
}

function refuseWorking(fields: readonly DraftField[], working: Body['working']): Issue[] {
  const known = new Set(fields.map(({ key }) => key));
  return Object.keys(working?.texts ?? {})
    .filter((key) => !known.has(key))
    .map((key) => ({ at: `/working/texts/${key}`, message: 'is not a field of this stage' }));
}

function refuseValues(fields: readonly DraftField[], values: Typed): Issue[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  return Object.entries(values).flatMap(([key, value]) => {
    const message = refusal(known.get(key), value);
    return message === null ? [] : [{ at: `/values/${key}`, message }];
  });
}

function refusal(field: DraftField | undefined, value: Typed[string]): string | null {
  if (field === undefined) {
    return 'is not a field of this stage';
  }
  if (field.control === 'system') {
    return 'is filled in by the platform';
  }
  if (value === null) {
    return null;
  }
  return Array.isArray(value) === (field.control === 'multiSelect')
    ? null
    : 'takes a list only where several choices can be made';
}
