import { type LawConclusions, PRODUCT_CLASSES } from '@cradle/contract';
import { ROLES } from '@cradle/core/law';
import type { ConclusionPart } from '@cradle/core/law/guide';
import { addEnglishTexts, type Say } from '../../platform/text.ts';
import { duties } from '../../text/en/duties.ts';
import { categoryText, type Words } from '../guide/index.ts';

addEnglishTexts(duties);

const SCOPES = ['inScope', 'outOfScope', 'undetermined'] as const;
const ROUTES = ['A', 'B+C', 'H', 'ECC', 'EHDS', 'AIA'] as const;

/** A role in words; one that this program does not know is shown as it is. */
export function roleText(role: string, say: Say): string {
  const known = ROLES.find((one) => one === role);
  return known === undefined ? role : say(`guide.role.${known}`);
}

/** A class in words. */
export function classText(value: string, say: Say): string {
  const known = PRODUCT_CLASSES.find((one) => one === value);
  return known === undefined ? value : say(`product.class.${known}`);
}

/** A conformity route in words. */
function routeText(value: string, say: Say): string {
  const known = ROUTES.find((one) => one === value);
  return known === undefined ? value : say(`guide.route.${known}`);
}

/** A scope in words. */
function scopeText(value: string, say: Say): string {
  const known = SCOPES.find((one) => one === value);
  return known === undefined
    ? value
    : say(known === 'undetermined' ? 'guide.undetermined' : `guide.scope.${known}`);
}

/** The value of one part of a conclusion in words. */
function conclusionText(part: ConclusionPart, value: string, words: Words): string {
  const { say } = words;
  switch (part) {
    case 'scope':
      return scopeText(value, say);
    case 'roles':
      return roleText(value, say);
    case 'productClass':
      return classText(value, say);
    case 'category':
      return categoryText(value, words);
    case 'routes':
      return routeText(value, say);
    case 'supportEndsOn':
    case 'keepDocumentsUntil':
      return words.day(value);
  }
}

/** All values of one part of conclusions in words, or that it is not determined. */
export function partText(part: ConclusionPart, conclusions: LawConclusions, words: Words): string {
  const value = conclusions[part];
  return listText(part, typeof value === 'string' ? [value] : value, words);
}

/** Values of one part in words; none at all, or that they are not determined. */
export function listText(
  part: ConclusionPart,
  values: readonly string[] | null,
  words: Words,
): string {
  if (values === null) {
    return words.say('law.notDetermined');
  }
  return values.length === 0
    ? words.say('law.noRole')
    : values.map((one) => conclusionText(part, one, words)).join(', ');
}
