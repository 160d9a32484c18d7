import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { hasEqualItems } from './unique-items.ts';

/** Checks a document against the official schema of its version. */
export type SchemaCheck = ValidateFunction;

type Schema = Readonly<Record<string, unknown>>;

const JSON_MODULE = { with: { type: 'json' } } as const;

/** The official JSON schemas by format and version; `schemas/ORIGIN.md` says where each comes from. */
const SCHEMAS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  'cyclonedx-1.2': () => import('../schemas/bom-1.2-strict.schema.json', JSON_MODULE),
  'cyclonedx-1.3': () => import('../schemas/bom-1.3-strict.schema.json', JSON_MODULE),
  'cyclonedx-1.4': () => import('../schemas/bom-1.4.schema.json', JSON_MODULE),
  'cyclonedx-1.5': () => import('../schemas/bom-1.5.schema.json', JSON_MODULE),
  'cyclonedx-1.6': () => import('../schemas/bom-1.6.schema.json', JSON_MODULE),
  'cyclonedx-1.7': () => import('../schemas/bom-1.7.schema.json', JSON_MODULE),
  'spdx-2.2': () => import('../schemas/spdx-2.2.schema.json', JSON_MODULE),
  'spdx-2.3': () => import('../schemas/spdx-2.3.schema.json', JSON_MODULE),
  'spdx-3.0.1': () => import('../schemas/spdx-3.0.1.schema.json', JSON_MODULE),
};

/** Schemas that CycloneDX's refer to. */
const REFERRED: readonly (() => Promise<{ default: unknown }>)[] = [
  () => import('../schemas/spdx.schema.json', JSON_MODULE),
  () => import('../schemas/jsf-0.82.schema.json', JSON_MODULE),
  () => import('../schemas/cryptography-defs.schema.json', JSON_MODULE),
];

const compiled = new Map<string, Promise<SchemaCheck>>();

/** The check for e.g. `cyclonedx-1.6`; `undefined` for a version without a schema. Compiled once, when first needed. */
export function schemaCheck(name: string): Promise<SchemaCheck> | undefined {
  const load = SCHEMAS[name];
  if (load === undefined) {
    return undefined;
  }
  const check =
    compiled.get(name) ?? load().then(({ default: schema }) => compile(schemaOf(schema), name));
  compiled.set(name, check);
  return check;
}

async function compile(schema: Schema, name: string): Promise<SchemaCheck> {
  const options = { strict: false, allErrors: true, validateFormats: true, logger: false } as const;
  const ajv = name.startsWith('spdx-3') ? new Ajv2020(options) : new Ajv(options);
  formats.default(ajv);
  // The formats that ajv-formats lacks say something about texts of other languages; a malformed one is no reason to refuse.
  for (const lenient of ['idn-email', 'iri-reference', 'iri']) {
    ajv.addFormat(lenient, true);
  }
  // Ajv compares each item with each other: 50,000 components take minutes, which an attacker could use.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (unique: boolean, items: unknown[]) => !unique || !hasEqualItems(items),
    error: { message: 'must not hold the same item twice' },
  });
  if (name.startsWith('cyclonedx')) {
    for (const load of REFERRED) {
      ajv.addSchema(schemaOf((await load()).default));
    }
  }
  return ajv.compile(schema);
}

function schemaOf(value: unknown): Schema {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError('a schema file does not hold a schema');
  }
  return Object.fromEntries(Object.entries(value));
}
