import type { FormField, FormKind, ReportForm, Stage } from './form.ts';
import { srpForm20260910 } from './srp-form.2026-09-10.ts';
import { srpForm20261004 } from './srp-form.2026-10-04.ts';

/** Every form that a case may have begun with, by its id, oldest first. */
export const reportForms: ReadonlyMap<string, ReportForm> = new Map(
  [srpForm20260910, srpForm20261004].map((form) => [form.schemaId, form]),
);

/** The form that a new case begins with. */
export const newestForm: ReportForm = srpForm20261004;

/** What moving a case from one form to another changes, by key of the field. */
export type FormChange = {
  readonly key: string;
  readonly label: string;
  /** `added` and `removed`: shown at some stage or not; `asked` and `limit` as the words say. */
  readonly change: 'added' | 'removed' | 'asked' | 'limit' | 'choices';
};

const STAGES: readonly Stage[] = ['earlyWarning', 'notification', 'finalReport'];

/** Compares two forms for one kind of report. What was typed is never lost: a field that goes keeps its text. */
export function formChanges(from: ReportForm, to: ReportForm, kind: FormKind): FormChange[] {
  const before = fieldsOf(from, kind);
  const after = fieldsOf(to, kind);
  const removed = [...before.values()]
    .filter(({ key }) => !after.has(key))
    .map((field) => changeOf(field, 'removed'));
  const other = [...after.values()].flatMap((field) => {
    const earlier = before.get(field.key);
    return earlier === undefined ? [changeOf(field, 'added')] : changesBetween(earlier, field);
  });
  return [...removed, ...other];
}

function fieldsOf(form: ReportForm, kind: FormKind): ReadonlyMap<string, FormField> {
  return new Map(
    form.fields
      .filter(({ appliesTo }) => appliesTo === 'both' || appliesTo === kind)
      .map((field) => [field.key, field]),
  );
}

function changesBetween(before: FormField, after: FormField): FormChange[] {
  const choices = (field: FormField) => field.options.map(({ value }) => value).join('\n');
  return [
    ...(STAGES.some((stage) => before[stage] !== after[stage]) ? [changeOf(after, 'asked')] : []),
    ...(before.maxLength === after.maxLength ? [] : [changeOf(after, 'limit')]),
    ...(choices(before) === choices(after) ? [] : [changeOf(after, 'choices')]),
  ];
}

function changeOf(field: FormField, change: FormChange['change']): FormChange {
  return { key: field.key, label: field.label.en, change };
}
