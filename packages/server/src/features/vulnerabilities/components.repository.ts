import type { ComponentRow } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { COUNT_BOUND, type Keyset } from '../../platform/paging/index.ts';
import { allOf } from './finding-view.repository.ts';

/** Which components of current SBOMs are asked for. */
export type ComponentFilter = {
  readonly q?: string | undefined;
  readonly name?: string | undefined;
  readonly ecosystem?: string | undefined;
  readonly productId?: string | undefined;
  readonly only?: 'unidentified' | 'vulnerable' | 'exploited' | undefined;
};

/** What comparing a version needs. */
export type VersionedComponent = {
  readonly id: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly ecosystem: string | null;
};

const NAME = sql`left(lower(coalesce(c."group" || '/', '') || c.name), 200)`;

/** In a current SBOM, of the product where one is named. */
function isCurrent(productId: string | undefined): RawBuilder<unknown> {
  return productId === undefined
    ? sql`exists (
        select 1 from sbom_component sc join sbom s on s.id = sc.sbom_id and s.superseded_by is null
        where sc.component_id = c.id)`
    : sql`c.id in (
        select sc.component_id from release r
        join sbom s on s.release_id = r.id and s.superseded_by is null
        join sbom_component sc on sc.sbom_id = s.id
        where r.product_id = ${productId}::uuid)`;
}

/** How many releases a row names; `releaseCount` counts all. */
const MOST_RELEASES = 20;

type Row = {
  id: string;
  type: string;
  group: string | null;
  name: string;
  version: string | null;
  purl: string | null;
  licences: unknown;
  identified: boolean;
  releases: unknown;
  release_count: number;
  vulnerabilities: number;
  exploited: number;
  key: string;
};

/** Components in the order of their names: of a filter, or those of a list of ids; one more than the limit. */
export async function findComponents(
  db: Db,
  ask: {
    readonly filter: ComponentFilter;
    readonly ids: readonly string[] | null;
    readonly descending: boolean;
    readonly after: Keyset | null;
    readonly limit: number;
  },
): Promise<{ readonly row: ComponentRow; readonly keyset: Keyset }[]> {
  const conditions = conditionsOf(ask.filter);
  if (ask.ids !== null) {
    conditions.push(
      sql`c.id in (select jsonb_array_elements_text(${JSON.stringify(ask.ids)}::jsonb)::uuid)`,
    );
  }
  if (ask.after !== null) {
    conditions.push(
      sql`(${NAME}, c.id) ${ask.descending ? sql`<` : sql`>`} (${ask.after[0]}::text, ${ask.after[1]}::uuid)`,
    );
  }
  const way = ask.descending ? sql`desc` : sql`asc`;
  const releases = releasesOf(ask.filter.productId);
  const { rows } = await sql<Row>`
    select c.id, c.type, c."group", c.name, c.version, c.purl, c.licences, c.identified, ${NAME} as key,
      (select coalesce(jsonb_agg(jsonb_build_object('releaseId', x.id, 'productName', x.name, 'version', x.version)
          order by lower(x.name), x.sequence desc), '[]'::jsonb)
        from (${releases} order by lower(p.name), r.sequence desc limit ${MOST_RELEASES}) x) as releases,
      (select count(*) from (${releases}) x) as release_count,
      (select count(*) from finding f where f.component_id = c.id and f.withdrawn_at is null) as vulnerabilities,
      (select count(*) from finding f join vulnerability v on v.id = f.vulnerability_id
        where f.component_id = c.id and f.withdrawn_at is null and v.exploited) as exploited
    from component c
    where ${allOf(conditions)}
    order by ${NAME} ${way}, c.id ${way}
    limit ${ask.limit + 1}`.execute(db);
  return rows.map((row) => ({ keyset: [row.key, row.id], row: view(row) }));
}

function view(row: Row): ComponentRow {
  return {
    id: row.id,
    type: row.type,
    group: row.group,
    name: row.name,
    version: row.version,
    purl: row.purl,
    licences: z.array(z.string()).parse(row.licences),
    identified: row.identified,
    releases: Releases.parse(row.releases),
    releaseCount: row.release_count,
    vulnerabilities: row.vulnerabilities,
    exploited: row.exploited,
  };
}

const Releases = z.array(
  z.object({ releaseId: z.string(), productName: z.string(), version: z.string() }),
);

/** The releases whose current SBOM has the component, of one product where one is named. */
function releasesOf(productId: string | undefined): RawBuilder<unknown> {
  return sql`
  select r.id, p.name, r.version, r.sequence
  from sbom_component sc join sbom s on s.id = sc.sbom_id and s.superseded_by is null
  join release r on r.id = s.release_id join product p on p.id = r.product_id
  where sc.component_id = c.id and sc.is_first
    and ${productId === undefined ? sql`true` : sql`r.product_id = ${productId}::uuid`}`;
}

/** Counts what a filter holds, to one over the bound. */
export async function countComponents(db: Db, filter: ComponentFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from component c where ${allOf(conditionsOf(filter))} limit ${COUNT_BOUND + 1}) x`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** All components of a filter with their versions, up to a bound. */
export async function findVersions(
  db: Db,
  filter: ComponentFilter,
  bound: number,
): Promise<VersionedComponent[]> {
  const { rows } = await sql<VersionedComponent>`
    select c.id, c.version, c.purl, c.ecosystem from component c
    where ${allOf(conditionsOf(filter))} limit ${bound}`.execute(db);
  return rows;
}

function conditionsOf({
  q,
  name,
  ecosystem,
  productId,
  only,
}: ComponentFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [isCurrent(productId)];
  if (name !== undefined && name !== '') {
    // A name is the component's own, or with its group as package managers write it.
    conditions.push(sql`(lower(left(c.name, 200)) = lower(${name}) or lower(c.package_name) = lower(${name})
      or lower(c."group" || '/' || c.name) = lower(${name}) or lower(c."group" || ':' || c.name) = lower(${name}))`);
  }
  if (ecosystem !== undefined && ecosystem !== '') {
    conditions.push(sql`lower(split_part(c.ecosystem, ':', 1)) = lower(${ecosystem})`);
  }
  if (q !== undefined && q !== '') {
    conditions.push(
      sql`position(lower(${q}) in lower(coalesce(c."group" || '/', '') || c.name || ' ' || coalesce(c.purl, ''))) > 0`,
    );
  }
  switch (only) {
    case undefined:
      return conditions;
    case 'unidentified':
      return [...conditions, sql`not c.identified`];
    case 'vulnerable':
      return [
        ...conditions,
        sql`exists (select 1 from finding f where f.component_id = c.id and f.withdrawn_at is null)`,
      ];
    case 'exploited':
      return [
        ...conditions,
        sql`exists (select 1 from finding f join vulnerability v on v.id = f.vulnerability_id
          where f.component_id = c.id and f.withdrawn_at is null and v.exploited)`,
      ];
  }
}
