import type { SbomComponentView } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { COUNT_BOUND, type Keyset } from '../../platform/paging/index.ts';

/** How components of an SBOM can be sorted. */
export type SbomComponentOrder = 'name' | 'vulnerabilities';

/** One row with its place in the order. */
export type ListedComponent = {
  readonly view: z.output<typeof SbomComponentView>;
  readonly keyset: Keyset;
};

type Ask = {
  readonly sbomId: string;
  readonly q: string | undefined;
  readonly only: 'direct' | 'unidentified' | 'vulnerable' | undefined;
};

const NAME = sql`left(lower(coalesce(c."group" || '/', '') || c.name), 200)`;
const COUNT = sql`coalesce(n.vulnerabilities, 0)`;
const LISTED = sql`sbom_component sc join component c on c.id = sc.component_id`;

/** How many vulnerabilities each component of an SBOM has, and how many of them are exploited. */
function numbers(sbomId: string): RawBuilder<unknown> {
  return sql`(
    select f.component_id, count(*) as vulnerabilities, count(*) filter (where v.exploited) as exploited
    from sbom_component i
    join finding f on f.component_id = i.component_id and f.withdrawn_at is null
    join vulnerability v on v.id = f.vulnerability_id
    where i.sbom_id = ${sbomId}::uuid and i.is_first
    group by f.component_id)`;
}

/** One page of an SBOM's components as the document lists them; one more than the limit. */
export async function findSbomComponents(
  db: Db,
  ask: Ask & {
    readonly order: SbomComponentOrder;
    readonly descending: boolean;
    readonly after: Keyset | null;
    readonly limit: number;
  },
): Promise<ListedComponent[]> {
  const [key, type] = ask.order === 'name' ? [NAME, 'text'] : [COUNT, 'bigint'];
  const way = ask.descending ? sql`desc` : sql`asc`;
  const after =
    ask.after === null
      ? sql`true`
      : sql`(${key}, sc.ordinal) ${ask.descending ? sql`<` : sql`>`} (${ask.after[0]}::${sql.raw(type)}, ${ask.after[1]}::int)`;
  const { rows } = await sql<{
    id: string;
    ordinal: number;
    ref: string;
    type: string;
    group: string | null;
    name: string;
    version: string | null;
    purl: string | null;
    cpe: string | null;
    licences: unknown;
    direct: boolean;
    identified: boolean;
    vulnerabilities: number;
    exploited: number;
    key: string | number;
  }>`
    select c.id, sc.ordinal, sc.ref, c.type, c."group", c.name, c.version, c.purl, c.cpe, c.licences, sc.direct, c.identified,
      ${COUNT} as vulnerabilities, coalesce(n.exploited, 0) as exploited, ${key} as key
    from ${LISTED} left join ${numbers(ask.sbomId)} n on n.component_id = c.id
    where ${condition(ask)} and ${after}
    order by ${key} ${way}, sc.ordinal ${way}
    limit ${ask.limit + 1}`.execute(db);
  return rows.map((row) => ({
    keyset: [row.key, row.ordinal],
    view: {
      componentId: row.id,
      ref: row.ref,
      type: row.type,
      group: row.group,
      name: row.name,
      version: row.version,
      purl: row.purl,
      cpe: row.cpe,
      licences: z.array(z.string()).parse(row.licences),
      direct: row.direct,
      identified: row.identified,
      vulnerabilities: row.vulnerabilities,
      exploited: row.exploited,
    },
  }));
}

/** Counts what the list holds, to one over the bound. */
export async function countSbomComponents(db: Db, ask: Ask): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from ${LISTED} left join ${numbers(ask.sbomId)} n on n.component_id = c.id
      where ${condition(ask)} limit ${COUNT_BOUND + 1}) x`.execute(db);
  return rows[0]?.count ?? 0;
}

function condition({ sbomId, q, only }: Ask): RawBuilder<unknown> {
  const text =
    q === undefined || q === ''
      ? sql`true`
      : sql`position(lower(${q}) in lower(coalesce(c."group" || '/', '') || c.name || ' ' || coalesce(c.version, '') || ' ' || coalesce(c.purl, ''))) > 0`;
  return sql`sc.sbom_id = ${sbomId}::uuid and ${text} and ${narrowed(only)}`;
}

function narrowed(only: Ask['only']): RawBuilder<unknown> {
  switch (only) {
    case undefined:
      return sql`true`;
    case 'direct':
      return sql`sc.direct`;
    case 'unidentified':
      return sql`not c.identified`;
    case 'vulnerable':
      return sql`n.vulnerabilities > 0`;
  }
}
