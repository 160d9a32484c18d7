/** Whether a value of strangers, read from JSON, is an object and not a list. Nothing is known of its members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
