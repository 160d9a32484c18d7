import type { CallOf, DraftField, saveDraft } from '@cradle/contract';
import type { DraftValue, UnsavedValues } from './draft-values.ts';

const PREFIX = 'working:';

/** The key under which the editor holds the working text of a field beside the field itself. */
export function workingKey(fieldKey: string): string {
  return `${PREFIX}${fieldKey}`;
}

/** What the editor holds, as the server takes it: fields by themselves, working texts with their language. */
export function separated(
  values: Readonly<Record<string, DraftValue>>,
  language: string | null,
): CallOf<typeof saveDraft>['body'] {
  const entries = Object.entries(values);
  const fields = Object.fromEntries(entries.filter(([key]) => !key.startsWith(PREFIX)));
  const texts = Object.fromEntries(
    entries.flatMap(([key, value]) =>
      key.startsWith(PREFIX)
        ? [[key.slice(PREFIX.length), typeof value === 'string' ? value : ''] as const]
        : [],
    ),
  );
  return language === null || Object.keys(texts).length === 0
    ? { values: fields }
    : { values: fields, working: { language, texts } };
}

/** The working text of a field as it stands: typed just now, else as saved in the language chosen. */
export function workingTextOf(
  field: Pick<DraftField, 'key' | 'workingText'>,
  unsaved: UnsavedValues,
  isSameLanguage: boolean,
): string {
  const typed = unsaved.get(workingKey(field.key));
  if (typeof typed === 'string') {
    return typed;
  }
  return isSameLanguage ? (field.workingText ?? '') : '';
}
