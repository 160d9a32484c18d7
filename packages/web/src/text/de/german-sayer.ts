import { germanCitation } from './german-citation.ts';

/** English sentences with their German ones. */
export type Catalogue = Readonly<Record<string, string>>;
/** Gives the German of an English sentence, or `undefined` where there is none. */
export type GermanSayer = (english: string) => string | undefined;

/**
 * Makes the function that says sentences in German. `templates` are sentences with something inserted: `{name}` stands
 * for the same on both sides, and what stands there is said in German in its turn. Citations are written the German way.
 */
export function germanSayer(catalogues: readonly Catalogue[], templates: Catalogue): GermanSayer {
  const sentences = new Map(catalogues.flatMap((one) => Object.entries(one)));
  const patterns = Object.entries(templates).map(([english, german]) => ({
    english: patternOf(english),
    german,
  }));
  const germanOf: GermanSayer = (english) => {
    const found = sentences.get(english);
    if (found !== undefined) {
      return found;
    }
    for (const { english: pattern, german } of patterns) {
      const groups = pattern.exec(english)?.groups;
      if (groups !== undefined) {
        return german.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          insertedOf(name, groups[name] ?? ''),
        );
      }
    }
    const cite = germanCitation(english);
    return cite === english ? undefined : cite;
  };
  const insertedOf = (name: string, text: string) =>
    AMOUNTS.includes(name) ? Number(text).toLocaleString('de-DE') : (germanOf(text) ?? text);
  return germanOf;
}

/** Places for amounts, which Germans write with a comma; other numbers are names and stay as they are. */
const AMOUNTS: readonly string[] = ['eur', 'share'];

/** What matches a sentence made from a template: `{name}` becomes a group of that name, all else stands for itself. */
export function patternOf(template: string): RegExp {
  const literal = template.replaceAll(/[.*+?^$|()[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/\{(\w+)\}/g, '(?<$1>.+?)')}$`);
}
