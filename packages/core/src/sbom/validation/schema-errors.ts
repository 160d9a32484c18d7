import type { ErrorObject } from 'ajv';
import type { Problems } from '../component-fields.ts';
import { schemaCheck } from './json-schemas.ts';

/** Words that a schema uses to join alternatives; the alternatives' own errors say more. */
const JOINING: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not']);
const MOST_ERRORS = 100;

/** Lists what the official schema refuses, by JSON Pointer. `false` when there is no schema of that name. */
export async function reportSchemaErrors(
  name: string,
  tree: unknown,
  problems: Problems,
): Promise<boolean> {
  const check = await schemaCheck(name);
  if (check === undefined) {
    return false;
  }
  if (!check(tree)) {
    const errors = (check.errors ?? []).filter((error) => !isKnownQuirk(error, tree));
    const telling = errors.filter((error) => !JOINING.has(error.keyword));
    for (const error of (telling.length > 0 ? telling : errors).slice(0, MOST_ERRORS)) {
      problems.add({ at: error.instancePath, severity: 'error', message: sentenceOf(error) });
    }
  }
  return true;
}

/**
 * Two places where the official schemas refuse what the standards themselves write: SPDX 2 spells reference categories
 * with a hyphen in its text and with an underscore in its 2.2 schema; CycloneDX 1.2 and 1.3 were published again under
 * other names of `$schema`.
 */
function isKnownQuirk(error: ErrorObject, tree: unknown): boolean {
  if (error.keyword !== 'enum') {
    return false;
  }
  if (error.instancePath === '/$schema') {
    return true;
  }
  const allowed: unknown = error.params['allowedValues'];
  const value = error.instancePath.endsWith('/referenceCategory')
    ? valueAt(tree, error.instancePath)
    : undefined;
  const plain = (text: unknown) => String(text).replaceAll('-', '_');
  return (
    value !== undefined &&
    Array.isArray(allowed) &&
    allowed.some((one) => plain(one) === plain(value))
  );
}

function valueAt(tree: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null
          ? Reflect.get(value, step.replaceAll('~1', '/').replaceAll('~0', '~'))
          : undefined,
      tree,
    );
}

function sentenceOf(error: ErrorObject): string {
  const detail = Object.values(error.params).find(
    (value) => typeof value === 'string' || Array.isArray(value),
  );
  const shown =
    error.keyword === 'enum' && Array.isArray(detail)
      ? `: ${detail.slice(0, 12).join(', ')}${detail.length > 12 ? ', …' : ''}`
      : error.keyword === 'additionalProperties'
        ? `: "${String(detail)}"`
        : '';
  return `The schema says: ${error.message ?? error.keyword}${shown}.`;
}
