import type { ReportingClock } from '../../law/index.ts';
import type { ReportFacts } from './case-facts.ts';
import { checkEarlyWarning } from './check.ts';
import { EarlyWarningDocument } from './document.ts';
import { type DraftField, draftEarlyWarning } from './draft.ts';
import type { FieldValue } from './field-value.ts';
import { type ReportForm, STAGE_TITLES, type Stage } from './form.ts';

/** What freezing needs beyond the facts of the case. */
export type Freezing = {
  readonly caseId: string;
  readonly timeZone: string;
  readonly stage: Stage;
  readonly version: number;
  readonly frozenAt: string;
  readonly frozenBy: { readonly id: string; readonly name: string };
  readonly clocks: readonly ReportingClock[];
  /** What persons typed into earlier stages, by key; it goes before what is known. */
  readonly carried: ReadonlyMap<string, Carried>;
  /** What persons typed, by key; it goes before what is known. `null` returns the field to what is known. */
  readonly typed: ReadonlyMap<string, FieldValue>;
  /** The same fields in the language people worked in, by key; they are not filed. */
  readonly working: WorkingTexts | null;
};

/** Texts beside the English ones that are filed, for those who must agree to them. */
export type WorkingTexts = {
  /** BCP 47, e.g. `de`. */
  readonly language: string;
  readonly texts: ReadonlyMap<string, string>;
};

/** What a person typed into a field at an earlier stage. */
export type Carried = { readonly value: FieldValue; readonly stage: Stage };

/** Begins a stage with what was typed into earlier ones; the source says which. */
export function withCarried(
  fields: readonly DraftField[],
  carried: ReadonlyMap<string, Carried>,
): DraftField[] {
  return fields.map((field) => {
    const before = carried.get(field.key);
    return before === undefined || before.value === null || field.control === 'system'
      ? field
      : {
          ...field,
          value: before.value,
          source: { kind: 'case', text: `As in the ${STAGE_TITLES[before.stage].toLowerCase()}` },
        };
  });
}

/** Puts what persons typed over what is known; the source says so. */
export function withTyped(
  fields: readonly DraftField[],
  typed: ReadonlyMap<string, FieldValue>,
): DraftField[] {
  return fields.map((field) => {
    const value = typed.get(field.key) ?? null;
    return value === null
      ? field
      : { ...field, value, source: { kind: 'person', text: 'Typed by a person' } };
  });
}

/** The values of fields by key, as {@link checkEarlyWarning} takes them. */
export function valuesOf(fields: readonly DraftField[]): ReadonlyMap<string, FieldValue> {
  return new Map(fields.map(({ key, value }) => [key, value]));
}

/**
 * Freezes a stage as a document. Missing fields do not prevent that: they are listed in it.
 *
 * Throws `ZodError` for facts that are no instants: they come from our own database, so that is a bug.
 */
export function freezeEarlyWarning(
  facts: ReportFacts,
  freezing: Freezing,
  form: ReportForm,
): EarlyWarningDocument {
  const draft = draftEarlyWarning(facts, freezing.stage, form);
  const fields = withTyped(withCarried(draft.fields, freezing.carried), freezing.typed);
  const check = checkEarlyWarning(form, freezing.stage, draft.kind, valuesOf(fields));
  const { caseId: id, timeZone, stage, version, frozenAt, frozenBy, clocks } = freezing;
  const { kind, becameAwareAt, memberStates } = facts.case;
  const title = fields.find((field) => field.key === 'title')?.value;
  return EarlyWarningDocument.parse({
    schema: 'cradle-report/1',
    case: {
      id,
      kind,
      title: typeof title === 'string' ? title : '',
      becameAwareAt,
      memberStates,
      timeZone,
    },
    organisation: { name: facts.organisation.name },
    stage,
    version,
    frozenAt,
    frozenBy,
    form: {
      schemaId: form.schemaId,
      fetchedOn: form.fetchedOn,
      sourceUrl: form.sourceUrl,
      confidence: form.confidence,
    },
    clocks,
    products: facts.products.map(({ name, versions }) => ({ name, versions })),
    ...(freezing.working === null ? {} : { workingLanguage: freezing.working.language }),
    fields: fields.map((field) => frozenField(field, freezing.working?.texts.get(field.key))),
    missing: check.missing,
  });
}

function frozenField(field: DraftField, workingText: string | undefined) {
  const { key, no, label, requirement, lawBasis, maxLength, value, source } = field;
  return {
    key,
    no,
    label,
    requirement,
    lawBasis,
    maxLength,
    value,
    shown: shownValue(field),
    source,
    ...(workingText === undefined ? {} : { workingText }),
  };
}

/** A value as a person reads it: choices by their label, lists joined. */
export function shownValue({
  value,
  options,
}: Pick<DraftField, 'value' | 'options'>): string | null {
  if (value === null) {
    return null;
  }
  const labels = new Map(options.map((option) => [option.value, option.label]));
  return (typeof value === 'string' ? [value] : value)
    .map((one) => labels.get(one) ?? one)
    .join(', ');
}
