import type { DocumentStore } from '../../platform/documents.ts';
import type { VulnerabilityDeps } from '../vulnerabilities/index.ts';
import type { ReadDocument } from './read-in-thread.ts';

/** What the feature needs: all that matching needs, the document store, and a reader of documents. */
export type SbomDeps = VulnerabilityDeps & {
  readonly documents: DocumentStore;
  readonly readDocument: ReadDocument;
};
