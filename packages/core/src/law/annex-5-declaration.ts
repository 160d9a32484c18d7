import { type DocumentItem, documentItem } from './document-item.ts';

/**
 * What the EU declaration of conformity holds (Art. 28(2), Annex V). One declaration serves all acts of the Union that
 * ask for one (Art. 28(3)).
 */
export const declarationOfConformity: readonly DocumentItem[] = [
  documentItem(
    'product',
    'Annex V, point (1)',
    'Name, type and what else identifies the product without doubt.',
  ),
  documentItem(
    'maker',
    'Annex V, point (2)',
    'Name and address of the maker or of its authorised representative.',
  ),
  documentItem(
    'responsibility',
    'Annex V, point (3)',
    'That it is issued under the sole responsibility of the maker.',
  ),
  documentItem(
    'object',
    'Annex V, point (4)',
    'The object of the declaration, so that it can be traced; a photograph may be part of it.',
  ),
  documentItem(
    'conformity',
    'Annex V, point (5)',
    'That the object conforms to the harmonisation law of the Union that applies.',
  ),
  documentItem(
    'standards',
    'Annex V, point (6)',
    'Harmonised standards, common specifications and cybersecurity certification that were used.',
  ),
  documentItem(
    'notifiedBody',
    'Annex V, point (7)',
    'Name and number of the notified body, the procedure it carried out and the certificate it issued.',
    'Where a notified body took part',
  ),
  documentItem(
    'signature',
    'Annex V, point (8)',
    'Further information; then for and on behalf of whom, place, date, name, function and signature.',
  ),
];
