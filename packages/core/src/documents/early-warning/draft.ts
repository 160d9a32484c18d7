import type { ReportFacts } from './case-facts.ts';
import type { FieldValue, ValueSource } from './field-value.ts';
import {
  type Control,
  type FormField,
  type FormKind,
  type FormOption,
  fieldsAt,
  type ReportForm,
  type Requirement,
  type Stage,
} from './form.ts';
import { type KnownValue, known } from './known-values.ts';
import { safeLength } from './length.ts';
import { srpForm20261004 } from './srp-form.2026-10-04.ts';

/** A field with what is known for it and where that comes from. */
export type DraftField = {
  readonly key: string;
  readonly no: string;
  readonly label: string;
  readonly help: string;
  readonly control: Control;
  readonly options: readonly FormOption[];
  readonly maxLength: number | null;
  readonly safeLength: number | null;
  readonly requirement: Exclude<Requirement, 'notShown'>;
  /** Where the law itself asks for the field at this stage, else `null`. */
  readonly lawBasis: string | null;
  readonly value: FieldValue;
  readonly source: ValueSource;
};

/** The fields of one stage in the order of the form. */
export type EarlyWarningDraft = {
  readonly formSchema: string;
  readonly formFetchedOn: string;
  readonly stage: Stage;
  readonly kind: FormKind;
  readonly fields: readonly DraftField[];
};

/**
 * Drafts a stage of the report from what is known. Nothing is guessed: what no fact answers stays empty with
 * the source `person`.
 */
export function draftEarlyWarning(
  facts: ReportFacts,
  stage: Stage = 'earlyWarning',
  form: ReportForm = srpForm20261004,
): EarlyWarningDraft {
  const kind = formKind(facts.case.kind);
  return {
    formSchema: form.schemaId,
    formFetchedOn: form.fetchedOn,
    stage,
    kind,
    fields: fieldsAt(form, stage, kind).map((field) =>
      draftField(field, stage, kind, known(field.key, facts)),
    ),
  };
}

/** The form's word for a kind of case. */
export function formKind(kind: ReportFacts['case']['kind']): FormKind {
  return kind === 'exploitedVulnerability' ? 'vulnerability' : 'incident';
}

function draftField(
  field: FormField,
  stage: Stage,
  kind: FormKind,
  found: KnownValue | undefined,
): DraftField {
  const requirement = field[stage];
  if (requirement === 'notShown') {
    throw new Error(`field ${field.key} is not shown at ${stage}`);
  }
  return {
    key: field.key,
    no: field.no,
    label: field.label.en,
    help: field.unverified === null ? field.help : `${field.help} Unverified: ${field.unverified}`,
    control: field.control,
    options: field.options,
    maxLength: field.maxLength,
    safeLength: field.maxLength === null ? null : safeLength(field.maxLength),
    requirement,
    lawBasis: field.law.find((it) => it.kind === kind && it.stage === stage)?.cite ?? null,
    value: found?.value ?? null,
    source: found?.source ?? { kind: 'person', text: 'To be filled in' },
  };
}
