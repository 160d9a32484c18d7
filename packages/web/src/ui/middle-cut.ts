/** A long identifier with its middle left out: its beginning and its end tell it apart. */
export function middleCut(text: string, ends: readonly [number, number] = [24, 20]): string {
  const [first, last] = ends;
  return text.length <= first + last + 4 ? text : `${text.slice(0, first)}…${text.slice(-last)}`;
}
