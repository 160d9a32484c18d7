import { type DocumentItem, documentItem } from './document-item.ts';

/** The simplified declaration (Art. 13(20), Annex VI): one sentence that comes with the product. */
export const simplifiedDeclaration: readonly DocumentItem[] = [
  documentItem(
    'simplified',
    'Annex VI',
    'One sentence: the maker declares that the product of this type complies with Regulation (EU) 2024/2847, and names the exact address at which the whole declaration is found.',
    'Instead of the whole declaration with the product',
  ),
];
