import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileSchema } from '../packages/core/src/sbom/validation/compile-schema.ts';

const SCHEMAS = new URL('../packages/core/src/sbom/schemas/', import.meta.url);
const COMPILED = new URL('../packages/core/src/sbom/validation/compiled/', import.meta.url);

/** Official schemas by the name under which `schemaCheck` knows them. */
const SOURCES: Readonly<Record<string, string>> = {
  'cyclonedx-1.2': 'bom-1.2-strict.schema.json',
  'cyclonedx-1.3': 'bom-1.3-strict.schema.json',
  'cyclonedx-1.4': 'bom-1.4.schema.json',
  'cyclonedx-1.5': 'bom-1.5.schema.json',
  'cyclonedx-1.6': 'bom-1.6.schema.json',
  'cyclonedx-1.7': 'bom-1.7.schema.json',
  'spdx-2.2': 'spdx-2.2.schema.json',
  'spdx-2.3': 'spdx-2.3.schema.json',
  'spdx-3.0.1': 'spdx-3.0.1.schema.json',
};

/** Schemas that CycloneDX's refer to. */
const REFERRED = ['spdx.schema.json', 'jsf-0.82.schema.json', 'cryptography-defs.schema.json'];

/**
 * Compiles each official SBOM schema into a module of its own, because compiling at run time costs most of a second
 * before the first document is read. `--check` refuses a difference instead of writing.
 */
export async function generateSbomValidators(): Promise<
  readonly { readonly path: string; readonly text: string }[]
> {
  const made: { path: string; text: string }[] = [];
  for (const [name, file] of Object.entries(SOURCES)) {
    const referred = name.startsWith('cyclonedx') ? REFERRED : [];
    const text = compileSchema(
      name,
      await schemaOf(file),
      await Promise.all(referred.map(schemaOf)),
    );
    made.push({ path: fileURLToPath(new URL(`${name}.generated.js`, COMPILED)), text });
    made.push({
      path: fileURLToPath(new URL(`${name}.generated.d.ts`, COMPILED)),
      text: "import type { ValidateFunction } from 'ajv';\nexport const validate: ValidateFunction;\n",
    });
  }
  return made;
}

async function schemaOf(file: string): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(await readFile(new URL(file, SCHEMAS), 'utf8'));
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`${file} does not hold a schema`);
  }
  return Object.fromEntries(Object.entries(value));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  await mkdir(COMPILED, { recursive: true });
  for (const { path, text } of await generateSbomValidators()) {
    const there = await readFile(path, 'utf8').catch(() => '');
    if (there === text) {
      continue;
    }
    if (check) {
      process.exitCode = 1;
      console.error(`${path} is not what its schema makes: run tools/generate-sbom-validators.ts`);
    } else {
      await writeFile(path, text);
    }
  }
}
