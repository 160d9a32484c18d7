import type { CaseDetails } from '@cradle/contract';
import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import type { DocumentStore } from '../../platform/documents.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { PdfMaker } from '../../platform/pdf/index.ts';

/** A release whose current SBOM holds a vulnerable component, with what people decided about it there. */
export type ReleaseHit = z.output<typeof CaseDetails>['releases'][number];

/** What reporting needs. */
export type ReportingDeps = {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly documents: DocumentStore;
  readonly pdf: PdfMaker;
  now(): string;
  newId(): string;
  /** Of the feature "vulnerabilities": which releases a vulnerability hits. `today` is a date in UTC. */
  findReleasesHit(db: Db, vulnerabilityId: string, today: string): Promise<readonly ReleaseHit[]>;
};
