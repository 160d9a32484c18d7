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
