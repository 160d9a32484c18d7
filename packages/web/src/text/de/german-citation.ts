/** Kinds of acts around the Regulation, by their English names. */
const ACTS: Readonly<Record<string, string>> = {
  'Delegated Regulation': 'Delegierte Verordnung',
  'Implementing Regulation': 'Durchführungsverordnung',
  Regulation: 'Verordnung',
};
const OTHER_ACT =
  /^(?<act>(?:Delegated |Implementing )?Regulation) (?<number>\(EU\) \d{4}\/\d+)(?:, (?<place>Art\. .+))?$/;
const ARTICLE = /^Art\. (?<article>\d+)(?<path>(?:\(\w+\))*)$/;
const ANNEX =
  /^Annex (?<annex>[IVX]+)(?:, (?<heading>Part|Class) (?<part>[IVX]+))?(?:, point (?<path>(?:\(\w+\))+))?$/;
const RECITAL = /^Recital (?<recital>\d+)$/;

/** The article of the Regulation whose first steps are numbers and not paragraphs: the definitions. */
const DEFINITIONS = '3';

/**
 * A place in the law as it is written in German: `Art. 14(2)(a)` as `Art. 14 Abs. 2 Buchst. a`. For display only: what
 * is searched for and stored is the one spelling of the rules. Text that is no citation stays as it is.
 */
export function germanCitation(text: string): string {
  return articleText(text, DEFINITIONS) ?? annexText(text) ?? actText(text) ?? recitalText(text);
}

function recitalText(text: string): string {
  const recital = RECITAL.exec(text)?.groups?.['recital'];
  return recital === undefined ? text : `Erwägungsgrund ${recital}`;
}

function actText(text: string): string | undefined {
  const found = OTHER_ACT.exec(text)?.groups;
  const act = ACTS[found?.['act'] ?? ''];
  if (found?.['number'] === undefined || act === undefined) {
    return undefined;
  }
  const place = found['place'];
  const where = place === undefined ? '' : `, ${articleText(place, null) ?? place}`;
  return `${act} ${found['number']}${where}`;
}

/** `definitions` is the article of the act, if any, that numbers its definitions. */
function articleText(text: string, definitions: string | null): string | undefined {
  const found = ARTICLE.exec(text)?.groups;
  if (found?.['article'] === undefined) {
    return undefined;
  }
  const number = found['article'] === definitions ? 'Nr.' : 'Abs.';
  return [`Art. ${found['article']}`, ...steps(found['path'], [number, 'Buchst.', 'Ziff.'])].join(
    ' ',
  );
}

function annexText(text: string): string | undefined {
  const found = ANNEX.exec(text)?.groups;
  if (found?.['annex'] === undefined) {
    return undefined;
  }
  const part = found['part'];
  return [
    `Anhang ${found['annex']}`,
    ...(part === undefined ? [] : [found['heading'] === 'Part' ? 'Teil' : 'Klasse', part]),
    ...steps(found['path'], ['Nummer', 'Buchstabe', 'Ziffer']),
  ].join(' ');
}

type StepNames = readonly [number: string, letter: string, roman: string];

/** A number, then a letter, then a small roman number; a path may begin with the letter. */
function steps(path = '', [number, letter, roman]: StepNames): string[] {
  const parts = path.split(/[()]+/).filter((step) => step !== '');
  const firstLetter = parts.findIndex((step) => !/^\d/.test(step));
  return parts.map((step, place) => {
    const name = /^\d/.test(step) ? number : place === firstLetter ? letter : roman;
    return `${name} ${step}`;
  });
}
