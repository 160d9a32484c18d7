import { type Problems, readPurl, warnOfOddName } from '../component-fields.ts';
import type { SbomComponent } from '../document.ts';
import { type JsonObject, listOf, objectOf, objectsIn, textOf } from '../input/json-tree.ts';

const SCOPES: Readonly<Record<string, SbomComponent['scope']>> = {
  required: 'required',
  optional: 'optional',
  excluded: 'excluded',
};

/**
 * Reads components and those nested in them, in document order, without recursion in our own stack.
 *
 * A component without a name cannot be shown or matched; it is listed as a problem and passed over, its nested ones
 * are not.
 */
export function readComponents(
  roots: readonly (readonly [string, JsonObject])[],
  problems: Problems,
  limit: number,
): { readonly components: readonly SbomComponent[]; readonly overLimit: boolean } {
  const components: SbomComponent[] = [];
  const waiting = [...roots].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [at, object] = next;
    if (components.length >= limit) {
      return { components, overLimit: true };
    }
    const component = readComponent(object, at, problems);
    if (component !== null) {
      components.push(component);
    }
    const nested = [...objectsIn(listOf(object, 'components'))];
    for (const [index, child] of nested.reverse()) {
      waiting.push([`${at}/components/${index}`, child]);
    }
  }
  return { components, overLimit: false };
}

function readComponent(object: JsonObject, at: string, problems: Problems): SbomComponent | null {
  const name = textOf(object, 'name');
  if (name === null) {
    problems.add({
      at,
      severity: 'error',
      message: 'The component has no name and was passed over.',
    });
    return null;
  }
  warnOfOddName(name, `${at}/name`, problems);
  const cpe = textOf(object, 'cpe');
  return {
    ref: textOf(object, 'bom-ref') ?? `#${at}`,
    type: textOf(object, 'type')?.toLowerCase() ?? 'library',
    group: textOf(object, 'group'),
    name,
    version: textOf(object, 'version'),
    purl: readPurl(textOf(object, 'purl'), `${at}/purl`, problems),
    cpes: cpe === null ? [] : [cpe],
    hashes: [...objectsIn(listOf(object, 'hashes'))].flatMap(([, hash]) => {
      const [algorithm, value] = [textOf(hash, 'alg'), textOf(hash, 'content')];
      return algorithm === null || value === null
        ? []
        : [{ algorithm, value: value.toLowerCase() }];
    }),
    licences: licencesOf(object),
    supplier: supplierOf(object),
    scope: SCOPES[textOf(object, 'scope') ?? 'required'] ?? 'required',
    at,
  };
}

function licencesOf(object: JsonObject): readonly string[] {
  return [...objectsIn(listOf(object, 'licenses'))].flatMap(([, choice]) => {
    const expression = textOf(choice, 'expression');
    const licence = objectOf(choice, 'license');
    const said = expression ?? textOf(licence, 'id') ?? textOf(licence, 'name');
    return said === null ? [] : [said];
  });
}

function supplierOf(object: JsonObject): string | null {
  return (
    textOf(objectOf(object, 'supplier'), 'name') ??
    textOf(objectOf(object, 'manufacturer'), 'name') ??
    textOf(object, 'publisher')
  );
}
