import type { SbomComponentView } from '@cradle/contract';
import * as contract from '@cradle/contract';
import { ok } from '@cradle/core/shared';
import type { z } from 'zod';
import { column, file, type MountedRoute, on, plain } from '../../platform/http/mount.ts';
import { ingestSbom } from './ingest-sbom.ts';
import { pushSbom } from './push-sbom.ts';
import type { SbomDeps } from './sbom-deps.ts';
import { getSbom, getSbomComponents, getSbomDiff, getSbomDocument } from './sboms.service.ts';

type Row = z.output<typeof SbomComponentView>;

/** Names the use case for each route of SBOMs. */
export function sbomRoutes(deps: SbomDeps): readonly MountedRoute[] {
  return [
    on(contract.uploadSbom, async ({ params, query, upload, actor }) => {
      const fileName = query.fileName ?? upload.fileName;
      return plain(
        await ingestSbom(deps, {
          releaseId: params.releaseId,
          bytes: upload.bytes,
          fileName,
          actor,
        }),
      );
    }),
    on(contract.pushSbom, async ({ query, upload, actor }) =>
      plain(
        await pushSbom(deps, {
          product: query.product,
          release: query.release,
          create: query.create === 'true',
          bytes: upload.bytes,
          fileName: query.fileName ?? upload.fileName,
          actor,
        }),
      ),
    ),
    on(contract.getSbom, async ({ params }) => plain(await getSbom(deps, params.sbomId))),
    on(contract.downloadSbom, async ({ params }) => {
      const found = await getSbomDocument(deps, params.sbomId);
      return found.ok
        ? ok(file(found.value.bytes, found.value.fileName, 'application/octet-stream'))
        : found;
    }),
    on(
      contract.listSbomComponents,
      async ({ params, query }) => plain(await getSbomComponents(deps, params.sbomId, query)),
      [
        column<Row>('Name', (row) => row.name),
        column<Row>('Group', (row) => row.group),
        column<Row>('Version', (row) => row.version),
        column<Row>('Type', (row) => row.type),
        column<Row>('Package URL', (row) => row.purl),
        column<Row>('CPE', (row) => row.cpe),
        column<Row>('Licences', (row) => row.licences.join('; ')),
        column<Row>('Direct', (row) => row.direct),
        column<Row>('Identified', (row) => row.identified),
        column<Row>('Vulnerabilities', (row) => row.vulnerabilities),
        column<Row>('Exploited', (row) => row.exploited),
      ],
    ),
    on(contract.diffSboms, async ({ params }) =>
      plain(await getSbomDiff(deps, params.sbomId, params.otherId)),
    ),
  ];
}
