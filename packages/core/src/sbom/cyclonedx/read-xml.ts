import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { SbomRefusal } from '../document.ts';
import type { JsonObject } from '../input/json-tree.ts';
import type { SbomLimits } from '../input/limits.ts';

/** An element with what we read of it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
};

/** Subtrees that the normal form does not read; their elements are counted and checked, not kept. */
const NOT_KEPT: ReadonlySet<string> = new Set([
  'formulation',
  'declarations',
  'annotations',
  'properties',
  'services',
  'externalReferences',
  'pedigree',
  'evidence',
  'releaseNotes',
  'modelCard',
  'cryptoProperties',
  'data',
  'signature',
  'swid',
  'description',
  'copyright',
  'definitions',
  'compositions',
  'citations',
]);

const CYCLONEDX_NAMESPACE = /^http:\/\/cyclonedx\.org\/schema\/bom\/(?<version>\d\.\d)$/;
const CHUNK = 1 << 20;

class Refuse extends Error {
  readonly refusal: SbomRefusal;
  constructor(refusal: SbomRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** A CycloneDX XML document as the tree that CycloneDX JSON has, with the version that its namespace names. */
export type CycloneDxXml = { readonly specVersion: string; readonly tree: JsonObject };

/**
 * Reads CycloneDX XML by streaming. A document type declaration is refused: it is where entities are declared, and
 * CycloneDX has no use for one.
 *
 * Fails `hostile` (DTD), `tooDeep`, `notReadable` (not well-formed), `notRecognised` (another namespace).
 */
export function readCycloneDxXml(
  text: string,
  limits: SbomLimits,
): Result<CycloneDxXml, SbomRefusal> {
  const builder = treeBuilder(limits.depth);
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('doctype', () => {
    throw new Refuse({
      kind: 'hostile',
      message:
        'The document declares a document type (DTD), where entities could be hidden. CycloneDX needs none: remove it.',
      at: `line ${parser.line}`,
    });
  });
  parser.on('error', (error) => {
    throw new Refuse({
      kind: 'notReadable',
      message: `The XML is not well-formed: ${error.message.replace(/^[^:]*:\d+:\d+:\s*/, '')}`,
      at: `line ${parser.line}`,
    });
  });
  parser.on('opentag', (tag) => {
    builder.open(tag, parser.line);
  });
  parser.on('closetag', () => {
    builder.close();
  });
  parser.on('text', (piece) => {
    builder.text(piece);
  });
  parser.on('cdata', (piece) => {
    builder.text(piece);
  });
  try {
    for (let from = 0; from < text.length; from += CHUNK) {
      parser.write(text.slice(from, from + CHUNK));
    }
    parser.close();
  } catch (error) {
    if (error instanceof Refuse) {
      return fail(error.refusal);
    }
    throw error;
  }
  const { root, namespace } = builder;
  const specVersion = CYCLONEDX_NAMESPACE.exec(namespace())?.groups?.['version'];
  const bom = root();
  if (bom === null || specVersion === undefined || bom.name !== 'bom') {
    return fail({
      kind: 'notRecognised',
      message:
        'The XML is not a CycloneDX document: its root is not <bom> of a CycloneDX namespace.',
      at: null,
    });
  }
  return ok({ specVersion, tree: bomTree(bom) });
}

function treeBuilder(maxDepth: number) {
  const open: (XmlElement | null)[] = [];
  let root: XmlElement | null = null;
  let namespace = '';
  return {
    root: () => root,
    namespace: () => namespace,
    open(tag: SaxesTagNS, line: number) {
      if (open.length >= maxDepth) {
        throw new Refuse({
          kind: 'tooDeep',
          message: `Elements are nested more than ${maxDepth} deep.`,
          at: `line ${line}`,
        });
      }
      const parent = open.at(-1);
      if (open.length > 0 && (parent == null || NOT_KEPT.has(tag.local))) {
        open.push(null);
        return;
      }
      const element: XmlElement = {
        name: tag.local,
        attributes: new Map(
          Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]),
        ),
        children: [],
        text: '',
      };
      if (root === null) {
        root = element;
        namespace = tag.uri;
      }
      parent?.children.push(element);
      open.push(element);
    },
    close() {
      open.pop();
    },
    text(text: string) {
      const element = open.at(-1);
      if (element != null && text.trim() !== '') {
        element.text += text;
      }
    },
  };
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function childrenOf(
  element: XmlElement | undefined,
  container: string,
  name: string,
): readonly XmlElement[] {
  return (child(element, container)?.children ?? []).filter((one) => one.name === name);
}

/** Children that are plain texts, as members. */
function texts(element: XmlElement, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = child(element, name)?.text.trim();
      return text === undefined || text === '' ? [] : [[name, text]];
    }),
  );
}

function attribute(element: XmlElement, name: string, as = name): JsonObject {
  const value = element.attributes.get(name);
  return value === undefined ? {} : { [as]: value };
}

function bomTree(bom: XmlElement): JsonObject {
  const metadata = child(bom, 'metadata');
  return {
    ...attribute(bom, 'serialNumber'),
    ...(metadata === undefined ? {} : { metadata: metadataTree(metadata) }),
    components: childrenOf(bom, 'components', 'component').map(componentTree),
    dependencies: childrenOf(bom, 'dependencies', 'dependency').map((dependency) => ({
      ...attribute(dependency, 'ref'),
      dependsOn: dependency.children
        .filter((one) => one.name === 'dependency')
        .flatMap((one) => one.attributes.get('ref') ?? []),
    })),
    vulnerabilities: childrenOf(bom, 'vulnerabilities', 'vulnerability').map(vulnerabilityTree),
  };
}

function metadataTree(metadata: XmlElement): JsonObject {
  const component = child(metadata, 'component');
  const tools = child(metadata, 'tools');
  const since15 = child(tools, 'components') ?? child(tools, 'services');
  return {
    ...texts(metadata, ['timestamp']),
    ...(component === undefined ? {} : { component: componentTree(component) }),
    ...(tools === undefined
      ? {}
      : {
          tools:
            since15 === undefined
              ? tools.children.map((tool) => texts(tool, ['vendor', 'name', 'version']))
              : {
                  components: childrenOf(tools, 'components', 'component').map(componentTree),
                  services: childrenOf(tools, 'services', 'service').map((one) =>
                    texts(one, ['name', 'version']),
                  ),
                },
        }),
    authors: childrenOf(metadata, 'authors', 'author').map((author) =>
      texts(author, ['name', 'email']),
    ),
    ...firms(metadata, ['manufacture', 'manufacturer', 'supplier']),
  };
}

function firms(element: XmlElement, roles: readonly string[]): JsonObject {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const firm = child(element, role);
      return firm === undefined ? [] : [[role, texts(firm, ['name'])]];
    }),
  );
}

function componentTree(component: XmlElement): JsonObject {
  return {
    ...attribute(component, 'type'),
    ...attribute(component, 'bom-ref'),
    ...texts(component, ['group', 'name', 'version', 'publisher', 'purl', 'cpe', 'scope']),
    ...firms(component, ['supplier', 'manufacturer']),
    hashes: childrenOf(component, 'hashes', 'hash').map((hash) => ({
      ...attribute(hash, 'alg'),
      content: hash.text.trim(),
    })),
    licenses: (child(component, 'licenses')?.children ?? []).map((licence) =>
      licence.name === 'expression'
        ? { expression: licence.text.trim() }
        : { license: texts(licence, ['id', 'name']) },
    ),
    components: childrenOf(component, 'components', 'component').map(componentTree),
  };
}

function vulnerabilityTree(vulnerability: XmlElement): JsonObject {
  const analysis = child(vulnerability, 'analysis');
  return {
    ...texts(vulnerability, ['id']),
    ...(analysis === undefined
      ? {}
      : { analysis: texts(analysis, ['state', 'justification', 'detail']) }),
    affects: childrenOf(vulnerability, 'affects', 'target').map((target) => texts(target, ['ref'])),
  };
}
