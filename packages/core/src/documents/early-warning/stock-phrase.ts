/** Words that mark without saying why: a text of nothing else gives no reason. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an this is are of and or it its for to be as our we report information data content very highly high strictly sensitive sensitivity confidential confidentiality secret secrecy restricted internal private tlp clear white green amber red strict yes no n'.split(
    ' ',
  ),
);

/**
 * Whether a reason for sensitivity is a stock phrase: the form asks for a specific one (operational practice). Marks
 * such as `TLP:AMBER` and words such as "confidential" are no reason by themselves.
 */
export function isStockPhrase(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word)).length < 2;
}
