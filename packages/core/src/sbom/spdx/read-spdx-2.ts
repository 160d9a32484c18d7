import { type Problems, readPurl, warnOfOddName } from '../component-fields.ts';
import type { SbomComponent, SbomDependency, SbomDocument, SbomFormat } from '../document.ts';
import {
  type JsonObject,
  listOf,
  objectOf,
  objectsIn,
  textOf,
  textsIn,
} from '../input/json-tree.ts';

/** What SPDX writes where a creator has nothing to say. */
const NOTHING_SAID: ReadonlySet<string> = new Set(['NOASSERTION', 'NONE']);

/** Which relationships make the left element depend on the right one, and which the other way round (SPDX 2.3, 11.1). */
const LEFT_NEEDS_RIGHT: ReadonlySet<string> = new Set([
  'DEPENDS_ON',
  'CONTAINS',
  'STATIC_LINK',
  'DYNAMIC_LINK',
  'HAS_PREREQUISITE',
]);
const RIGHT_NEEDS_LEFT: ReadonlySet<string> = new Set([
  'DEPENDENCY_OF',
  'CONTAINED_BY',
  'RUNTIME_DEPENDENCY_OF',
  'OPTIONAL_DEPENDENCY_OF',
  'PROVIDED_DEPENDENCY_OF',
  'PREREQUISITE_FOR',
  'BUILD_DEPENDENCY_OF',
  'DEV_DEPENDENCY_OF',
  'TEST_DEPENDENCY_OF',
  'DEPENDENCY_MANIFEST_OF',
  'OPTIONAL_COMPONENT_OF',
  'BUILD_TOOL_OF',
  'DEV_TOOL_OF',
  'TEST_TOOL_OF',
]);

/** Reads an SPDX 2.2 or 2.3 document from its JSON tree; tag-value is brought into the same tree before. */
export function readSpdx2(
  tree: JsonObject,
  input: {
    readonly format: SbomFormat;
    readonly specVersion: string;
    readonly problems: Problems;
    readonly componentLimit: number;
  },
): { readonly document: SbomDocument; readonly overLimit: boolean } {
  const packages = [...objectsIn(listOf(tree, 'packages'))];
  const components = packages
    .slice(0, input.componentLimit)
    .flatMap(([index, object]) => readPackage(object, `/packages/${index}`, input.problems));
  const known = new Set(components.map((component) => component.ref));
  const relations = relationsOf(tree);
  const root = rootOf(tree, relations, known);
  const creators = textsIn(listOf(objectOf(tree, 'creationInfo'), 'creators'));
  return {
    overLimit: packages.length > input.componentLimit,
    document: {
      format: input.format,
      specVersion: input.specVersion,
      serialNumber: textOf(tree, 'documentNamespace'),
      name: textOf(tree, 'name'),
      createdAt: textOf(objectOf(tree, 'creationInfo'), 'created'),
      tools: creators
        .filter((creator) => creator.startsWith('Tool:'))
        .map((creator) => creator.slice(5).trim()),
      authors: creators
        .filter((creator) => /^(Person|Organization):/.test(creator))
        .map((creator) => creator.slice(creator.indexOf(':') + 1).trim()),
      root,
      components,
      dependencies: dependenciesOf(relations, known),
      statements: [],
    },
  };
}

function readPackage(object: JsonObject, at: string, problems: Problems): SbomComponent[] {
  const name = textOf(object, 'name');
  const ref = textOf(object, 'SPDXID');
  if (name === null) {
    problems.add({
      at,
      severity: 'error',
      message: 'The package has no name and was passed over.',
    });
    return [];
  }
  warnOfOddName(name, `${at}/name`, problems);
  const references = [...objectsIn(listOf(object, 'externalRefs'))];
  const located = (types: readonly string[]) =>
    references.flatMap(([index, reference]) => {
      const locator = textOf(reference, 'referenceLocator');
      return locator !== null && types.includes(textOf(reference, 'referenceType') ?? '')
        ? [[locator, `${at}/externalRefs/${index}`] as const]
        : [];
    });
  const purls = located(['purl', 'package-url']).map(([locator, place]) =>
    readPurl(locator, place, problems),
  );
  return [
    {
      ref: ref ?? `#${at}`,
      type:
        textOf(object, 'primaryPackagePurpose')?.toLowerCase().replaceAll('_', '-') ?? 'library',
      group: null,
      name,
      version: said(textOf(object, 'versionInfo')),
      purl: purls.find((purl) => purl !== null) ?? null,
      cpes: located(['cpe23Type', 'cpe22Type']).map(([locator]) => locator),
      hashes: [...objectsIn(listOf(object, 'checksums'))].flatMap(([, checksum]) => {
        const [algorithm, value] = [
          textOf(checksum, 'algorithm'),
          textOf(checksum, 'checksumValue'),
        ];
        return algorithm === null || value === null
          ? []
          : [{ algorithm: hashName(algorithm), value: value.toLowerCase() }];
      }),
      licences: [
        ...new Set(
          [
            said(textOf(object, 'licenseConcluded')),
            said(textOf(object, 'licenseDeclared')),
          ].filter((licence) => licence !== null),
        ),
      ],
      supplier: supplierOf(said(textOf(object, 'supplier'))),
      scope: 'required',
      at,
    },
  ];
}

function said(text: string | null): string | null {
  return text === null || NOTHING_SAID.has(text) ? null : text;
}

function supplierOf(text: string | null): string | null {
  return text?.replace(/^(Person|Organization):\s*/, '') ?? null;
}

/** `SHA256` is `SHA-256` in the one normal form. */
function hashName(algorithm: string): string {
  return algorithm
    .toUpperCase()
    .replace(/^SHA(?=\d)/, 'SHA-')
    .replace(/^SHA-3-?/, 'SHA3-');
}

type Relation = { readonly left: string; readonly type: string; readonly right: string };

function relationsOf(tree: JsonObject): readonly Relation[] {
  const written = [...objectsIn(listOf(tree, 'relationships'))].flatMap(([, relation]) => {
    const [left, type, right] = [
      textOf(relation, 'spdxElementId'),
      textOf(relation, 'relationshipType'),
      textOf(relation, 'relatedSpdxElement'),
    ];
    return left === null || type === null || right === null
      ? []
      : [{ left, type: type.toUpperCase(), right }];
  });
  const described = textsIn(listOf(tree, 'documentDescribes')).map((right) => ({
    left: 'SPDXRef-DOCUMENT',
    type: 'DESCRIBES',
    right,
  }));
  return [...described, ...written];
}

function rootOf(
  tree: JsonObject,
  relations: readonly Relation[],
  known: ReadonlySet<string>,
): string | null {
  const document = textOf(tree, 'SPDXID') ?? 'SPDXRef-DOCUMENT';
  const found = relations.find(
    ({ left, type, right }) =>
      (type === 'DESCRIBES' && left === document && known.has(right)) ||
      (type === 'DESCRIBED_BY' && right === document && known.has(left)),
  );
  return found === undefined ? null : found.type === 'DESCRIBES' ? found.right : found.left;
}

function dependenciesOf(
  relations: readonly Relation[],
  known: ReadonlySet<string>,
): readonly SbomDependency[] {
  const edges = new Map<string, Set<string>>();
  for (const { left, type, right } of relations) {
    const [from, to] = LEFT_NEEDS_RIGHT.has(type)
      ? [left, right]
      : RIGHT_NEEDS_LEFT.has(type)
        ? [right, left]
        : [];
    if (from !== undefined && to !== undefined && from !== to && known.has(from) && known.has(to)) {
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return [...edges].map(([from, to]) => ({ from, to: [...to] }));
}
