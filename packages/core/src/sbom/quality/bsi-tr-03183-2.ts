import { isRecord } from '../../shared/index.ts';
import type { SbomComponent, SbomDocument } from '../document.ts';
import { type JsonObject, listOf, objectOf, objectsIn, textOf } from '../input/json-tree.ts';
import type { QualityProfile, QualityRule, WhoseToFix } from './profile.ts';

const SOURCE = 'BSI TR-03183-2, version 2.1.0 (20 August 2025)';

/** A rule read from the CycloneDX or SPDX 3 tree of each component: what the normal form does not carry. */
function each(
  id: string,
  fix: WhoseToFix,
  missing: (
    component: SbomComponent,
    element: JsonObject | undefined,
    document: SbomDocument,
  ) => string | null,
): QualityRule {
  return {
    id,
    fix,
    source: SOURCE,
    check: (document, tree) =>
      document.components.flatMap((component) => {
        const message = missing(component, elementAt(tree, component.at), document);
        return message === null
          ? []
          : [{ at: component.at, message: `${component.name}: ${message}` }];
      }),
  };
}

function whole(
  id: string,
  fix: WhoseToFix,
  check: (document: SbomDocument, tree: JsonObject | null) => string | null,
): QualityRule {
  return {
    id,
    fix,
    source: SOURCE,
    check: (document, tree) => {
      const message = check(document, tree);
      return message === null ? [] : [{ at: '', message }];
    },
  };
}

/**
 * What the technical guideline says an SBOM must have. Advice, not law.
 *
 * Shapes    Rules about CycloneDX properties (`bsi:component:*`) and SPDX 3 purposes read the tree; an SPDX 2 or
 *           CycloneDX document below 1.6 fails `format` and is checked as far as its format can say it. "If it exists"
 *           fields are not asked for: their absence proves nothing.
 */
export const bsiTr03183: QualityProfile = {
  id: 'bsi-tr-03183-2',
  title: 'BSI TR-03183-2',
  rules: [
    whole('format', 'tool', (document) =>
      isModern(document)
        ? null
        : `The guideline asks for CycloneDX 1.6 or SPDX 3.0.1 and newer; this is ${document.format} ${document.specVersion}.`,
    ),
    whole('sbom-creator', 'maker', (document, tree) =>
      hasCreator(document, tree)
        ? null
        : 'The creator of the SBOM is not given with an e-mail address or a URL.',
    ),
    whole('timestamp', 'tool', (document) =>
      document.createdAt === null ||
      !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(document.createdAt)
        ? 'The moment of creation is missing or not RFC 3339.'
        : null,
    ),
    whole('no-vulnerabilities', 'tool', (document, tree) =>
      document.statements.length > 0 || listOf(tree ?? undefined, 'vulnerabilities').length > 0
        ? 'The SBOM holds vulnerability data, which belongs into a CSAF or VEX document.'
        : null,
    ),
    each('component-creator', 'supplier', (component, element) =>
      creatorOf(component, element)
        ? null
        : 'its creator is not given with an e-mail address or a URL.',
    ),
    each('component-version', 'supplier', (component) =>
      component.version === null
        ? 'no version is given (the time of the file’s last change stands in where there is none).'
        : null,
    ),
    each('filename', 'tool', (_component, element) =>
      (property(element, 'bsi:component:filename') ??
        textOf(element, 'packageFileName') ??
        distributionName(element)) === null
        ? 'no file name is given.'
        : null,
    ),
    each('dependencies', 'tool', (component, _element, document) =>
      document.dependencies.some(
        (dependency) => dependency.from === component.ref || dependency.to.includes(component.ref),
      )
        ? null
        : 'its dependencies are not listed, not even as none.',
    ),
    each('distribution-licence', 'supplier', (component) =>
      component.licences.length === 0 ? 'no licence under which it is distributed is given.' : null,
    ),
    each('deployable-hash', 'tool', (component, element) =>
      hasSha512(component, element) ? null : 'no SHA-512 of the deployable file is given.',
    ),
    each('executable', 'tool', (_component, element) =>
      purpose(element, 'executable', ['executable', 'non-executable']),
    ),
    each('archive', 'tool', (_component, element) =>
      purpose(element, 'archive', ['archive', 'no archive']),
    ),
    each('structured', 'tool', (_component, element) =>
      purpose(element, 'structured', ['structured', 'unstructured']),
    ),
  ],
};

function isModern({ format, specVersion }: SbomDocument): boolean {
  return (
    format === 'spdx-json-ld' ||
    (format.startsWith('cyclonedx') && Number(specVersion.split('.')[1]) >= 6)
  );
}

function hasCreator(document: SbomDocument, tree: JsonObject | null): boolean {
  const metadata = objectOf(tree ?? undefined, 'metadata');
  if (metadata !== undefined) {
    const manufacturer = objectOf(metadata, 'manufacturer');
    return (
      reachable(manufacturer) ||
      [...objectsIn(listOf(metadata, 'authors'))].some(([, author]) =>
        isMail(textOf(author, 'email')),
      )
    );
  }
  return (
    document.authors.some((author) => /[^\s@]+@[^\s@]+|https?:\/\//.test(author)) ||
    graphHasReachableAgent(tree)
  );
}

function graphHasReachableAgent(tree: JsonObject | null): boolean {
  return [...objectsIn(listOf(tree ?? undefined, '@graph'))].some(
    ([, element]) =>
      /^(Person|Organization)$/.test(textOf(element, 'type') ?? '') &&
      [...objectsIn(listOf(element, 'externalIdentifier'))].some(([, one]) =>
        ['email', 'urlScheme'].includes(textOf(one, 'externalIdentifierType') ?? ''),
      ),
  );
}

function creatorOf(component: SbomComponent, element: JsonObject | undefined): boolean {
  if (element === undefined || !('type' in element) || 'spdxId' in element) {
    return component.supplier !== null;
  }
  return (
    reachable(objectOf(element, 'manufacturer')) ||
    reachable(objectOf(element, 'supplier')) ||
    [...objectsIn(listOf(element, 'authors'))].some(([, author]) => isMail(textOf(author, 'email')))
  );
}

function reachable(firm: JsonObject | undefined): boolean {
  const mails = [...objectsIn(listOf(firm, 'contact'))].some(([, contact]) =>
    isMail(textOf(contact, 'email')),
  );
  return (
    mails || listOf(firm, 'url').some((url) => typeof url === 'string' && /^https?:\/\//.test(url))
  );
}

function isMail(text: string | null): boolean {
  return text !== null && /^[^\s@]+@[^\s@]+$/.test(text);
}

function distributionName(element: JsonObject | undefined): string | null {
  return textOf(element, 'software_packageUrl') === null ? null : textOf(element, 'name');
}

function hasSha512(component: SbomComponent, element: JsonObject | undefined): boolean {
  const distributed = [...objectsIn(listOf(element, 'externalReferences'))].some(
    ([, reference]) =>
      textOf(reference, 'type') === 'distribution' &&
      [...objectsIn(listOf(reference, 'hashes'))].some(
        ([, hash]) => textOf(hash, 'alg') === 'SHA-512' && textOf(hash, 'content') !== null,
      ),
  );
  return distributed || component.hashes.some((hash) => hash.algorithm === 'SHA-512');
}

function purpose(
  element: JsonObject | undefined,
  name: string,
  values: readonly string[],
): string | null {
  const said = property(element, `bsi:component:${name}`);
  const purposes = listOf(element, 'software_additionalPurpose');
  if (said === null && purposes.length === 0) {
    return `the property bsi:component:${name} is missing (${values.join(' or ')}).`;
  }
  // Tools also write true and false, which says the same.
  return said === null || values.includes(said) || said === 'true' || said === 'false'
    ? null
    : `the property bsi:component:${name} is "${said}" and not ${values.join(' or ')}.`;
}

function property(element: JsonObject | undefined, name: string): string | null {
  const found = [...objectsIn(listOf(element, 'properties'))].find(
    ([, one]) => textOf(one, 'name') === name,
  );
  return found === undefined ? null : textOf(found[1], 'value');
}

/** The element at a JSON Pointer; `undefined` where the document is not JSON. */
function elementAt(tree: JsonObject | null, pointer: string): JsonObject | undefined {
  let value: unknown = tree;
  for (const step of pointer.split('/').slice(1)) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return isRecord(value) ? value : undefined;
}
