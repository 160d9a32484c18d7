import * as contract from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import { file, type MountedRoute, on, plain } from '../../platform/http/mount.ts';
import type { ReportingDeps } from '../reporting/index.ts';
import { getFile, listFiles, makeFile } from './case-file.service.ts';

/** Names the use case for each route of case files. */
export function caseFileRoutes(deps: ReportingDeps): readonly MountedRoute[] {
  return [
    on(contract.listCaseFiles, async ({ params }) => plain(await listFiles(deps, params.caseId))),
    on(contract.makeCaseFile, async ({ params, actor }) =>
      plain(await makeFile(deps, params.caseId, actor)),
    ),
    on(contract.downloadCaseFile, async ({ params }) => {
      const found = await getFile(deps, params.caseFileId);
      return found.ok
        ? ok(file(found.value.bytes, found.value.fileName, 'application/zip'))
        : found;
    }),
  ];
}
