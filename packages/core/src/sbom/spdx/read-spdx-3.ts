import { type Problems, readPurl, warnOfOddName } from '../component-fields.ts';
import type { SbomComponent, SbomDependency, SbomDocument, SbomStatement } from '../document.ts';
import {
  type JsonObject,
  listOf,
  objectOf,
  objectsIn,
  textOf,
  textsIn,
} from '../input/json-tree.ts';

/** Relationships that make the left element depend on the right ones (SPDX 3.0.1, Core, RelationshipType). */
const NEEDS: ReadonlySet<string> = new Set([
  'dependsOn',
  'contains',
  'hasStaticLink',
  'hasDynamicLink',
  'hasPrerequisite',
  'hasOptionalComponent',
  'hasOptionalDependency',
  'hasProvidedDependency',
  'hasDependencyManifest',
]);

/** VEX relationships of the security profile, in the neutral words of CycloneDX. */
const VEX_STATES: Readonly<Record<string, string>> = {
  affects: 'exploitable',
  doesNotAffect: 'not_affected',
  fixedIn: 'resolved',
  underInvestigationFor: 'in_triage',
};

/** Reads an SPDX 3.0 document from JSON-LD: the packages, how they depend on each other, licences, VEX statements. */
export function readSpdx3(
  tree: JsonObject,
  input: {
    readonly specVersion: string;
    readonly problems: Problems;
    readonly componentLimit: number;
  },
): { readonly document: SbomDocument; readonly overLimit: boolean } {
  const elements = elementsOf(tree);
  const byId = new Map(
    elements.flatMap(([, element]) =>
      idOf(element) === null ? [] : [[idOf(element) ?? '', element] as const],
    ),
  );
  const packages = elements.filter(([, element]) => isPackage(element));
  const licences = licencesBySubject(elements, byId);
  const components = packages
    .slice(0, input.componentLimit)
    .flatMap(([at, element]) =>
      readPackage(element, at, { byId, licences, problems: input.problems }),
    );
  const known = new Set(components.map((component) => component.ref));
  const document = elements.find(([, element]) => typeOf(element) === 'SpdxDocument')?.[1];
  const sbom = elements.find(([, element]) => typeOf(element).endsWith('Sbom'))?.[1];
  const creation = creationOf(document ?? sbom, byId, elements);
  return {
    overLimit: packages.length > input.componentLimit,
    document: {
      format: 'spdx-json-ld',
      specVersion: input.specVersion,
      serialNumber: idOf(document),
      name: textOf(document, 'name') ?? textOf(sbom, 'name'),
      createdAt: textOf(creation, 'created'),
      tools: namesOf(listOf(creation, 'createdUsing'), byId),
      authors: namesOf(listOf(creation, 'createdBy'), byId),
      root: rootOf(document, sbom, { byId, known }),
      components,
      dependencies: dependenciesOf(elements, known),
      statements: statementsOf(elements, byId),
    },
  };
}

type Element = readonly [at: string, element: JsonObject];
type ById = ReadonlyMap<string, JsonObject>;

/** The graph, or the document itself where it is one object. */
function elementsOf(tree: JsonObject): readonly Element[] {
  const graph = listOf(tree, '@graph');
  return graph.length > 0
    ? [...objectsIn(graph)].map(([index, element]) => [`/@graph/${index}`, element] as const)
    : [['', tree]];
}

function typeOf(element: JsonObject | undefined): string {
  return textOf(element, 'type') ?? textOf(element, '@type') ?? '';
}

function idOf(element: JsonObject | undefined): string | null {
  return textOf(element, 'spdxId') ?? textOf(element, '@id');
}

function isPackage(element: JsonObject): boolean {
  return /(^|_|:)(software_Package|Package|ai_AIPackage|AIPackage|dataset_DatasetPackage|DatasetPackage)$/.test(
    typeOf(element),
  );
}

function readPackage(
  element: JsonObject,
  at: string,
  around: {
    readonly byId: ById;
    readonly licences: ReadonlyMap<string, readonly string[]>;
    readonly problems: Problems;
  },
): SbomComponent[] {
  const { problems, byId } = around;
  const name = textOf(element, 'name');
  if (name === null) {
    problems.add({
      at,
      severity: 'error',
      message: 'The package has no name and was passed over.',
    });
    return [];
  }
  warnOfOddName(name, `${at}/name`, problems);
  const ref = idOf(element) ?? `#${at}`;
  const identifiers = [...objectsIn(listOf(element, 'externalIdentifier'))].map(
    ([, one]) => [textOf(one, 'externalIdentifierType'), textOf(one, 'identifier')] as const,
  );
  const purl =
    textOf(element, 'software_packageUrl') ??
    identifiers.find(([type]) => type === 'packageUrl')?.[1] ??
    null;
  const supplier =
    textOf(element, 'suppliedBy') ?? textsIn(listOf(element, 'originatedBy'))[0] ?? null;
  return [
    {
      ref,
      type: (textOf(element, 'software_primaryPurpose') ?? 'library').toLowerCase(),
      group: null,
      name,
      version: textOf(element, 'software_packageVersion'),
      purl: readPurl(purl, `${at}/software_packageUrl`, problems),
      cpes: identifiers.flatMap(([type, identifier]) =>
        type !== null && /^cpe2[23]$/.test(type) && identifier !== null ? [identifier] : [],
      ),
      hashes: hashesOf(element),
      licences: around.licences.get(ref) ?? [],
      supplier: supplier === null ? null : (textOf(byId.get(supplier), 'name') ?? supplier),
      scope: 'required',
      at,
    },
  ];
}

/** Hashes, their algorithms spelt as CycloneDX does. */
function hashesOf(element: JsonObject): SbomComponent['hashes'] {
  return [...objectsIn(listOf(element, 'verifiedUsing'))].flatMap(([, hash]) => {
    const [algorithm, value] = [textOf(hash, 'algorithm'), textOf(hash, 'hashValue')];
    if (algorithm === null || value === null) {
      return [];
    }
    const spelt = algorithm
      .toUpperCase()
      .replace(/^SHA(?=\d)/, 'SHA-')
      .replace(/^SHA-3_/, 'SHA3-');
    return [{ algorithm: spelt, value: value.toLowerCase() }];
  });
}

function licencesBySubject(
  elements: readonly Element[],
  byId: ById,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { from, type, to } of relationsOf(elements)) {
    if (type === 'hasConcludedLicense' || type === 'hasDeclaredLicense') {
      const named = to.flatMap(
        (id) =>
          textOf(byId.get(id), 'simplelicensing_licenseExpression') ??
          textOf(byId.get(id), 'name') ??
          [],
      );
      found.set(from, [...new Set([...(found.get(from) ?? []), ...named])]);
    }
  }
  return found;
}

type Relation = {
  readonly from: string;
  readonly type: string;
  readonly to: readonly string[];
  readonly at: string;
  readonly element: JsonObject;
};

function* relationsOf(elements: readonly Element[]): Generator<Relation> {
  for (const [at, element] of elements) {
    const [from, type] = [textOf(element, 'from'), textOf(element, 'relationshipType')];
    if (from !== null && type !== null) {
      yield { from, type, to: textsIn(listOf(element, 'to')), at, element };
    }
  }
}

function dependenciesOf(
  elements: readonly Element[],
  known: ReadonlySet<string>,
): readonly SbomDependency[] {
  const edges = new Map<string, Set<string>>();
  for (const { from, type, to } of relationsOf(elements)) {
    if (NEEDS.has(type) && known.has(from)) {
      const own = edges.get(from) ?? new Set();
      to.filter((id) => known.has(id) && id !== from).forEach((id) => own.add(id));
      edges.set(from, own);
    }
  }
  return [...edges].filter(([, to]) => to.size > 0).map(([from, to]) => ({ from, to: [...to] }));
}

function rootOf(
  document: JsonObject | undefined,
  sbom: JsonObject | undefined,
  around: { readonly byId: ById; readonly known: ReadonlySet<string> },
): string | null {
  const candidates = [
    ...textsIn(listOf(sbom, 'rootElement')),
    ...textsIn(listOf(document, 'rootElement')),
  ];
  const throughSbom = candidates.flatMap((id) =>
    textsIn(listOf(around.byId.get(id), 'rootElement')),
  );
  return [...candidates, ...throughSbom].find((id) => around.known.has(id)) ?? null;
}

function creationOf(
  element: JsonObject | undefined,
  byId: ById,
  elements: readonly Element[],
): JsonObject | undefined {
  const inline = objectOf(element, 'creationInfo');
  const id = textOf(element, 'creationInfo');
  const byName =
    id === null
      ? undefined
      : (byId.get(id) ?? elements.find(([, one]) => textOf(one, '@id') === id)?.[1]);
  return inline ?? byName ?? elements.find(([, one]) => typeOf(one) === 'CreationInfo')?.[1];
}

function namesOf(ids: readonly unknown[], byId: ById): readonly string[] {
  return textsIn(ids).map((id) => textOf(byId.get(id), 'name') ?? id);
}

function statementsOf(elements: readonly Element[], byId: ById): readonly SbomStatement[] {
  return [...relationsOf(elements)].flatMap(({ from, type, to, at, element }) => {
    const state = VEX_STATES[type];
    if (state === undefined || !typeOf(element).includes('Vex')) {
      return [];
    }
    const vulnerability = byId.get(from);
    return [
      {
        vulnerability: textOf(vulnerability, 'name') ?? from,
        refs: to,
        state,
        justification: textOf(element, 'security_justificationType'),
        detail:
          textOf(element, 'security_impactStatement') ??
          textOf(element, 'security_actionStatement'),
        at,
      },
    ];
  });
}
