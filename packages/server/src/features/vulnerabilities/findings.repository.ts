import type { FindingQuery, FindingRow } from '@cradle/contract';
import { DECISIONS, SEVERITIES, VERDICTS } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { COUNT_BOUND, type Keyset } from '../../platform/paging/index.ts';
import { allOf, COMPONENT_LABEL, holding, OCCURRENCES } from './finding-view.repository.ts';

const Texts = z.array(z.string());
const State = z.enum(['undecided', ...DECISIONS]);

/** How a list of findings can be sorted. */
export type FindingOrder = 'severity' | 'epss' | 'component' | 'vulnerability';

/** One row of the list with its place in the order. */
export type ListedFinding = { readonly row: FindingRow; readonly keyset: Keyset };

type Filter = Omit<z.output<typeof FindingQuery>, 'cursor' | 'limit' | 'sort'>;
type Ask = {
  readonly filter: Filter;
  readonly order: FindingOrder;
  readonly descending: boolean;
  readonly after: Keyset | null;
  readonly limit: number;
  readonly today: string;
};

/** What a keyset of each order is made of, before the ids that make it unique. */
const KEYS: Readonly<Record<FindingOrder, readonly { of: RawBuilder<unknown>; type: string }[]>> = {
  severity: [
    { of: sql`v.exploited::int`, type: 'int' },
    { of: sql`v.severity_rank`, type: 'int' },
    { of: sql`coalesce(v.epss_score, -1)`, type: 'double precision' },
  ],
  epss: [{ of: sql`coalesce(v.epss_score, -1)`, type: 'double precision' }],
  component: [{ of: sql`left(lower(${COMPONENT_LABEL}), 200)`, type: 'text' }],
  vulnerability: [{ of: sql`v.id`, type: 'text' }],
};

/** How many values a cursor of an order holds. */
export function keysetLength(order: FindingOrder): number {
  return KEYS[order].length + 2;
}

type Row = {
  finding_id: string;
  product_id: string;
  product_name: string;
  release_id: string;
  release_version: string;
  vulnerability: string;
  aliases: unknown;
  summary: string;
  component_id: string;
  component: string;
  component_version: string | null;
  purl: string | null;
  direct: boolean;
  verdict: string;
  because: unknown;
  fixed_in: unknown;
  severity_rating: string;
  severity_score: number | null;
  severity_vector: string | null;
  severity_version: string | null;
  severity_source: string | null;
  epss_score: number | null;
  epss_percentile: number | null;
  epss_date: string | null;
  exploited: boolean;
  exploited_since: string | null;
  exploited_by: unknown;
  state: string;
  decision_id: string | null;
  inherited_from: string | null;
  ends_on: string | null;
  keys: unknown;
};

/** One page of findings by release. Asks for one more than the limit, so that the caller sees whether there are more. */
export async function findFindings(db: Db, ask: Ask): Promise<ListedFinding[]> {
  const parts = [
    ...KEYS[ask.order],
    { of: sql`f.id`, type: 'uuid' },
    { of: sql`r.id`, type: 'uuid' },
  ];
  const tuple = sql`(${sql.join(parts.map(({ of }) => of))})`;
  const conditions = conditionsOf(ask.filter);
  if (ask.after !== null) {
    const values = parts.map(({ type }, at) => sql`${ask.after?.[at] ?? null}::${sql.raw(type)}`);
    conditions.push(sql`${tuple} ${ask.descending ? sql`<` : sql`>`} (${sql.join(values)})`);
  }
  const order = parts.map(({ of }) => (ask.descending ? sql`${of} desc` : of));
  const { rows } = await sql<Row>`
    select f.id as finding_id, p.id as product_id, p.name as product_name, r.id as release_id, r.version as release_version,
      v.id as vulnerability, v.aliases, v.summary, c.id as component_id, ${COMPONENT_LABEL} as component,
      c.version as component_version, c.purl, f.verdict, f.because, f.fixed_in, v.severity_rating, v.severity_score,
      v.severity_vector, v.severity_version, v.severity_source, v.epss_score, v.epss_percentile, v.epss_date,
      v.exploited, v.exploited_since,
      exists (select 1 from sbom_component o where o.sbom_id = s.id and o.component_id = c.id and o.direct) as direct,
      (select coalesce(jsonb_agg(jsonb_build_object('source', a.source, 'since', a.since) order by a.seen_at, a.id), '[]'::jsonb)
        from exploitation_assertion a where a.vulnerability_id = v.id and a.withdrawn_at is null) as exploited_by,
      coalesce(h.decision, 'undecided') as state,
      case when h.decision is not null then h.decision_id end as decision_id,
      case when h.from_release_id <> r.id then h.from_version end as inherited_from,
      h.ends_on, jsonb_build_array(${sql.join(parts.map(({ of }) => of))}) as keys
    from ${OCCURRENCES}
    left join ${holding(ask.today)} h on h.finding_id = f.id and h.release_id = r.id
    where ${allOf(conditions)}
    order by ${sql.join(order)}
    limit ${ask.limit + 1}`.execute(db);
  return rows.map((row) => ({
    row: view(row),
    keyset: z.array(z.union([z.string(), z.number(), z.null()])).parse(row.keys),
  }));
}

/** Counts what the list holds, to one over the bound. */
export async function countFindings(db: Db, filter: Filter, today: string): Promise<number> {
  const needsDecision = filter.state !== undefined;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from ${OCCURRENCES}
      ${needsDecision ? sql`left join ${holding(today)} h on h.finding_id = f.id and h.release_id = r.id` : sql``}
      where ${allOf(conditionsOf(filter))}
      limit ${COUNT_BOUND + 1}) bounded`.execute(db);
  return rows[0]?.count ?? 0;
}

function conditionsOf(filter: Filter): RawBuilder<unknown>[] {
  const conditions = [sql`s.superseded_by is null`];
  const equals = (column: RawBuilder<unknown>, value: string | undefined) => {
    if (value !== undefined) {
      conditions.push(sql`${column} = ${value}`);
    }
  };
  const isId = (column: RawBuilder<unknown>, id: string | undefined) => {
    if (id !== undefined) {
      conditions.push(sql`${column} = ${id}::uuid`);
    }
  };
  isId(sql`p.id`, filter.productId);
  isId(sql`r.id`, filter.releaseId);
  isId(sql`c.id`, filter.componentId);
  equals(sql`f.verdict`, filter.verdict);
  equals(sql`v.severity_rating`, filter.severity);
  equals(sql`v.exploited::text`, filter.exploited);
  equals(sql`(jsonb_array_length(f.fixed_in) > 0)::text`, filter.fixAvailable);
  if (filter.vulnerability !== undefined) {
    conditions.push(
      sql`(v.id = ${filter.vulnerability} or v.aliases @> ${JSON.stringify([filter.vulnerability])}::jsonb)`,
    );
  }
  if (filter.state !== undefined) {
    conditions.push(stateIs(filter.state));
  }
  if (filter.q !== undefined && filter.q !== '') {
    conditions.push(
      sql`position(lower(${filter.q}) in lower(v.id || ' ' || v.aliases::text || ' ' || v.summary || ' ' || ${COMPONENT_LABEL} || ' ' || coalesce(c.purl, ''))) > 0`,
    );
  }
  return conditions;
}

function stateIs(state: NonNullable<Filter['state']>): RawBuilder<unknown> {
  switch (state) {
    case 'undecided':
      return sql`h.decision is null`;
    case 'decided':
      return sql`h.decision is not null`;
    default:
      return sql`h.decision = ${state}`;
  }
}

function view(row: Row): FindingRow {
  return {
    findingId: row.finding_id,
    productId: row.product_id,
    productName: row.product_name,
    releaseId: row.release_id,
    releaseVersion: row.release_version,
    vulnerability: row.vulnerability,
    aliases: Texts.parse(row.aliases),
    summary: row.summary,
    componentId: row.component_id,
    component: row.component,
    componentVersion: row.component_version,
    purl: row.purl,
    direct: row.direct,
    verdict: z.enum(VERDICTS).parse(row.verdict),
    because: Texts.parse(row.because),
    severity: severityOf(row),
    epss: epssOf(row),
    exploited: row.exploited,
    exploitedSince: row.exploited_since,
    exploitedBy: Words.parse(row.exploited_by),
    fixedIn: Texts.parse(row.fixed_in),
    state: State.parse(row.state),
    decision:
      row.decision_id === null
        ? null
        : { id: row.decision_id, inheritedFrom: row.inherited_from, endsOn: row.ends_on },
  };
}

/** By whose word, and since when. */
export const Words = z.array(z.object({ source: z.string(), since: z.string().nullable() }));

/** Severity as views show it. */
export function severityOf(row: {
  severity_rating: string;
  severity_score: number | null;
  severity_vector: string | null;
  severity_version: string | null;
  severity_source: string | null;
}): FindingRow['severity'] {
  return {
    rating: z.enum(SEVERITIES).parse(row.severity_rating),
    score: row.severity_score,
    vector: row.severity_vector,
    version: row.severity_version,
    source: row.severity_source,
  };
}

/** EPSS as views show it; `null` where there is none. */
export function epssOf(row: {
  epss_score: number | null;
  epss_percentile: number | null;
  epss_date: string | null;
}): FindingRow['epss'] {
  return row.epss_score === null
    ? null
    : { score: row.epss_score, percentile: row.epss_percentile ?? 0, date: row.epss_date };
}
