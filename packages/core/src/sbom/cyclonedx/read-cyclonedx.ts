import type { Problems } from '../component-fields.ts';
import type { SbomDependency, SbomDocument, SbomFormat, SbomStatement } from '../document.ts';
import {
  type JsonObject,
  listOf,
  objectOf,
  objectsIn,
  textOf,
  textsIn,
} from '../input/json-tree.ts';
import { readComponents } from './read-components.ts';

/**
 * Reads a CycloneDX document (1.0–1.7) from its JSON tree; XML is brought into the same tree before.
 *
 * Source: CycloneDX specification (ECMA-424); `metadata.component` is the root, nested components are flattened.
 */
export function readCycloneDx(
  bom: JsonObject,
  input: {
    readonly format: SbomFormat;
    readonly specVersion: string;
    readonly problems: Problems;
    readonly componentLimit: number;
  },
): { readonly document: SbomDocument; readonly overLimit: boolean } {
  const { problems } = input;
  const metadata = objectOf(bom, 'metadata');
  const primary = objectOf(metadata, 'component');
  const roots: (readonly [string, JsonObject])[] = [
    ...(primary === undefined ? [] : [['/metadata/component', primary] as const]),
    ...[...objectsIn(listOf(bom, 'components'))].map(
      ([index, object]) => [`/components/${index}`, object] as const,
    ),
  ];
  const { components, overLimit } = readComponents(roots, problems, input.componentLimit);
  const [first] = components;
  const root = primary !== undefined && first?.at === '/metadata/component' ? first : null;
  return {
    overLimit,
    document: {
      format: input.format,
      specVersion: input.specVersion,
      serialNumber: textOf(bom, 'serialNumber'),
      name: root?.name ?? null,
      createdAt: textOf(metadata, 'timestamp'),
      tools: toolsOf(metadata),
      authors: authorsOf(metadata),
      root: root?.ref ?? null,
      components,
      dependencies: dependenciesOf(bom),
      statements: statementsOf(bom),
    },
  };
}

/** `tools` is a list up to 1.4, and may be `{components, services}` since 1.5. */
function toolsOf(metadata: JsonObject | undefined): readonly string[] {
  const since15 = objectOf(metadata, 'tools');
  const tools = [
    ...objectsIn(
      since15 === undefined
        ? listOf(metadata, 'tools')
        : [...listOf(since15, 'components'), ...listOf(since15, 'services')],
    ),
  ];
  return tools.flatMap(([, tool]) => {
    const name = textOf(tool, 'name');
    const version = textOf(tool, 'version');
    return name === null ? [] : [version === null ? name : `${name} ${version}`];
  });
}

function authorsOf(metadata: JsonObject | undefined): readonly string[] {
  const people = [...objectsIn(listOf(metadata, 'authors'))].map(
    ([, author]) => textOf(author, 'name') ?? textOf(author, 'email'),
  );
  const firms = ['manufacturer', 'manufacture', 'supplier'].map((role) =>
    textOf(objectOf(metadata, role), 'name'),
  );
  return [...new Set([...people, ...firms].filter((name) => name !== null))];
}

function dependenciesOf(bom: JsonObject): readonly SbomDependency[] {
  return [...objectsIn(listOf(bom, 'dependencies'))].flatMap(([, dependency]) => {
    const from = textOf(dependency, 'ref');
    return from === null
      ? []
      : [{ from, to: [...new Set(textsIn(listOf(dependency, 'dependsOn')))] }];
  });
}

function statementsOf(bom: JsonObject): readonly SbomStatement[] {
  return [...objectsIn(listOf(bom, 'vulnerabilities'))].flatMap(([index, vulnerability]) => {
    const id = textOf(vulnerability, 'id');
    const analysis = objectOf(vulnerability, 'analysis');
    const state = textOf(analysis, 'state');
    if (id === null || state === null) {
      return [];
    }
    const refs = [...objectsIn(listOf(vulnerability, 'affects'))].flatMap(
      ([, affected]) => textOf(affected, 'ref') ?? [],
    );
    return [
      {
        vulnerability: id,
        refs,
        state,
        justification: textOf(analysis, 'justification'),
        detail: textOf(analysis, 'detail'),
        at: `/vulnerabilities/${index}`,
      },
    ];
  });
}
