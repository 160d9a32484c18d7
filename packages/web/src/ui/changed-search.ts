/** The filters of an address with some changed; those set to nothing leave it. */
export function changedSearch(
  before: Readonly<Record<string, unknown>>,
  part: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...before, ...part }).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value] as const] : [],
    ),
  );
}
