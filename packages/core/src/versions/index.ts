export { VERSION_LENGTH_LIMIT } from './define-scheme.ts';
export { type AnyScheme, compareVersions, findScheme, schemeNames } from './registry.ts';
export type { BadVersion, Order, VersionScheme } from './scheme.ts';
