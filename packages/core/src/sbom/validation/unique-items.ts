/**
 * Whether a list holds two items that are equal as JSON (JSON Schema, `uniqueItems`), in time that grows with the size
 * of the list and not with its square: items are put into buckets by a key that equal items share.
 */
export function hasEqualItems(items: readonly unknown[]): boolean {
  if (items.length < 2) {
    return false;
  }
  const seen = new Set<string>();
  for (const item of items) {
    const key = equalityKey(item);
    if (seen.has(key)) {
      return true;
    }
    seen.add(key);
  }
  return false;
}

/** A text that is the same for exactly the values that JSON Schema calls equal: names in any order, `1` is `1.0`. */
function equalityKey(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(equalityKey).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}:${equalityKey(member)}`,
    );
    return `{${members.sort().join(',')}}`;
  }
  return JSON.stringify(value);
}
