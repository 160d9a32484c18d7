import {
  IDENTIFIER_KINDS,
  MEMBER_STATES,
  PRODUCT_CLASSES,
  PRODUCT_TYPES,
  type ProductDetails,
} from '@cradle/contract';
import { parseCpe, parsePurl } from '@cradle/core/identity';
import { z } from 'zod';
import type { Say, TextKey } from '../../platform/text.ts';
import type { FieldProblem } from './use-form-check.ts';

const Identifier = z.object({ kind: z.enum(IDENTIFIER_KINDS), value: z.string() });
const Contact = z.object({ name: z.string(), email: z.string(), role: z.string() });

/** The facts of a product as the form holds them: unfinished ones too. */
export const ProductDraft = z.object({
  name: z.string(),
  type: z.enum(PRODUCT_TYPES),
  description: z.string(),
  identifiers: z.array(Identifier),
  coreFunctionality: z.string(),
  productClass: z.enum(PRODUCT_CLASSES).nullable(),
  category: z.string().nullable(),
  memberStates: z.array(z.enum(MEMBER_STATES)),
  firstPlacedOn: z.string().nullable(),
  supportEndsOn: z.string().nullable(),
  contacts: z.array(Contact),
  responsible: z.array(z.string()),
});
export type ProductDraft = z.infer<typeof ProductDraft>;
export type IdentifierDraft = z.infer<typeof Identifier>;
export type ContactDraft = z.infer<typeof Contact>;

/** A product of which nothing is said yet. */
export const EMPTY_PRODUCT: ProductDraft = {
  name: '',
  type: 'software',
  description: '',
  identifiers: [],
  coreFunctionality: '',
  productClass: null,
  category: null,
  memberStates: [],
  firstPlacedOn: null,
  supportEndsOn: null,
  contacts: [],
  responsible: [],
};

/** The facts of a product that is there. */
export function draftOfProduct(product: ProductDetails): ProductDraft {
  return ProductDraft.parse(product);
}

/** How each part of the form is called. */
export const PRODUCT_LABELS: Readonly<Record<keyof ProductDraft, TextKey>> = {
  name: 'product.name',
  type: 'product.type',
  description: 'product.description',
  identifiers: 'product.identifiers',
  coreFunctionality: 'product.coreFunctionality',
  productClass: 'product.class',
  category: 'product.category',
  memberStates: 'product.memberStates',
  firstPlacedOn: 'product.firstPlaced',
  supportEndsOn: 'product.supportEnds',
  contacts: 'product.contacts',
  responsible: 'product.responsible',
};

/** What is wrong with the draft of a product; the rules are the contract's, in words of the form. */
export function productProblems(draft: ProductDraft, say: Say): FieldProblem[] {
  const problem = (field: string, label: string, key: TextKey | undefined): FieldProblem[] =>
    key === undefined ? [] : [{ field: `product-${field}`, label, message: say(key) }];
  return [
    ...problem('name', say('product.name'), missing(draft.name)),
    ...draft.identifiers.flatMap((one, at) =>
      problem(
        `identifiers-${at}-value`,
        say('product.identifierValueOf', { number: at + 1 }),
        identifierProblem(one),
      ),
    ),
    ...draft.contacts.flatMap((one, at) => [
      ...problem(
        `contacts-${at}-name`,
        say('product.contactNameOf', { number: at + 1 }),
        missing(one.name),
      ),
      ...problem(
        `contacts-${at}-email`,
        say('product.contactEmailOf', { number: at + 1 }),
        one.email === '' || z.email().safeParse(one.email).success ? undefined : 'form.email',
      ),
    ]),
  ];
}

function missing(text: string): 'form.required' | undefined {
  return text.trim() === '' ? 'form.required' : undefined;
}

/** A value that its kind cannot have; of the others any text may be right. */
function identifierProblem({ kind, value }: IdentifierDraft): TextKey | undefined {
  const text = value.trim();
  if (text === '') {
    return 'form.required';
  }
  switch (kind) {
    case 'gtin':
      return isGtin(text) ? undefined : 'product.gtinWrong';
    case 'purl':
      return parsePurl(text).ok ? undefined : 'product.purlWrong';
    case 'cpe':
      return text.startsWith('cpe:/') || parseCpe(text).ok ? undefined : 'product.cpeWrong';
    case 'model':
    case 'sku':
    case 'other':
      return undefined;
  }
}

/** 8, 12, 13 or 14 digits, the last of which is the check digit by weights of 3 and 1 from the right (GS1). */
function isGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) {
    return false;
  }
  const digits = Array.from(text, Number).reverse();
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
