import type { SbomComponent, SbomDocument } from '../document.ts';
import type { QualityProfile, QualityRule, WhoseToFix } from './profile.ts';

const SOURCE =
  'CISA, minimum elements for an SBOM, draft of 22 August 2025 (final text unverified)';

/** A rule that each component, the product included, must keep. */
function eachComponent(
  id: string,
  fix: WhoseToFix,
  missing: (component: SbomComponent) => string | null,
): QualityRule {
  return {
    id,
    fix,
    source: SOURCE,
    check: (document) =>
      document.components.flatMap((component) => {
        const message = missing(component);
        return message === null
          ? []
          : [{ at: component.at, message: `${component.name}: ${message}` }];
      }),
  };
}

/** A rule about the document as a whole. */
function wholeDocument(
  id: string,
  message: string,
  holds: (document: SbomDocument) => boolean,
): QualityRule {
  return {
    id,
    fix: 'tool',
    source: SOURCE,
    check: (document) => (holds(document) ? [] : [{ at: '', message }]),
  };
}

/** The elements that CISA's draft lists, as far as the normal form tells them. */
export const cisa2025: QualityProfile = {
  id: 'cisa-2025',
  title: 'CISA minimum elements 2025 (draft)',
  rules: [
    wholeDocument(
      'sbom-author',
      'Nobody is named as the author of the SBOM.',
      (document) => document.authors.length > 0,
    ),
    wholeDocument(
      'tool-name',
      'No tool is named that made the SBOM.',
      (document) => document.tools.length > 0,
    ),
    wholeDocument(
      'timestamp',
      'There is no moment at which the SBOM was made.',
      (document) => document.createdAt !== null && !Number.isNaN(instantMs(document.createdAt)),
    ),
    wholeDocument(
      'dependency-relationships',
      'No relationships between components are given.',
      (document) => document.dependencies.length > 0 || document.components.length < 2,
    ),
    eachComponent('software-producer', 'supplier', (component) =>
      component.supplier === null ? 'no producer is named.' : null,
    ),
    eachComponent('component-version', 'supplier', (component) =>
      component.version === null ? 'no version is given.' : null,
    ),
    eachComponent('software-identifiers', 'tool', (component) =>
      component.purl === null && component.cpes.length === 0
        ? 'it has neither package URL nor CPE.'
        : null,
    ),
    eachComponent('component-hash', 'tool', (component) =>
      component.hashes.length === 0 ? 'no hash is given.' : null,
    ),
    eachComponent('licence', 'supplier', (component) =>
      component.licences.length === 0 ? 'no licence is given.' : null,
    ),
  ],
};

/** Milliseconds of an RFC 3339 instant, or NaN: enough to tell a date from something else without a calendar. */
function instantMs(text: string): number {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? 0
    : Number.NaN;
}
