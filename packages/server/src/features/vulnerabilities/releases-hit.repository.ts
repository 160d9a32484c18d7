import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { COMPONENT_LABEL, holding, OCCURRENCES } from './finding-view.repository.ts';

/** A release whose current SBOM holds a vulnerable component, with what people decided about it there. */
export type ReleaseHit = {
  readonly productId: string;
  readonly productName: string;
  readonly releaseId: string;
  readonly releaseVersion: string;
  readonly component: string;
  readonly findingId: string;
  readonly supported: boolean;
  readonly state: string;
};

const Hit = z.object({
  productId: z.string(),
  productName: z.string(),
  releaseId: z.string(),
  releaseVersion: z.string(),
  component: z.string(),
  findingId: z.string(),
  supported: z.boolean(),
  state: z.string(),
});

/** Every release that a vulnerability hits, products by name and releases newest first. `today` is a date in UTC. */
export async function findReleasesHit(
  db: Db,
  vulnerabilityId: string,
  today: string,
): Promise<ReleaseHit[]> {
  const { rows } = await sql<ReleaseHit>`
    select p.id as "productId", p.name as "productName", r.id as "releaseId", r.version as "releaseVersion",
      ${COMPONENT_LABEL} || coalesce('@' || c.version, '') as component, f.id as "findingId",
      coalesce(r.support_ends_on, p.support_ends_on, 'infinity'::date) >= ${today}::date as supported,
      coalesce(h.decision, 'undecided') as state
    from ${OCCURRENCES}
    left join ${holding(today)} h on h.finding_id = f.id and h.release_id = r.id
    where s.superseded_by is null and f.vulnerability_id = ${vulnerabilityId}
    order by lower(p.name), p.id, r.sequence desc, component, f.id`.execute(db);
  return z.array(Hit).parse(rows);
}
