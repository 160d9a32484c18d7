import { expect, it } from 'vitest';
import type { Say } from '../../platform/text.ts';
import { EMPTY_PRODUCT, type IdentifierDraft, productProblems } from './product-draft.ts';

const say: Say = (key) => key;
const named = { ...EMPTY_PRODUCT, name: 'Gateway' };
const problemsOf = (identifier: IdentifierDraft) =>
  productProblems({ ...named, identifiers: [identifier] }, say).map(({ message }) => message);

it.each([
  ['gtin', '4006381333931'],
  ['gtin', '96385074'],
  ['purl', 'pkg:npm/%40acme/gateway@1.0.0'],
  ['cpe', 'cpe:2.3:a:acme:gateway:1.0:*:*:*:*:*:*:*'],
  ['cpe', 'cpe:/a:acme:gateway:1.0'],
  ['model', 'GW-1'],
  ['other', 'batch 7'],
] as const)('takes %s %s', (kind, value) => {
  expect(problemsOf({ kind, value })).toEqual([]);
});

it.each([
  ['gtin', '4006381333932', 'product.gtinWrong'],
  ['gtin', '123456789', 'product.gtinWrong'],
  ['purl', 'npm/gateway', 'product.purlWrong'],
  ['cpe', 'acme gateway', 'product.cpeWrong'],
  ['sku', '  ', 'form.required'],
] as const)('does not take %s “%s”', (kind, value, message) => {
  expect(problemsOf({ kind, value })).toEqual([message]);
});

it('asks a contact for a name, and for an address only what can be one', () => {
  const contacts = [
    { name: 'Ada', email: '', role: '' },
    { name: '', email: 'ada@', role: '' },
  ];
  expect(productProblems({ ...named, contacts }, say)).toEqual([
    { field: 'product-contacts-1-name', label: 'product.contactNameOf', message: 'form.required' },
    { field: 'product-contacts-1-email', label: 'product.contactEmailOf', message: 'form.email' },
  ]);
});
