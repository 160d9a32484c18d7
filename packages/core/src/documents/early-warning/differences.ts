import type { DraftField } from './draft.ts';
import type { FieldValue, ValueSource } from './field-value.ts';
import { shownValue } from './freeze.ts';

/** A field of which something else is known now than what was filed. */
export type FieldDifference = {
  readonly key: string;
  readonly no: string;
  readonly label: string;
  /** As a person reads it; `null` where nothing was filed. */
  readonly filed: string | null;
  /** As a person reads it; `null` where nothing is known any more. */
  readonly now: string | null;
  readonly source: ValueSource;
};

/** A field of a frozen report, as far as it is compared. */
export type FiledField = {
  readonly key: string;
  readonly value: FieldValue;
  readonly shown: string | null;
};

/**
 * Where what is known now differs from what was filed, in the order of the form. An update of the report is due to
 * the reader, not to a clock: the platform takes updates of a stage until the final report (operational practice).
 *
 * Spelling of an instant and the order of a list are no difference; fields that the platform fills in are left out.
 */
export function differencesOf(
  filed: readonly FiledField[],
  now: readonly DraftField[],
): FieldDifference[] {
  const before = new Map(filed.map((field) => [field.key, field]));
  return now.flatMap((field) => {
    const earlier = before.get(field.key);
    return field.control === 'system' || comparable(earlier?.value) === comparable(field.value)
      ? []
      : [
          {
            key: field.key,
            no: field.no,
            label: field.label,
            filed: earlier?.shown ?? null,
            now: shownValue(field),
            source: field.source,
          },
        ];
  });
}

const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;

function comparable(value: FieldValue | undefined): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value !== 'string') {
    return value.toSorted().join('\n');
  }
  // The form takes no seconds.
  return INSTANT.exec(value.trim())?.[1] ?? value.trim();
}
