import { gunzipSync } from 'node:zlib';
import type { DependencyGraph } from '@cradle/core/sbom';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';

const Graph = z.object({ root: z.number().nullable(), dependsOn: z.array(z.array(z.number())) });

/** The dependency graph of an SBOM as it was kept. */
export async function findDependencyGraph(
  db: Db,
  sbomId: string,
): Promise<DependencyGraph | undefined> {
  const row = await db
    .selectFrom('sbom')
    .select('graph')
    .where('id', '=', sbomId)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : Graph.parse(JSON.parse(gunzipSync(row.graph).toString('utf8')));
}
