import type { Problems } from '../component-fields.ts';
import type { JsonObject } from '../input/json-tree.ts';

type Draft = Record<string, unknown>;

/** Tags of the document and of a package that are one text, with their names in SPDX JSON (SPDX 2.3, Annex J). */
const DOCUMENT_TAGS: ReadonlyMap<string, string> = new Map([
  ['SPDXVersion', 'spdxVersion'],
  ['DataLicense', 'dataLicense'],
  ['DocumentName', 'name'],
  ['DocumentNamespace', 'documentNamespace'],
  ['DocumentComment', 'comment'],
]);
const PACKAGE_TAGS: ReadonlyMap<string, string> = new Map([
  ['SPDXID', 'SPDXID'],
  ['PackageVersion', 'versionInfo'],
  ['PackageFileName', 'packageFileName'],
  ['PackageSupplier', 'supplier'],
  ['PackageOriginator', 'originator'],
  ['PackageDownloadLocation', 'downloadLocation'],
  ['PackageHomePage', 'homepage'],
  ['PackageSourceInfo', 'sourceInfo'],
  ['PackageLicenseConcluded', 'licenseConcluded'],
  ['PackageLicenseDeclared', 'licenseDeclared'],
  ['PackageLicenseComments', 'licenseComments'],
  ['PackageCopyrightText', 'copyrightText'],
  ['PackageSummary', 'summary'],
  ['PackageDescription', 'description'],
  ['PackageComment', 'comment'],
  ['PrimaryPackagePurpose', 'primaryPackagePurpose'],
  ['ReleaseDate', 'releaseDate'],
  ['BuiltDate', 'builtDate'],
  ['ValidUntilDate', 'validUntilDate'],
]);

/** Tags that begin a section which is not a package: what follows belongs to it. */
const OTHER_SECTIONS: ReadonlySet<string> = new Set([
  'FileName',
  'SnippetSPDXID',
  'LicenseID',
  'Reviewer',
  'Annotator',
]);

/** The tree, and the ids of files and snippets, which the tree leaves out but relationships may name. */
export type TagValueTree = { readonly tree: JsonObject; readonly otherIds: readonly string[] };

/** A line of tag-value: its number, tag and value; a `<text>` value may span lines. */
type TagLine = { readonly line: number; readonly tag: string; readonly value: string };

/**
 * Brings SPDX tag-value into the tree that SPDX JSON has, as far as the normal form reads it. Problems name lines.
 *
 * Source: SPDX 2.3, clause 4.4 and Annex J.
 */
export function tagValueTree(text: string, problems: Problems): TagValueTree {
  const ids: string[] = [];
  const document: Draft = { SPDXID: undefined };
  const creation: Draft = { creators: [] };
  const packages: Draft[] = [];
  const relationships: Draft[] = [];
  let section: Draft | 'document' | 'other' = 'document';
  for (const tagLine of tagLines(text, problems)) {
    const { tag, value } = tagLine;
    if (tag === 'PackageName') {
      section = { name: value, checksums: [], externalRefs: [] };
      packages.push(section);
    } else if (tag === 'Relationship') {
      addRelationship(tagLine, relationships, problems);
    } else if (OTHER_SECTIONS.has(tag)) {
      section = 'other';
      if (tag === 'SnippetSPDXID') {
        ids.push(value);
      }
    } else if (section === 'other') {
      if (tag === 'SPDXID') {
        ids.push(value);
      }
    } else if (section === 'document') {
      setDocumentTag(tagLine, document, creation);
    } else {
      setPackageTag(tagLine, section, problems);
    }
  }
  return { tree: { ...document, creationInfo: creation, packages, relationships }, otherIds: ids };
}

function setDocumentTag({ tag, value }: TagLine, document: Draft, creation: Draft): void {
  const name = DOCUMENT_TAGS.get(tag);
  if (name !== undefined) {
    document[name] = value;
  } else if (tag === 'SPDXID') {
    document['SPDXID'] ??= value;
  } else if (tag === 'Creator' && Array.isArray(creation['creators'])) {
    creation['creators'].push(value);
  } else if (tag === 'Created') {
    creation['created'] = value;
  } else if (tag === 'LicenseListVersion') {
    creation['licenseListVersion'] = value;
  }
}

function setPackageTag(tagLine: TagLine, section: Draft, problems: Problems): void {
  const { tag, value, line } = tagLine;
  const name = PACKAGE_TAGS.get(tag);
  if (name !== undefined) {
    section[name] = value;
  } else if (tag === 'FilesAnalyzed') {
    section['filesAnalyzed'] = value.toLowerCase() === 'true';
  } else if (tag === 'PackageChecksum') {
    const parts = /^(?<algorithm>[A-Za-z0-9-]+):\s*(?<value>\S+)$/.exec(value)?.groups;
    push(
      section,
      'checksums',
      parts === undefined
        ? undefined
        : { algorithm: parts['algorithm'], checksumValue: parts['value'] },
      { tagLine, problems },
    );
  } else if (tag === 'ExternalRef') {
    const [category, type, locator] = value.split(/\s+/);
    push(
      section,
      'externalRefs',
      locator === undefined
        ? undefined
        : { referenceCategory: category, referenceType: type, referenceLocator: locator },
      { tagLine, problems },
    );
  } else if (
    !tag.startsWith('Package') &&
    !tag.startsWith('External') &&
    !tag.startsWith('Attribution') &&
    !tag.includes('Comment')
  ) {
    problems.add({
      at: `line ${line}`,
      severity: 'warning',
      message: `The tag "${tag.slice(0, 60)}" is not one of a package.`,
    });
  }
}

function push(
  section: Draft,
  list: string,
  item: Draft | undefined,
  where: { readonly tagLine: TagLine; readonly problems: Problems },
): void {
  const target = section[list];
  if (item === undefined || !Array.isArray(target)) {
    where.problems.add({
      at: `line ${where.tagLine.line}`,
      severity: 'error',
      message: `The value of ${where.tagLine.tag} is not in the form that SPDX gives it.`,
    });
    return;
  }
  target.push(item);
}

function addRelationship(
  { value, line }: TagLine,
  relationships: Draft[],
  problems: Problems,
): void {
  const [left, type, right] = value.split(/\s+/);
  if (left === undefined || type === undefined || right === undefined) {
    problems.add({
      at: `line ${line}`,
      severity: 'error',
      message: 'A Relationship names two elements and what they are to each other.',
    });
    return;
  }
  relationships.push({ spdxElementId: left, relationshipType: type, relatedSpdxElement: right });
}

/** The lines of a document; text between `<text>` and `</text>` is one value. */
function* tagLines(text: string, problems: Problems): Generator<TagLine> {
  let open: { line: number; tag: string; parts: string[] } | null = null;
  let line = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    line += 1;
    if (open !== null) {
      const end = raw.indexOf('</text>');
      open.parts.push(end === -1 ? raw : raw.slice(0, end));
      if (end !== -1) {
        yield { line: open.line, tag: open.tag, value: open.parts.join('\n').trim() };
        open = null;
      }
      continue;
    }
    const colon = raw.indexOf(':');
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) {
      continue;
    }
    const tag = raw.slice(0, Math.max(0, colon)).trim();
    if (colon === -1 || !/^[A-Za-z]+$/.test(tag)) {
      problems.add({
        at: `line ${line}`,
        severity: 'error',
        message: 'The line is not of the form "Tag: value".',
      });
      continue;
    }
    const value = raw.slice(colon + 1).trim();
    if (value.startsWith('<text>') && !value.includes('</text>')) {
      open = { line, tag, parts: [value.slice(6)] };
    } else {
      yield {
        line,
        tag,
        value: value
          .replace(/^<text>/, '')
          .replace(/<\/text>$/, '')
          .trim(),
      };
    }
  }
  if (open !== null) {
    problems.add({
      at: `line ${open.line}`,
      severity: 'error',
      message: 'A <text> is never closed; the rest of the document was read as its value.',
    });
    yield { line: open.line, tag: open.tag, value: open.parts.join('\n').trim() };
  }
}
