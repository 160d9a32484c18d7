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
export {
  type BadPurl,
  formatPurl,
  PURL_LENGTH_LIMIT,
  type Purl,
  type PurlParts,
  parsePurl,
  purlFromParts,
  readForeignPurl,
} from './purl.ts';
