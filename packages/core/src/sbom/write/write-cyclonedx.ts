import type { SbomComponent, SbomDocument } from '../document.ts';
import { licenceChoice } from './licence.ts';
import type { Provenance, Written } from './written.ts';

const TYPES: ReadonlySet<string> = new Set([
  'application',
  'framework',
  'library',
  'container',
  'operating-system',
  'device',
  'firmware',
  'file',
]);
const SINCE_15: ReadonlySet<string> = new Set([
  'platform',
  'device-driver',
  'machine-learning-model',
  'data',
]);
const ALGORITHMS: ReadonlySet<string> = new Set([
  'MD5',
  'SHA-1',
  'SHA-256',
  'SHA-384',
  'SHA-512',
  'SHA3-256',
  'SHA3-384',
  'SHA3-512',
  'BLAKE2b-256',
  'BLAKE2b-384',
  'BLAKE2b-512',
  'BLAKE3',
]);

/**
 * Writes the normal form as CycloneDX JSON (1.4, 1.5, 1.6). What CycloneDX cannot hold is listed in `lost`.
 *
 * Source: CycloneDX specification, JSON schema of that version.
 */
export function writeCycloneDx(
  document: SbomDocument,
  version: '1.4' | '1.5' | '1.6',
  provenance: Provenance,
): Written {
  const lost: string[] = [];
  const root = document.components.find((component) => component.ref === document.root);
  const tool = { vendor: 'Cradle', name: 'cradle', version: provenance.toolVersion };
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: version,
    serialNumber: `urn:uuid:${provenance.id}`,
    version: 1,
    metadata: {
      timestamp: provenance.writtenAt,
      tools:
        version === '1.4'
          ? [tool]
          : {
              components: [
                { type: 'application', author: 'Cradle', name: tool.name, version: tool.version },
              ],
            },
      ...(document.authors.length > 0
        ? { authors: document.authors.map((name) => ({ name })) }
        : {}),
      ...(root === undefined ? {} : { component: componentOf(root, version, lost) }),
      properties: [
        { name: 'cradle:convertedFrom', value: `${document.format} ${document.specVersion}` },
        ...(document.serialNumber === null
          ? []
          : [{ name: 'cradle:originalId', value: document.serialNumber }]),
      ],
    },
    components: document.components
      .filter((component) => component !== root)
      .map((component) => componentOf(component, version, lost)),
    dependencies: dependenciesOf(document),
  };
  if (document.statements.length > 0) {
    lost.push(
      `${document.statements.length} statements on vulnerabilities: they belong into a VEX document.`,
    );
  }
  return { text: `${JSON.stringify(bom, null, 2)}\n`, lost: [...new Set(lost)] };
}

function componentOf(component: SbomComponent, version: string, lost: string[]): object {
  const hashes = hashesOf(component, lost);
  const [cpe] = component.cpes;
  if (component.cpes.length > 1) {
    lost.push('CPE names beyond the first of a component.');
  }
  return {
    type: typeOf(component, version, lost),
    'bom-ref': component.ref,
    ...(component.supplier === null ? {} : { supplier: { name: component.supplier } }),
    ...(component.group === null ? {} : { group: component.group }),
    name: component.name,
    version: component.version ?? '',
    scope: component.scope,
    ...(hashes.length > 0 ? { hashes } : {}),
    ...(component.licences.length > 0 ? { licenses: licencesOf(component, lost) } : {}),
    ...(cpe?.startsWith('cpe:') === true ? { cpe } : {}),
    ...(component.purl === null ? {} : { purl: component.purl }),
  };
}

function typeOf(component: SbomComponent, version: string, lost: string[]): string {
  if (TYPES.has(component.type) || (version !== '1.4' && SINCE_15.has(component.type))) {
    return component.type;
  }
  lost.push(`The type "${component.type}" is written as library.`);
  return 'library';
}

function hashesOf(component: SbomComponent, lost: string[]): readonly object[] {
  const named = component.hashes.filter(
    (hash) => ALGORITHMS.has(hash.algorithm) && /^[0-9a-f]{32,128}$/.test(hash.value),
  );
  if (named.length < component.hashes.length) {
    lost.push('Hashes by algorithms that CycloneDX does not name.');
  }
  return named.map((hash) => ({ alg: hash.algorithm, content: hash.value }));
}

/** CycloneDX up to 1.6 takes either one expression or a list of licences. */
function licencesOf(component: SbomComponent, lost: string[]): readonly object[] {
  const choices = component.licences.map(licenceChoice);
  const expression = choices.find((choice) => choice.kind === 'expression');
  if (expression !== undefined) {
    if (choices.length > 1) {
      lost.push('Licences beside an expression: CycloneDX takes one expression alone.');
    }
    return [{ expression: expression.text }];
  }
  return choices.map((choice) => ({
    license: choice.kind === 'id' ? { id: choice.text } : { name: choice.text },
  }));
}

function dependenciesOf(document: SbomDocument): readonly object[] {
  const known = new Set(document.components.map((component) => component.ref));
  const merged = new Map<string, Set<string>>();
  for (const { from, to } of document.dependencies) {
    if (known.has(from)) {
      const own = merged.get(from) ?? new Set<string>();
      to.filter((ref) => known.has(ref)).forEach((ref) => own.add(ref));
      merged.set(from, own);
    }
  }
  return [...merged].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn] }));
}
