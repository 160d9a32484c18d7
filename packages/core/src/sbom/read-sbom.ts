import { fail, isRecord, ok, type Result } from '../shared/index.ts';
import { type Problems, problemList } from './component-fields.ts';
import { readCycloneDx } from './cyclonedx/read-cyclonedx.ts';
import { readCycloneDxXml } from './cyclonedx/read-xml.ts';
import type { SbomDocument, SbomReading, SbomRefusal } from './document.ts';
import { documentText } from './input/document-text.ts';
import { type JsonObject, textOf } from './input/json-tree.ts';
import { DEFAULT_LIMITS, type SbomLimits } from './input/limits.ts';
import { scanJson } from './input/scan-json.ts';
import { readSpdx2 } from './spdx/read-spdx-2.ts';
import { readSpdx3 } from './spdx/read-spdx-3.ts';
import { tagValueTree } from './spdx/tag-value.ts';
import { checkCycloneDxReferences, checkSpdx2References } from './validation/references.ts';
import { reportSchemaErrors } from './validation/schema-errors.ts';
import { checkXmlSchema } from './validation/xml-schema.ts';

/** What one format's reader gives. */
type Read = {
  readonly document: SbomDocument;
  readonly overLimit: boolean;
  readonly tree?: JsonObject;
};

/**
 * Reads an SBOM, whatever its format: CycloneDX 1.2–1.7 JSON and 1.0–1.7 XML, SPDX 2.2 and 2.3 JSON and tag-value,
 * SPDX 3.0 JSON-LD, and gzip of each. The format is recognised by content. What can be read is taken; what could not,
 * and what the official schema or its referential rules refuse, is listed with its place.
 *
 * Fails when nothing can be taken: too large, too deep, hostile, not text, no format we know, a version we do not.
 */
export async function readSbom(
  bytes: Uint8Array,
  options: {
    readonly limits?: Partial<SbomLimits>;
    /** Keep the parsed JSON, for profiles that ask for what the normal form does not carry. */
    readonly keepTree?: boolean;
  } = {},
): Promise<Result<SbomReading, SbomRefusal>> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const text = documentText(bytes, limits);
  if (!text.ok) {
    return text;
  }
  const problems = problemList();
  const read = await readText(text.value, limits, problems);
  if (!read.ok) {
    return read;
  }
  const { document, overLimit } = read.value;
  if (overLimit) {
    return fail({
      kind: 'tooLarge',
      message: `The document has more than ${limits.components} components, the limit here.`,
      at: null,
    });
  }
  return ok({
    document: withUniqueRefs(document, problems),
    schemaValid: !problems.all.some((problem) => problem.severity === 'error'),
    problems: problems.all,
    tree: options.keepTree === true ? (read.value.tree ?? null) : null,
  });
}

async function readText(
  text: string,
  limits: SbomLimits,
  problems: Problems,
): Promise<Result<Read, SbomRefusal>> {
  const start = /\S/.exec(text);
  switch (start?.[0]) {
    case undefined:
      return fail({ kind: 'notRecognised', message: 'The document is empty.', at: null });
    case '<':
      return readXml(text, limits, problems);
    case '{':
      return readJson(text, limits, problems);
    default:
      return /^[ \t]*SPDXVersion:/m.test(text.slice(0, 100_000))
        ? readTagValue(text, limits, problems)
        : fail({
            kind: 'notRecognised',
            message:
              'The document is neither JSON, XML nor SPDX tag-value. Bring a CycloneDX or SPDX document.',
            at: null,
          });
  }
}

async function readXml(
  text: string,
  limits: SbomLimits,
  problems: Problems,
): Promise<Result<Read, SbomRefusal>> {
  const xml = readCycloneDxXml(text, limits);
  if (!xml.ok) {
    return xml;
  }
  await checkXmlSchema(text, xml.value.specVersion, problems);
  checkCycloneDxReferences(xml.value.tree, problems);
  return ok(
    readCycloneDx(xml.value.tree, {
      format: 'cyclonedx-xml',
      specVersion: xml.value.specVersion,
      problems,
      componentLimit: limits.components,
    }),
  );
}

async function readJson(
  text: string,
  limits: SbomLimits,
  problems: Problems,
): Promise<Result<Read, SbomRefusal>> {
  const scan = scanJson(text, limits.depth);
  if (scan.tooDeepAt !== null) {
    return fail({
      kind: 'tooDeep',
      message: `Objects and lists are nested more than ${limits.depth} deep.`,
      at: scan.tooDeepAt.slice(0, 500),
    });
  }
  const [firstDuplicate] = scan.duplicates;
  if (firstDuplicate !== undefined) {
    return fail({
      kind: 'hostile',
      message:
        'The same name stands twice in one object, so that readers would disagree about what the document says. Correct the tool that wrote it.',
      at: firstDuplicate.slice(0, 500),
    });
  }
  const tree = parsed(text);
  if (!tree.ok) {
    return tree;
  }
  const { value } = tree;
  if (isRecord(value)) {
    const read = await readTree(value, limits, problems);
    return read.ok ? ok({ ...read.value, tree: value }) : read;
  }
  return fail({
    kind: 'notRecognised',
    message: 'The JSON is not an object. Bring a CycloneDX or SPDX document.',
    at: null,
  });
}

function parsed(text: string): Result<unknown, SbomRefusal> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({
      kind: 'notReadable',
      message: `The document is not whole JSON: ${reason.slice(0, 300)}`,
      at: null,
    });
  }
}

async function readTree(
  tree: JsonObject,
  limits: SbomLimits,
  problems: Problems,
): Promise<Result<Read, SbomRefusal>> {
  if (
    textOf(tree, 'bomFormat') === 'CycloneDX' ||
    (textOf(tree, 'specVersion') !== null && 'components' in tree)
  ) {
    return readCycloneDxTree(tree, limits, problems);
  }
  if (textOf(tree, 'spdxVersion') !== null) {
    return readSpdx2Tree(tree, { format: 'spdx-json', limits, problems });
  }
  const context = JSON.stringify(tree['@context'] ?? '').slice(0, 2000);
  const version = /spdx\.org\/rdf\/(?:v)?(?<version>3\.\d+(?:\.\d+)?)\//.exec(context)?.groups?.[
    'version'
  ];
  if (version !== undefined) {
    return readSpdx3Tree(tree, { version, limits, problems });
  }
  return fail({
    kind: 'notRecognised',
    message:
      'The JSON is neither CycloneDX (no "bomFormat") nor SPDX (no "spdxVersion", no SPDX "@context").',
    at: null,
  });
}

async function readCycloneDxTree(
  tree: JsonObject,
  limits: SbomLimits,
  problems: Problems,
): Promise<Result<Read, SbomRefusal>> {
  const specVersion = textOf(tree, 'specVersion') ?? '';
  if (!(await reportSchemaErrors(`cyclonedx-${specVersion}`, tree, problems))) {
    return fail({
      kind: 'unsupportedVersion',
      message: `CycloneDX "${specVersion.slice(0, 20)}" as JSON is not a version we read: 1.2 to 1.7.`,
      at: '/specVersion',
    });
  }
  checkCycloneDxReferences(tree, problems);
  return ok(
    readCycloneDx(tree, {
      format: 'cyclonedx-json',
      specVersion,
      problems,
      componentLimit: limits.components,
    }),
  );
}

async function readSpdx2Tree(
  tree: JsonObject,
  input: {
    readonly format: 'spdx-json' | 'spdx-tag-value';
    readonly limits: SbomLimits;
    readonly problems: Problems;
    readonly otherIds?: readonly string[];
  },
): Promise<Result<Read, SbomRefusal>> {
  const { format, limits, problems } = input;
  const specVersion = textOf(tree, 'spdxVersion') ?? '';
  const version = /^SPDX-(?<version>2\.\d)$/.exec(specVersion)?.groups?.['version'] ?? '';
  if (!(await reportSchemaErrors(`spdx-${version}`, tree, problems))) {
    return fail({
      kind: 'unsupportedVersion',
      message: `"${specVersion.slice(0, 20)}" is not a version we read: SPDX-2.2 and SPDX-2.3.`,
      at: '/spdxVersion',
    });
  }
  checkSpdx2References(tree, problems, input.otherIds);
  return ok(
    readSpdx2(tree, { format, specVersion: version, problems, componentLimit: limits.components }),
  );
}

async function readSpdx3Tree(
  tree: JsonObject,
  input: { readonly version: string; readonly limits: SbomLimits; readonly problems: Problems },
): Promise<Result<Read, SbomRefusal>> {
  const { version, limits, problems } = input;
  if (!/^3\.0(\.\d+)?$/.test(version)) {
    return fail({
      kind: 'unsupportedVersion',
      message: `SPDX ${version} is not a version we read: 3.0.1.`,
      at: '/@context',
    });
  }
  if (version === '3.0.1') {
    await reportSchemaErrors('spdx-3.0.1', tree, problems);
  } else {
    problems.add({
      at: '/@context',
      severity: 'warning',
      message: `SPDX ${version} was read as 3.0.1, for which alone there is a schema here.`,
    });
  }
  return ok(readSpdx3(tree, { specVersion: version, problems, componentLimit: limits.components }));
}

async function readTagValue(
  text: string,
  limits: SbomLimits,
  problems: Problems,
): Promise<Result<Read, SbomRefusal>> {
  const { tree, otherIds } = tagValueTree(text, problems);
  return readSpdx2Tree(tree, { format: 'spdx-tag-value', limits, problems, otherIds });
}

/** Two components with one ref would be one in the graph: a later one is told apart by its place. */
function withUniqueRefs(document: SbomDocument, problems: Problems): SbomDocument {
  const refs = new Set<string>();
  let renamed = 0;
  const components = document.components.map((component) => {
    if (!refs.has(component.ref)) {
      refs.add(component.ref);
      return component;
    }
    renamed += 1;
    problems.add({
      at: component.at,
      severity: 'warning',
      message: `Another component has the ref "${component.ref.slice(0, 200)}"; this one is told apart by its place.`,
    });
    return { ...component, ref: `#${component.at}` };
  });
  return renamed > 0 ? { ...document, components } : document;
}
