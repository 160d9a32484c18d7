import { isRecord } from '../../shared/index.ts';
import type { Problems } from '../component-fields.ts';
import {
  type JsonObject,
  listOf,
  objectOf,
  objectsIn,
  textOf,
  textsIn,
} from '../input/json-tree.ts';
import { escapePointer } from '../input/scan-json.ts';

/**
 * CycloneDX rules that its schema describes in words only: `bom-ref` is unique in the document, and a dependency names
 * what is there (in this document, or in another by a BOM-Link).
 *
 * Source: CycloneDX, `refType`, `refLinkType`.
 */
export function checkCycloneDxReferences(bom: JsonObject, problems: Problems): void {
  const refs = new Map<string, string>();
  walk(bom, '', (object, at) => {
    const ref = textOf(object, 'bom-ref');
    if (ref === null) {
      return;
    }
    const first = refs.get(ref);
    // A formulation describes the same workspace or step in several places; only what is delivered must be unique.
    if (
      first === undefined ||
      at.startsWith('/formulation/') ||
      first.startsWith('/formulation/')
    ) {
      refs.set(ref, at);
    } else {
      problems.add({
        at: `${at}/bom-ref`,
        severity: 'error',
        message: `The bom-ref "${ref.slice(0, 200)}" is taken already, at ${first}.`,
      });
    }
  });
  const known = (ref: string) => refs.has(ref) || ref.startsWith('urn:cdx:');
  const seen = new Set<string>();
  for (const [index, dependency] of objectsIn(listOf(bom, 'dependencies'))) {
    const from = textOf(dependency, 'ref');
    if (from !== null && !known(from)) {
      problems.add({
        at: `/dependencies/${index}/ref`,
        severity: 'error',
        message: `Nothing in the document has the bom-ref "${from.slice(0, 200)}".`,
      });
    }
    if (from !== null && seen.has(from)) {
      problems.add({
        at: `/dependencies/${index}/ref`,
        severity: 'warning',
        message: `The dependencies of "${from.slice(0, 200)}" are listed more than once; they were joined.`,
      });
    }
    seen.add(from ?? '');
    for (const [position, to] of textsIn(listOf(dependency, 'dependsOn')).entries()) {
      if (!known(to)) {
        problems.add({
          at: `/dependencies/${index}/dependsOn/${position}`,
          severity: 'error',
          message: `Nothing in the document has the bom-ref "${to.slice(0, 200)}".`,
        });
      }
    }
  }
}

/** SPDX 2 rules beyond its schema: ids are unique, relationships name what is there, something is described. */
export function checkSpdx2References(
  tree: JsonObject,
  problems: Problems,
  otherIds: readonly string[] = [],
): void {
  const ids = spdx2Ids(tree, problems, otherIds);
  checkSpdx2Relationships(tree, problems, ids);
  checkSpdx2Facts(tree, problems);
}

/** Every id of the document, complaining about those taken twice or malformed. */
function spdx2Ids(
  tree: JsonObject,
  problems: Problems,
  otherIds: readonly string[],
): ReadonlySet<string> {
  const ids = new Set<string>([...otherIds, textOf(tree, 'SPDXID') ?? 'SPDXRef-DOCUMENT']);
  for (const part of ['packages', 'files', 'snippets']) {
    for (const [index, element] of objectsIn(listOf(tree, part))) {
      const id = textOf(element, 'SPDXID');
      if (id === null) {
        continue;
      }
      if (ids.has(id)) {
        problems.add({
          at: `/${part}/${index}/SPDXID`,
          severity: 'error',
          message: `The id "${id.slice(0, 200)}" is taken already.`,
        });
      }
      if (!/^SPDXRef-[A-Za-z0-9.-]+$/.test(id)) {
        problems.add({
          at: `/${part}/${index}/SPDXID`,
          severity: 'error',
          message: 'An id is "SPDXRef-" followed by letters, digits, dots and hyphens.',
        });
      }
      ids.add(id);
    }
  }
  return ids;
}

function checkSpdx2Relationships(
  tree: JsonObject,
  problems: Problems,
  ids: ReadonlySet<string>,
): void {
  for (const [index, relation] of objectsIn(listOf(tree, 'relationships'))) {
    for (const side of ['spdxElementId', 'relatedSpdxElement']) {
      const id = textOf(relation, side);
      const elsewhere =
        id === null || id === 'NONE' || id === 'NOASSERTION' || id.startsWith('DocumentRef-');
      if (!elsewhere && !ids.has(id)) {
        problems.add({
          at: `/relationships/${index}/${side}`,
          severity: 'error',
          message: `Nothing in the document has the id "${id.slice(0, 200)}".`,
        });
      }
    }
  }
}

function checkSpdx2Facts(tree: JsonObject, problems: Problems): void {
  if (textOf(tree, 'dataLicense') !== null && textOf(tree, 'dataLicense') !== 'CC0-1.0') {
    problems.add({
      at: '/dataLicense',
      severity: 'error',
      message: 'The data licence of an SPDX document is CC0-1.0 (SPDX 2.3, 6.2).',
    });
  }
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(
      textOf(objectOf(tree, 'creationInfo'), 'created') ?? '',
    )
  ) {
    problems.add({
      at: '/creationInfo/created',
      severity: 'error',
      message: 'The moment of creation is written YYYY-MM-DDThh:mm:ssZ (SPDX 2.3, 6.9).',
    });
  }
}

/** Calls `visit` for every object in the tree, with its pointer; without recursion, since depth is a stranger's choice. */
function walk(
  root: JsonObject,
  rootAt: string,
  visit: (object: JsonObject, at: string) => void,
): void {
  const waiting: [unknown, string][] = [[root, rootAt]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, at] = next;
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) {
        waiting.push([value[index], `${at}/${index}`]);
      }
    } else if (isRecord(value)) {
      visit(value, at);
      for (const [name, member] of Object.entries(value).reverse()) {
        if (typeof member === 'object' && member !== null) {
          waiting.push([member, `${at}/${escapePointer(name)}`]);
        }
      }
    }
  }
}
