import licenceList from '../schemas/spdx.schema.json' with { type: 'json' };

/** How a licence is written: an id of the SPDX list, an expression of such ids, or a name of its own. */
export type LicenceChoice = { readonly kind: 'id' | 'expression' | 'name'; readonly text: string };

const IDS: ReadonlySet<string> = new Set(licenceList.enum);
const EXPRESSION_WORD = /^(AND|OR|WITH|\(|\))$/;

/**
 * Tells ids, expressions and names apart. An expression is one only when each of its words is an id, an operator or a
 * `LicenseRef-`; anything else is a name, so that no made-up id comes out.
 *
 * Source: SPDX 2.3, Annex D.
 */
export function licenceChoice(text: string): LicenceChoice {
  if (IDS.has(text)) {
    return { kind: 'id', text };
  }
  const words = text
    .replaceAll('(', ' ( ')
    .replaceAll(')', ' ) ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const isExpression =
    words.length > 1 && words.every((word) => EXPRESSION_WORD.test(word) || isLicenceWord(word));
  return {
    kind: isExpression || (words.length === 1 && isReference(text)) ? 'expression' : 'name',
    text,
  };
}

function isLicenceWord(word: string): boolean {
  return IDS.has(word) || IDS.has(word.replace(/\+$/, '')) || isReference(word);
}

function isReference(word: string): boolean {
  return /^(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(word);
}
