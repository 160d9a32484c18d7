import type { FieldValue } from './field-value.ts';
import {
  type FormField,
  type FormKind,
  fieldsAt,
  type LawBasis,
  lawBasisAt,
  type ReportForm,
  type Stage,
} from './form.ts';
import { fieldLength, safeLength } from './length.ts';
import { saysNotKnownYet } from './not-known-yet.ts';
import { isStockPhrase } from './stock-phrase.ts';

/** Something that is missing or cannot be entered as it is. */
export type MissingField = {
  readonly key: string;
  readonly label: string;
  readonly why: string;
  /** The place in the law that asks for it, or `null` where only the form does. */
  readonly cite: string | null;
  readonly askedBy: 'law' | 'form';
};

export type DraftCheck = {
  readonly missing: readonly MissingField[];
  readonly tooLong: readonly {
    readonly key: string;
    readonly label: string;
    readonly length: number;
    readonly limit: number;
  }[];
  /** Does not hold a report up: what a person should look at. */
  readonly warnings: readonly { readonly key: string; readonly message: string }[];
  /** Nothing is missing and nothing is too long. */
  readonly ready: boolean;
};

/**
 * Checks the values of a stage against the law and against the form, and keeps the two apart.
 *
 * A value that the form cannot take (not one of its choices, no instant in UTC) is listed as missing with
 * the reason. What the law asks for "as available" is a warning: only a person knows what is available.
 */
export function checkEarlyWarning(
  form: ReportForm,
  stage: Stage,
  kind: FormKind,
  values: ReadonlyMap<string, FieldValue>,
): DraftCheck {
  const fields = fieldsAt(form, stage, kind).filter(
    (field) => field.control !== 'system' || field.key === 'manufacturerName',
  );
  const missing = fields.flatMap((field) => missingAt(field, stage, kind, values));
  const texts = fields.flatMap((field) => {
    const value = values.get(field.key);
    return typeof value === 'string' && field.maxLength !== null
      ? [{ field, length: fieldLength(value), limit: field.maxLength }]
      : [];
  });
  const tooLong = texts
    .filter(({ length, limit }) => length > limit)
    .map(({ field, length, limit }) => ({ key: field.key, label: field.label.en, length, limit }));
  const nearly = texts
    .filter(({ length, limit }) => length <= limit && length > safeLength(limit))
    .map(({ field, length, limit }) => ({
      key: field.key,
      message: `${length} of ${limit} characters. How the platform counts is not known: stay within ${safeLength(limit)}.`,
    }));
  const asAvailable = fields.flatMap((field) => askedAsAvailable(field, stage, kind, values));
  const toLookAt = fields.flatMap((field) => wordsToLookAt(field, values.get(field.key) ?? null));
  return {
    missing,
    tooLong,
    warnings: [...nearly, ...asAvailable, ...toLookAt],
    ready: missing.length === 0 && tooLong.length === 0,
  };
}

function missingAt(
  field: FormField,
  stage: Stage,
  kind: FormKind,
  values: ReadonlyMap<string, FieldValue>,
): MissingField[] {
  const value = values.get(field.key) ?? null;
  const law = lawBasisAt(field, stage, kind);
  const asked = { key: field.key, label: field.label.en };
  if (value !== null && !isEmpty(value)) {
    return unsuitable(field, value, stage === 'finalReport' ? law : undefined);
  }
  if (law?.owed === 'always') {
    return [{ ...asked, why: `${law.cite} asks for this.`, cite: law.cite, askedBy: 'law' }];
  }
  if (isRequired(field, stage, values)) {
    return law === undefined
      ? [
          {
            ...asked,
            why: 'The form requires this; the law does not ask for it here.',
            cite: null,
            askedBy: 'form',
          },
        ]
      : [
          {
            ...asked,
            why: `${law.cite} asks for this ${condition(law.owed)}; the form requires it.`,
            cite: law.cite,
            askedBy: 'law',
          },
        ];
  }
  return [];
}

/** What is filled in and yet no answer: "not known yet" where the final report must say it, or no choice of the form. */
function unsuitable(
  field: FormField,
  value: Exclude<FieldValue, null>,
  law: LawBasis | undefined,
): MissingField[] {
  const asked = { key: field.key, label: field.label.en };
  if (law?.owed === 'always' && saysNotKnownYet(value)) {
    const why = `${law.cite} asks for this in the final report; "not known yet" is no answer here.`;
    return [{ ...asked, why, cite: law.cite, askedBy: 'law' }];
  }
  const problem = problemOf(field, value);
  return problem === undefined ? [] : [{ ...asked, why: problem, cite: null, askedBy: 'form' }];
}

/** A carried field was required at the stage before; two fields are required only by another's value. */
function isRequired(
  field: FormField,
  stage: Stage,
  values: ReadonlyMap<string, FieldValue>,
): boolean {
  if (field.key === 'exceptionalCircumstancesReasons') {
    return values.get('exceptionalCircumstances') === 'yes';
  }
  const requirement = field[stage];
  return (
    requirement === 'required' ||
    (requirement === 'carried' &&
      (field.earlyWarning === 'required' ||
        (stage === 'finalReport' && field.notification === 'required')))
  );
}

function askedAsAvailable(
  field: FormField,
  stage: Stage,
  kind: FormKind,
  values: ReadonlyMap<string, FieldValue>,
): { key: string; message: string }[] {
  const law = lawBasisAt(field, stage, kind);
  if (law?.owed !== 'asAvailable' || !isEmpty(values.get(field.key) ?? null)) {
    return [];
  }
  return isRequired(field, stage, values)
    ? []
    : [{ key: field.key, message: `${law.cite} asks for this ${condition(law.owed)}.` }];
}

/** What is filled in and may still not say enough. */
function wordsToLookAt(field: FormField, value: FieldValue): { key: string; message: string }[] {
  const { key } = field;
  if (saysNotKnownYet(value)) {
    return [{ key, message: 'Says that it is not known yet. Complete it once it is known.' }];
  }
  return key === 'consideredSensitivity' && typeof value === 'string' && isStock(value)
    ? [{ key, message: 'Give a specific reason: a mark or a stock phrase alone says none.' }]
    : [];
}

function isStock(text: string): boolean {
  return text.trim() !== '' && isStockPhrase(text);
}

function condition(owed: 'whereApplicable' | 'asAvailable'): string {
  return owed === 'whereApplicable' ? 'where applicable' : 'as far as available';
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (typeof value === 'string' ? value.trim() === '' : value.length === 0);
}

const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z$/;

function problemOf(field: FormField, value: Exclude<FieldValue, null>): string | undefined {
  const chosen = typeof value === 'string' ? [value] : value;
  if (typeof value !== 'string' && field.control !== 'multiSelect') {
    return 'This field takes one value.';
  }
  if (field.options.length > 0) {
    const choices = new Set(field.options.map((option) => option.value));
    const strange = chosen.find((one) => !choices.has(one));
    return strange === undefined ? undefined : `"${strange}" is none of the form's choices.`;
  }
  if (field.control === 'dateTimeUtc' && !UTC_INSTANT.test(chosen[0] ?? '')) {
    return 'The form takes date, hour and minute in UTC, such as 2026-11-23T10:30Z.';
  }
  return undefined;
}
