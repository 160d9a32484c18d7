/** What the form's field for the component takes with room to spare (glossary: 255 characters). */
const ROOM = 240;

/**
 * The components of a report as one text that fits its field: all with their versions where there is room, else the
 * versions of a component together, else their number; at last as many as fit, and how many more there are.
 *
 * `components` are labels as `name@version`. `null` when there are none.
 */
export function componentText(components: readonly string[]): string | null {
  if (components.length === 0) {
    return null;
  }
  const versions = new Map<string, string[]>();
  for (const component of new Set(components)) {
    const at = component.lastIndexOf('@');
    const [name, version] =
      at > 0 ? [component.slice(0, at), component.slice(at + 1)] : [component, ''];
    versions.set(name, [...(versions.get(name) ?? []), ...(version === '' ? [] : [version])]);
  }
  const grouped = [...versions].map(([name, list]) => [name, list.join(', ')].join(' ').trim());
  const counted = [...versions].map(([name, list]) =>
    list.length > 1 ? `${name} (${list.length} versions)` : [name, ...list].join(' '),
  );
  return (
    [grouped, counted].map((list) => list.join('; ')).find((text) => text.length <= ROOM) ??
    asManyAsFit(counted)
  );
}

function asManyAsFit(texts: readonly string[]): string {
  for (let shown = texts.length - 1; shown > 0; shown -= 1) {
    const text = `${texts.slice(0, shown).join('; ')}; and ${texts.length - shown} more`;
    if (text.length <= ROOM) {
      return text;
    }
  }
  return `${(texts[0] ?? '').slice(0, ROOM - 20)} …`;
}
