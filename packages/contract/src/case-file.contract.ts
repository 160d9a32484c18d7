import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Actor, Id, Instant, Sha256 } from './shapes.ts';

const tag = 'Case files';
const caseParams = z.strictObject({ caseId: Id });

/** A case file that was made: one ZIP with everything that belongs to a case. */
export const CaseFileView = z.strictObject({
  id: Id,
  madeAt: Instant,
  madeBy: Actor,
  size: z.int(),
  files: z.int(),
  sha256: Sha256,
  /** Over all files in it; it is in the audit log and in the file's own manifest. */
  rootHash: Sha256,
});
export type CaseFileView = z.infer<typeof CaseFileView>;
const CaseFiles = z.strictObject({ items: z.array(CaseFileView) });

export const listCaseFiles = defineRoute({
  id: 'listCaseFiles',
  method: 'GET',
  path: '/api/v1/cases/:caseId/case-files',
  needs: 'cases.read',
  tag,
  summary: 'The case files that were made of a case, newest first.',
  params: caseParams,
  reply: CaseFiles,
});
export const makeCaseFile = defineRoute({
  id: 'makeCaseFile',
  method: 'POST',
  path: '/api/v1/cases/:caseId/case-files',
  needs: 'cases.write',
  tag,
  status: 201,
  summary:
    'Makes a case file: every version, receipt, decision, notice and log entry, with a manifest of hashes and a verifier.',
  params: caseParams,
  reply: CaseFiles,
});
export const downloadCaseFile = defineRoute({
  id: 'downloadCaseFile',
  method: 'GET',
  path: '/api/v1/case-files/:caseFileId',
  needs: 'cases.read',
  tag,
  summary: 'A case file as ZIP.',
  params: z.strictObject({ caseFileId: Id }),
  reply: { file: true, mediaTypes: ['application/zip'] },
});
