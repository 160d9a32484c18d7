import { germanCitation } from '../german-citation.ts';
import { catalogues } from './catalogues.ts';
import { templates } from './templates.ts';

const sentences: ReadonlyMap<string, string> = new Map(
  catalogues.flatMap((one) => Object.entries(one)),
);

type Template = { readonly english: RegExp; readonly german: string };

const patterns: readonly Template[] = Object.entries(templates).map(([english, german]) => ({
  english: patternOf(english),
  german,
}));

/**
 * What matches a sentence made from a template: `{name}` becomes a group of that name, everything else stands for
 * itself.
 */
export function patternOf(template: string): RegExp {
  const literal = template.replaceAll(/[.*+?^$|()[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/\{(\w+)\}/g, '(?<$1>.+?)')}$`);
}

/** The German of a sentence of the rules, of a source they name or of a citation; `undefined` where there is none. */
export function germanOf(english: string): string | undefined {
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
}

/** Places for amounts, which Germans write with a comma; other numbers are names and stay as they are. */
const AMOUNTS: readonly string[] = ['eur', 'share'];

function insertedOf(name: string, text: string): string {
  return AMOUNTS.includes(name) ? Number(text).toLocaleString('de-DE') : (germanOf(text) ?? text);
}
