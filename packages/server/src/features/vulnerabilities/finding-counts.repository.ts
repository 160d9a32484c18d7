import type { FindingCounts } from '@cradle/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { holding, OCCURRENCES } from './finding-view.repository.ts';

/** Nothing found. */
export const NO_FINDINGS: FindingCounts = {
  affected: 0,
  undetermined: 0,
  exploited: 0,
  undecided: 0,
  decided: 0,
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
  unrated: 0,
};

const COUNTS = sql`
  count(*) filter (where f.verdict = 'affected') as affected,
  count(*) filter (where f.verdict = 'undetermined') as undetermined,
  count(*) filter (where v.exploited) as exploited,
  count(*) filter (where h.decision is null) as undecided,
  count(*) filter (where h.decision is not null) as decided,
  count(*) filter (where v.severity_rating = 'critical') as critical,
  count(*) filter (where v.severity_rating = 'high') as high,
  count(*) filter (where v.severity_rating = 'medium') as medium,
  count(*) filter (where v.severity_rating in ('low', 'none')) as low,
  count(*) filter (where v.severity_rating = 'unrated') as unrated`;

type Row = FindingCounts & { readonly id: string };

/** Counts of each release's current SBOM; releases without findings are not in the answer. */
export async function countByRelease(
  db: Db,
  releaseIds: readonly string[],
  today: string,
): Promise<Map<string, FindingCounts>> {
  const { rows } = await sql<Row>`
    select r.id, ${COUNTS} from ${OCCURRENCES}
    left join ${holding(today)} h on h.finding_id = f.id and h.release_id = r.id
    where s.superseded_by is null
      and r.id in (select jsonb_array_elements_text(${JSON.stringify(releaseIds)}::jsonb)::uuid)
    group by r.id`.execute(db);
  return byId(rows);
}

/** Counts of each product over its releases that are still supported. */
export async function countByProduct(
  db: Db,
  productIds: readonly string[],
  today: string,
): Promise<Map<string, FindingCounts>> {
  const { rows } = await sql<Row>`
    select p.id, ${COUNTS} from ${OCCURRENCES}
    left join ${holding(today)} h on h.finding_id = f.id and h.release_id = r.id
    where s.superseded_by is null
      and coalesce(r.support_ends_on, p.support_ends_on, 'infinity'::date) >= ${today}::date
      and p.id in (select jsonb_array_elements_text(${JSON.stringify(productIds)}::jsonb)::uuid)
    group by p.id`.execute(db);
  return byId(rows);
}

function byId(rows: readonly Row[]): Map<string, FindingCounts> {
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
