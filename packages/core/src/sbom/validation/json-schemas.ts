import type { ValidateFunction } from 'ajv';

/** Checks a document against the official schema of its version. */
export type SchemaCheck = ValidateFunction;

/**
 * The official JSON schemas by format and version, compiled ahead by `tools/generate-sbom-validators.ts`;
 * `schemas/ORIGIN.md` says where each comes from. Each is loaded when its version is first met.
 */
const CHECKS: Readonly<Record<string, () => Promise<{ readonly validate: SchemaCheck }>>> = {
  'cyclonedx-1.2': () => import('./compiled/cyclonedx-1.2.generated.js'),
  'cyclonedx-1.3': () => import('./compiled/cyclonedx-1.3.generated.js'),
  'cyclonedx-1.4': () => import('./compiled/cyclonedx-1.4.generated.js'),
  'cyclonedx-1.5': () => import('./compiled/cyclonedx-1.5.generated.js'),
  'cyclonedx-1.6': () => import('./compiled/cyclonedx-1.6.generated.js'),
  'cyclonedx-1.7': () => import('./compiled/cyclonedx-1.7.generated.js'),
  'spdx-2.2': () => import('./compiled/spdx-2.2.generated.js'),
  'spdx-2.3': () => import('./compiled/spdx-2.3.generated.js'),
  'spdx-3.0.1': () => import('./compiled/spdx-3.0.1.generated.js'),
};

/** The check for e.g. `cyclonedx-1.6`; `undefined` for a version without a schema. */
export async function schemaCheck(name: string): Promise<SchemaCheck | undefined> {
  return Object.hasOwn(CHECKS, name) ? (await CHECKS[name]?.())?.validate : undefined;
}
