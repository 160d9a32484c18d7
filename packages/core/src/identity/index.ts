export {
  type BadCpe,
  CPE_ATTRIBUTES,
  CPE_LENGTH_LIMIT,
  type Cpe,
  type CpeAttribute,
  type CpeValue,
  cpeOf,
  cpeText,
  formatCpe,
  parseCpe,
} from './cpe.ts';
export { type CpeRelation, cpeRelation, valueRelation } from './cpe-relation.ts';
export { type OsvPackage, osvNameKey, osvPackageOfPurl } from './osv-package.ts';
export { formatPurl, parsePurl, purlFromParts, readForeignPurl } from './purl.ts';
export type { BadPurl, Purl, PurlParts } from './purl-parts.ts';
export { PURL_LENGTH_LIMIT } from './purl-syntax.ts';
