import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { osvPackageOfPurl, parsePurl } from '@cradle/core/identity';
import {
  directDependencies,
  graphOf,
  readSbom,
  type SbomComponent,
  type SbomProblem,
  type SbomReading,
  type SbomRefusal,
} from '@cradle/core/sbom';
import { ok, type Result } from '@cradle/core/shared';
import { storable } from '../../platform/db/storable-text.ts';
import { qualityOf, type SbomQuality } from './sbom-quality.ts';

/** A component as it is stored, with its place in the document. */
export type PreparedComponent = {
  /** What makes it the same component in any document. */
  readonly identity: string;
  readonly type: string;
  readonly group: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly licences: readonly string[];
  readonly identified: boolean;
  /** OSV ecosystem and package, where the purl names one. */
  readonly ecosystem: string | null;
  readonly packageName: string | null;
  readonly ref: string;
  readonly direct: boolean;
};

/** A document that was read, in the form in which it is stored. */
export type PreparedSbom = {
  readonly format: SbomReading['document']['format'];
  readonly specVersion: string;
  readonly serialNumber: string | null;
  readonly name: string | null;
  readonly createdAt: string | null;
  readonly tools: readonly string[];
  readonly authors: readonly string[];
  readonly schemaValid: boolean;
  readonly problems: readonly SbomProblem[];
  readonly quality: SbomQuality;
  readonly components: readonly PreparedComponent[];
  readonly identified: number;
  readonly dependencies: number;
  readonly topLevel: number;
  /** The dependency graph as gzip of its JSON. */
  readonly graph: Uint8Array;
  /** Place of the component that the document is about. */
  readonly root: number | null;
};

/** How much of a document is read. */
export type ReadLimits = { readonly bytes: number };

/** Reads a document and works out all that needs no database. Everything that is text is made storable. */
export async function prepareSbom(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<Result<PreparedSbom, SbomRefusal>> {
  const read = await readSbom(bytes, { limits });
  if (!read.ok) {
    return read;
  }
  const { document } = read.value;
  const graph = graphOf(document);
  const direct = directDependencies(graph);
  const components = document.components.map((component, ordinal) =>
    prepared(component, direct.has(ordinal)),
  );
  return ok({
    format: document.format,
    specVersion: storable(document.specVersion),
    serialNumber: storableOrNull(document.serialNumber),
    name: storableOrNull(document.name),
    createdAt: storableOrNull(document.createdAt),
    tools: document.tools.map(storable),
    authors: document.authors.map(storable),
    schemaValid: read.value.schemaValid,
    problems: problemsOf(read.value),
    quality: qualityOf(document),
    components,
    identified: components.filter(({ identified }) => identified).length,
    dependencies: graph.dependsOn.reduce((sum, targets) => sum + targets.length, 0),
    topLevel: direct.size,
    graph: gzipSync(JSON.stringify(graph), { level: 3 }),
    root: graph.root,
  });
}

/** Statements are kept with the document and decide nothing: that is said, so that nobody relies on them. */
function problemsOf({ document, problems }: SbomReading): readonly SbomProblem[] {
  const told = problems.map(({ at, severity, message }) => ({
    at: storable(at),
    severity,
    message: storable(message),
  }));
  const count = document.statements.length;
  return count === 0
    ? told
    : [
        ...told,
        {
          at: document.statements[0]?.at ?? '',
          severity: 'warning',
          message: `The document makes ${count} statements on vulnerabilities (VEX). They are kept with it; decisions on findings are made by people here.`,
        },
      ];
}

function prepared(component: SbomComponent, direct: boolean): PreparedComponent {
  const plain = {
    type: storable(component.type),
    group: storableOrNull(component.group),
    name: storable(component.name),
    version: storableOrNull(component.version),
    purl: storableOrNull(component.purl),
    cpe: storableOrNull(component.cpes[0] ?? null),
  };
  const parsed = plain.purl === null ? undefined : parsePurl(plain.purl);
  const named = parsed?.ok === true ? osvPackageOfPurl(parsed.value) : undefined;
  const versioned = parsed?.ok === true && parsed.value.version !== null;
  return {
    ...plain,
    identity: identityOf(plain, versioned),
    licences: component.licences.map(storable),
    identified: plain.purl !== null || plain.cpe !== null,
    ecosystem: named?.ecosystem ?? null,
    packageName: named?.name.slice(0, MOST_INDEXED) ?? null,
    ref: storable(component.ref),
    direct,
  };
}

/** An index of the database takes no longer text. */
const MOST_INDEXED = 500;

/** The canonical purl when it names the version too; else a hash over what the document says of the component. */
function identityOf(
  plain: Pick<PreparedComponent, 'type' | 'group' | 'name' | 'version' | 'purl' | 'cpe'>,
  versioned: boolean,
): string {
  if (
    plain.purl !== null &&
    plain.purl.length <= MOST_INDEXED &&
    (versioned || plain.version === null)
  ) {
    return plain.purl;
  }
  const said = [plain.type, plain.group, plain.name, plain.version, plain.purl, plain.cpe];
  return `sha256:${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`;
}

function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text);
}
