/** Filters of an address as texts: `?below=2.10` is the text "2.10" and not the number 2.1. */
export function searchOfText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The inverse of {@link searchOfText}; what is not said leaves the address. */
export function textOfSearch(search: unknown): string {
  const said = textsOf(search);
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** What is said of an address, as names with their texts; nothing, `null` and the empty text are not said. */
export function textsOf(values: unknown): [name: string, text: string][] {
  return typeof values !== 'object' || values === null
    ? []
    : Object.entries(values).flatMap(([name, value]: [string, unknown]): [string, string][] => {
        const text = textOf(value);
        return text === '' ? [] : [[name, text]];
      });
}

/** A list or an object has no text in an address: the contract has none there. */
function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}
