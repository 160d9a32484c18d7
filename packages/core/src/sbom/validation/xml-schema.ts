import type { Problems } from '../component-fields.ts';

/** A validator kept for the life of the process: compiling a schema costs most of a second. */
type Validator = (text: string, problems: Problems) => void;

const validators = new Map<string, Promise<Validator | undefined>>();
const MOST_ERRORS = 50;

/**
 * Checks CycloneDX XML against the official XML schema of its version (1.0–1.7), by libxml2. Each error becomes a
 * problem with its line. The text was read before by the streaming parser, which refused document types.
 */
export async function checkXmlSchema(
  text: string,
  specVersion: string,
  problems: Problems,
): Promise<void> {
  const loading = validators.get(specVersion) ?? load(specVersion);
  validators.set(specVersion, loading);
  const validate = await loading;
  if (validate === undefined) {
    problems.add({
      at: '',
      severity: 'error',
      message: `There is no schema for CycloneDX ${specVersion} XML.`,
    });
    return;
  }
  validate(text, problems);
}

async function load(specVersion: string): Promise<Validator | undefined> {
  const { default: texts } = await import('../schemas/cyclonedx-xml.schemas.json', {
    with: { type: 'json' },
  });
  const schemas = new Map(Object.entries(texts));
  const own = schemas.get(`bom-${specVersion}.xsd`);
  if (own === undefined) {
    return undefined;
  }
  const {
    ParseOption,
    XmlBufferInputProvider,
    XmlDocument,
    XmlLibError,
    XsdValidator,
    xmlRegisterInputProvider,
  } = await import('libxml2-wasm');
  const spdx = new TextEncoder().encode(schemas.get('spdx.xsd') ?? '');
  const places = [
    'http://cyclonedx.org/schema/spdx',
    'spdx.xsd',
    'https://cyclonedx.org/schema/spdx',
  ];
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(Object.fromEntries(places.map((place) => [place, spdx]))),
  );
  const schemaDocument = XmlDocument.fromString(own, { url: `bom-${specVersion}.xsd` });
  const validator = XsdValidator.fromDoc(schemaDocument);

  const tell = (error: unknown, problems: Problems): void => {
    if (!(error instanceof XmlLibError)) {
      throw error;
    }
    for (const detail of error.details.slice(0, MOST_ERRORS)) {
      problems.add({
        at: `line ${detail.line}`,
        severity: 'error',
        message: detail.message
          .trim()
          .replaceAll(/\{http:\/\/cyclonedx\.org\/schema\/bom\/\d\.\d\}/g, ''),
      });
    }
  };
  return (text, problems) => {
    let document: InstanceType<typeof XmlDocument> | undefined;
    try {
      document = XmlDocument.fromString(text, {
        option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
      });
      validator.validate(document);
    } catch (error) {
      tell(error, problems);
    } finally {
      document?.dispose();
    }
  };
}
