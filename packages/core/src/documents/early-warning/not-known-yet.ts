import type { FieldValue } from './field-value.ts';

/** What a report says where the maker cannot tell yet. Saying it is an answer; silence is not. */
export const NOT_KNOWN_YET = 'Not known yet.';

/** Whether a field says that its content is not known yet, whatever else it says after it. */
export function saysNotKnownYet(value: FieldValue): boolean {
  return typeof value === 'string' && value.trim().startsWith(NOT_KNOWN_YET);
}
