import type { SbomComponent, SbomDocument } from '../document.ts';
import { licenceChoice } from './licence.ts';
import type { Provenance, Written } from './written.ts';

const PURPOSES: ReadonlySet<string> = new Set([
  'APPLICATION',
  'FRAMEWORK',
  'LIBRARY',
  'CONTAINER',
  'OPERATING-SYSTEM',
  'DEVICE',
  'FIRMWARE',
  'FILE',
  'SOURCE',
  'ARCHIVE',
  'INSTALL',
]);
const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'MD5',
  'SHA-1': 'SHA1',
  'SHA-224': 'SHA224',
  'SHA-256': 'SHA256',
  'SHA-384': 'SHA384',
  'SHA-512': 'SHA512',
  'SHA3-256': 'SHA3-256',
  'SHA3-384': 'SHA3-384',
  'SHA3-512': 'SHA3-512',
  'BLAKE2b-256': 'BLAKE2b-256',
  'BLAKE2b-384': 'BLAKE2b-384',
  'BLAKE2b-512': 'BLAKE2b-512',
};

/** Writes the normal form as SPDX 2.3 JSON. What SPDX cannot hold is listed in `lost`. Source: SPDX 2.3. */
export function writeSpdx23(document: SbomDocument, provenance: Provenance): Written {
  const lost: string[] = [];
  const ids = new Map(
    document.components.map((component, ordinal) => [component.ref, spdxId(component, ordinal)]),
  );
  const root = document.root === null ? undefined : ids.get(document.root);
  const described = root === undefined ? [...ids.values()] : [root];
  const spdx = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: document.name ?? 'sbom',
    documentNamespace: `urn:uuid:${provenance.id}`,
    comment: `Converted from ${document.format} ${document.specVersion}${document.serialNumber === null ? '' : `, ${document.serialNumber}`}.`,
    creationInfo: {
      created: provenance.writtenAt,
      creators: [
        `Tool: cradle-${provenance.toolVersion}`,
        ...document.authors.map((author) => `Organization: ${author}`),
      ],
    },
    packages: document.components.map((component, ordinal) =>
      packageOf(component, spdxId(component, ordinal), lost),
    ),
    relationships: [
      ...described.map((id) => relation('SPDXRef-DOCUMENT', 'DESCRIBES', id)),
      ...document.dependencies.flatMap(({ from, to }) =>
        to.flatMap((ref) => {
          const [left, right] = [ids.get(from), ids.get(ref)];
          return left === undefined || right === undefined
            ? []
            : [relation(left, 'DEPENDS_ON', right)];
        }),
      ),
    ],
    ...extractedLicences(document),
  };
  if (document.statements.length > 0) {
    lost.push(
      `${document.statements.length} statements on vulnerabilities: they belong into a VEX document.`,
    );
  }
  return { text: `${JSON.stringify(spdx, null, 2)}\n`, lost: [...new Set(lost)] };
}

function spdxId(component: SbomComponent, ordinal: number): string {
  return `SPDXRef-${ordinal}-${component.name.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80)}`;
}

function relation(left: string, type: string, right: string): object {
  return { spdxElementId: left, relationshipType: type, relatedSpdxElement: right };
}

function packageOf(component: SbomComponent, id: string, lost: string[]): object {
  const purpose = component.type.toUpperCase();
  const checksums = component.hashes.flatMap((hash) => {
    const algorithm = ALGORITHMS[hash.algorithm];
    return algorithm === undefined ? [] : [{ algorithm, checksumValue: hash.value }];
  });
  if (checksums.length < component.hashes.length) {
    lost.push('Hashes by algorithms that SPDX 2.3 does not name.');
  }
  if (component.scope !== 'required') {
    lost.push('Whether a component is optional or excluded.');
  }
  return {
    SPDXID: id,
    name:
      component.group === null || component.purl !== null
        ? component.name
        : `${component.group}/${component.name}`,
    ...(component.version === null ? {} : { versionInfo: component.version }),
    ...(component.supplier === null ? {} : { supplier: `Organization: ${component.supplier}` }),
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared:
      component.licences.length === 0 ? 'NOASSERTION' : licenceExpression(component.licences),
    copyrightText: 'NOASSERTION',
    ...(PURPOSES.has(purpose) ? { primaryPackagePurpose: purpose } : {}),
    ...(checksums.length > 0 ? { checksums } : {}),
    externalRefs: [
      ...(component.purl === null
        ? []
        : [
            {
              referenceCategory: 'PACKAGE-MANAGER',
              referenceType: 'purl',
              referenceLocator: component.purl,
            },
          ]),
      ...component.cpes
        .filter((cpe) => cpe.startsWith('cpe:'))
        .map((cpe) => ({
          referenceCategory: 'SECURITY',
          referenceType: cpe.startsWith('cpe:2.3:') ? 'cpe23Type' : 'cpe22Type',
          referenceLocator: cpe,
        })),
    ],
  };
}

function licenceExpression(licences: readonly string[]): string {
  const parts = licences.map((licence) =>
    licenceChoice(licence).kind === 'name' ? licenceRef(licence) : licence,
  );
  return parts.length === 1
    ? (parts[0] ?? 'NOASSERTION')
    : parts.map((part) => (part.includes(' ') ? `(${part})` : part)).join(' AND ');
}

function licenceRef(name: string): string {
  return `LicenseRef-${name.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, 100)}`;
}

/** A licence that is not on the SPDX list is named in the document itself, as SPDX asks. */
function extractedLicences(document: SbomDocument): object {
  const names = new Set(
    document.components
      .flatMap((component) => component.licences)
      .filter((licence) => licenceChoice(licence).kind === 'name'),
  );
  return names.size === 0
    ? {}
    : {
        hasExtractedLicensingInfos: [
          ...new Map([...names].map((name) => [licenceRef(name), name])),
        ].map(([licenseId, name]) => ({ licenseId, name, extractedText: name })),
      };
}
