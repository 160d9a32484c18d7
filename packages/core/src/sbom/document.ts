/**
 * The one normal form of a software bill of materials, whatever format it came in.
 *
 * Everything downstream (identity, matching, storage, the SBOM page) reads this and nothing else.
 */
export type SbomDocument = {
  readonly format: SbomFormat;
  /** As the document says it: `1.6`, `SPDX-2.3`, `3.0.1`. */
  readonly specVersion: string;
  /** CycloneDX `serialNumber`, SPDX 2 `documentNamespace`, SPDX 3 id of the `SpdxDocument`. */
  readonly serialNumber: string | null;
  readonly name: string | null;
  /** RFC 3339 as written by the producer, or `null`. */
  readonly createdAt: string | null;
  readonly tools: readonly string[];
  readonly authors: readonly string[];
  /** `ref` of the component that the document is about (CycloneDX `metadata.component`, SPDX `DESCRIBES`). */
  readonly root: string | null;
  /** All components, nested ones flattened, the root included, in document order. */
  readonly components: readonly SbomComponent[];
  readonly dependencies: readonly SbomDependency[];
  /** Statements on vulnerabilities inside the document (CycloneDX `vulnerabilities`, SPDX 3 security profile). */
  readonly statements: readonly SbomStatement[];
};

/** The five encodings that are read, each recognised by content. */
export type SbomFormat =
  | 'cyclonedx-json'
  | 'cyclonedx-xml'
  | 'spdx-json'
  | 'spdx-tag-value'
  | 'spdx-json-ld';

/** One component as the document describes it. */
export type SbomComponent = {
  /** Unique within the document: `bom-ref` or SPDX id; made up (`#/components/3`) where there is none. */
  readonly ref: string;
  /** CycloneDX component type or SPDX primary purpose, lower case; `library` where nothing is said. */
  readonly type: string;
  readonly group: string | null;
  readonly name: string;
  readonly version: string | null;
  /** Canonical package URL, or `null` where there is none or it could not be read. */
  readonly purl: string | null;
  /** CPE 2.3 formatted strings as given. */
  readonly cpes: readonly string[];
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[];
  /** SPDX licence expressions or names as given. */
  readonly licences: readonly string[];
  readonly supplier: string | null;
  /** CycloneDX scope; `required` where nothing is said. */
  readonly scope: 'required' | 'optional' | 'excluded';
  /** JSON Pointer (JSON), or line/element path (XML, tag-value) of the component in the document. */
  readonly at: string;
};

/** `from` depends on each of `to`; all are `ref`s of components in the same document. */
export type SbomDependency = { readonly from: string; readonly to: readonly string[] };

/** A VEX statement found inside an SBOM; `state` is the CycloneDX analysis state or its neutral equivalent. */
export type SbomStatement = {
  readonly vulnerability: string;
  readonly refs: readonly string[];
  readonly state: string;
  readonly justification: string | null;
  readonly detail: string | null;
  readonly at: string;
};

/** Something in the document that is wrong or could not be read; the rest was taken. */
export type SbomProblem = {
  /** JSON Pointer for JSON, `line N` for tag-value, an element path for XML. */
  readonly at: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** What reading a document gave: the normal form, and what was wrong with the original. */
export type SbomReading = {
  readonly document: SbomDocument;
  /** Whether the official schema of its version accepts the document (including referential rules). */
  readonly schemaValid: boolean;
  readonly problems: readonly SbomProblem[];
  /** The parsed JSON, where the document is JSON and the caller asked to keep it; else `null`. */
  readonly tree: Readonly<Record<string, unknown>> | null;
};

/** Why a document was refused as a whole. */
export type SbomRefusal = {
  readonly kind:
    | 'tooLarge'
    | 'tooDeep'
    | 'notRecognised'
    | 'unsupportedVersion'
    | 'notReadable'
    | 'hostile';
  readonly message: string;
  /** Where, if a place can be named. */
  readonly at: string | null;
};
