import { parseCitation } from '@cradle/core/law';

/** Kinds of acts around the Regulation, by their English names. */
const ACTS: Readonly<Record<string, string>> = {
  'Delegated Regulation': 'Delegierte Verordnung',
  'Implementing Regulation': 'Durchführungsverordnung',
  Regulation: 'Verordnung',
};
const OTHER_ACT =
  /^(?<act>(?:Delegated |Implementing )?Regulation) (?<number>\(EU\) \d{4}\/\d+)(?:, (?<place>Art\. .+))?$/;

/** The article of the Regulation whose first steps are numbers and not paragraphs: the definitions. */
const DEFINITIONS = 3;

/**
 * A place in the law as it is written in German: `Art. 14(2)(a)` as `Art. 14 Abs. 2 Buchst. a`. For display only: what
 * is searched for and stored is the one spelling of the rules. Text that is no citation stays as it is.
 */
export function germanCitation(text: string): string {
  const other = OTHER_ACT.exec(text)?.groups;
  if (other === undefined) {
    return placeIn(text, DEFINITIONS);
  }
  const act = `${ACTS[other['act'] ?? ''] ?? ''} ${other['number'] ?? ''}`;
  const place = other['place'];
  return place === undefined ? act : `${act}, ${placeIn(place, null)}`;
}

/** `definitions` is the article, if any, that numbers its definitions. */
function placeIn(text: string, definitions: number | null): string {
  const parsed = parseCitation(text);
  if (!parsed.ok) {
    return text;
  }
  const cite = parsed.value;
  if (cite.kind === 'recital') {
    return `Erwägungsgrund ${cite.recital}`;
  }
  if (cite.kind === 'article') {
    const first = cite.article === definitions ? 'Nr.' : 'Abs.';
    return [`Art. ${cite.article}`, ...steps(cite.path, [first, 'Buchst.', 'Ziff.'])].join(' ');
  }
  if (cite.kind !== 'annex') {
    return text;
  }
  return [
    `Anhang ${cite.annex}`,
    ...(cite.part === null ? [] : [cite.part.replace('Part', 'Teil').replace('Class', 'Klasse')]),
    ...steps(cite.path, ['Nummer', 'Buchstabe', 'Ziffer']),
  ].join(' ');
}

type StepNames = readonly [number: string, letter: string, roman: string];

/** A number, then a letter, then a small roman number; a path may begin with the letter. */
function steps(path: readonly string[], [number, letter, roman]: StepNames): string[] {
  const firstLetter = path.findIndex((step) => !/^\d/.test(step));
  return path.map((step, place) => {
    const name = /^\d/.test(step) ? number : place === firstLetter ? letter : roman;
    return `${name} ${step}`;
  });
}
