import type { DraftField } from '@cradle/contract';
import { z } from 'zod';

/** What a field of the draft can hold; `null` returns it to what is known. */
export type DraftValue = DraftField['value'];
/** What a person changed and the server does not have yet, by key of the field. */
export type UnsavedValues = ReadonlyMap<string, DraftValue>;

const Kept = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));

const keyOf = (caseId: string, stage: string) => `cradle.draft.${caseId}.${stage}`;

/** What was typed before and never saved; empty where there is nothing or it cannot be read. */
export function readUnsaved(storage: Storage, caseId: string, stage: string): UnsavedValues {
  try {
    const parsed = Kept.safeParse(JSON.parse(storage.getItem(keyOf(caseId, stage)) ?? '{}'));
    return new Map(parsed.success ? Object.entries(parsed.data) : []);
  } catch {
    return new Map();
  }
}

/**
 * Keeps what is not saved on this device, so that neither a reload nor a sign-out loses it. A browser that
 * refuses storage loses only this second net: the text stays on the page.
 */
export function keepUnsaved(
  storage: Storage,
  place: { readonly caseId: string; readonly stage: string },
  values: UnsavedValues,
): void {
  try {
    const key = keyOf(place.caseId, place.stage);
    if (values.size === 0) {
      storage.removeItem(key);
    } else {
      storage.setItem(key, JSON.stringify(Object.fromEntries(values)));
    }
  } catch {
    // Full or forbidden storage: the page still holds the text.
  }
}

/** What is left to save after a save: values typed anew while it ran stay. */
export function withoutSaved(unsaved: UnsavedValues, saved: UnsavedValues): UnsavedValues {
  return new Map(
    [...unsaved].filter(([key, value]) => !saved.has(key) || !sameValue(saved.get(key), value)),
  );
}

function sameValue(a: DraftValue | undefined, b: DraftValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Fields that a person changed and that somebody else changed to something different meanwhile. */
export function conflictingFields(
  unsaved: UnsavedValues,
  before: readonly DraftField[],
  now: readonly DraftField[],
): { readonly field: DraftField; readonly mine: DraftValue }[] {
  const earlier = new Map(before.map((field) => [field.key, field.value]));
  return now.flatMap((field) => {
    const mine = unsaved.get(field.key);
    const untouched = mine === undefined || sameValue(earlier.get(field.key), field.value);
    return untouched || sameValue(mine, field.value) ? [] : [{ field, mine }];
  });
}

/** How full a field is. `near` begins where the safety margin does (5 % below the limit). */
export type Fullness = 'fine' | 'near' | 'over';

/**
 * How full a field with a limit is, by its number of UTF-16 units, of the usual ways to count the strictest;
 * `null` for a field without a limit.
 */
export function fullnessOf(
  text: string,
  { maxLength, safeLength }: Pick<DraftField, 'maxLength' | 'safeLength'>,
): { readonly fullness: Fullness; readonly length: number; readonly limit: number } | null {
  if (maxLength === null) {
    return null;
  }
  const { length } = text;
  const near = length > (safeLength ?? Math.floor(maxLength * 0.95));
  return {
    fullness: length > maxLength ? 'over' : near ? 'near' : 'fine',
    length,
    limit: maxLength,
  };
}
