import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';

const Texts = z.array(z.string());
const Records = z.array(
  z.object({
    id: z.string(),
    source: z.string(),
    modified: z.string().nullable(),
    sha256: z.string(),
  }),
);

/** A source record that a finding rests on. */
export type FindingRecord = z.output<typeof Records>[number];

/** What is stored of a finding. */
export type StoredFinding = {
  readonly id: string;
  readonly componentId: string;
  readonly vulnerabilityId: string;
  readonly verdict: string;
  readonly because: readonly string[];
  readonly fixedIn: readonly string[];
  readonly records: readonly FindingRecord[];
  readonly withdrawn: boolean;
};

/** A vulnerability as it is written. Empty `details` and `links` leave what is there. */
export type WrittenVulnerability = {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly details: string;
  readonly links: readonly { readonly type: string; readonly url: string }[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly rating: string;
  readonly rank: number;
  readonly score: number | null;
  readonly vector: string | null;
  readonly version: string | null;
  readonly source: string | null;
  readonly epss: number | null;
  readonly percentile: number | null;
  readonly epssDate: string | null;
  readonly euvdId: string | null;
};

/** Which of the records are kept already. */
export async function findKeptRecords(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from source_record
    where sha256 in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb))`.execute(
    db,
  );
  return new Set(rows.map((row) => row.sha256));
}

/** When each known vulnerability was last modified by its source. */
export async function findKnownVulnerabilities(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; modified_at: string | null }>`
    select id, modified_at from vulnerability
    where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(db);
  return new Map(rows.map((row) => [row.id, row.modified_at]));
}

/** Keeps records as packed bytes. */
export async function insertRecords(
  tx: Tx,
  records: readonly { readonly sha256: string; readonly id: string; readonly packed: Uint8Array }[],
  now: string,
): Promise<void> {
  const rows = records.map(({ sha256, id, packed }) => ({
    sha256,
    id,
    packed: Buffer.from(packed).toString('base64'),
  }));
  await sql`
    insert into source_record (sha256, record_id, packed, stored_at)
    select x.sha256, x.id, decode(x.packed, 'base64'), ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(sha256 text, id text, packed text)
    order by x.sha256
    on conflict (sha256) do nothing`.execute(tx);
}

/** One kept record, packed. */
export async function findRecord(
  db: Db,
  sha256: string,
): Promise<{ readonly id: string; readonly packed: Uint8Array } | undefined> {
  const row = await db
    .selectFrom('source_record')
    .select(['record_id', 'packed'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? undefined : { id: row.record_id, packed: row.packed };
}

/** Writes vulnerabilities, each only when something of it changed. In the order of ids, so that two writers cannot lock each other. */
export async function upsertVulnerabilities(
  tx: Tx,
  vulnerabilities: readonly WrittenVulnerability[],
  now: string,
): Promise<void> {
  const rows = vulnerabilities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await sql`
    insert into vulnerability (id, aliases, summary, details, published_at, modified_at, links, severity_rating,
      severity_rank, severity_score, severity_vector, severity_version, severity_source, epss_score,
      epss_percentile, epss_date, euvd_id, updated_at)
    select x.id, x.aliases, x.summary, x.details, x.published, x.modified, x.links, x.rating,
      x.rank, x.score, x.vector, x.version, x.source, x.epss, x.percentile, x."epssDate", x."euvdId", ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id text, aliases jsonb, summary text, details text,
      published text, modified text, links jsonb, rating text, rank smallint, score double precision, vector text,
      version text, source text, epss double precision, percentile double precision, "epssDate" text, "euvdId" text)
    on conflict (id) do update set
      aliases = excluded.aliases, summary = excluded.summary,
      details = case when excluded.details = '' then vulnerability.details else excluded.details end,
      links = case when excluded.links = '[]'::jsonb then vulnerability.links else excluded.links end,
      published_at = excluded.published_at, modified_at = excluded.modified_at,
      severity_rating = excluded.severity_rating, severity_rank = excluded.severity_rank,
      severity_score = excluded.severity_score, severity_vector = excluded.severity_vector,
      severity_version = excluded.severity_version, severity_source = excluded.severity_source,
      epss_score = excluded.epss_score, epss_percentile = excluded.epss_percentile, epss_date = excluded.epss_date,
      euvd_id = excluded.euvd_id, updated_at = excluded.updated_at
    where (vulnerability.aliases, vulnerability.summary, vulnerability.modified_at, vulnerability.severity_rating,
        vulnerability.severity_score, vulnerability.severity_vector, vulnerability.epss_score,
        vulnerability.epss_percentile, vulnerability.epss_date, vulnerability.euvd_id)
      is distinct from (excluded.aliases, excluded.summary, excluded.modified_at, excluded.severity_rating,
        excluded.severity_score, excluded.severity_vector, excluded.epss_score,
        excluded.epss_percentile, excluded.epss_date, excluded.euvd_id)`.execute(tx);
}

/** All findings of components, withdrawn ones included. */
export async function findFindingsOf(
  db: Db,
  componentIds: readonly string[],
): Promise<StoredFinding[]> {
  const { rows } = await sql<{
    id: string;
    component_id: string;
    vulnerability_id: string;
    verdict: string;
    because: unknown;
    fixed_in: unknown;
    records: unknown;
    withdrawn: boolean;
  }>`select id, component_id, vulnerability_id, verdict, because, fixed_in, records, withdrawn_at is not null as withdrawn
    from finding
    where component_id in (select jsonb_array_elements_text(${JSON.stringify(componentIds)}::jsonb)::uuid)`.execute(
    db,
  );
  return rows.map((row) => ({
    id: row.id,
    componentId: row.component_id,
    vulnerabilityId: row.vulnerability_id,
    verdict: row.verdict,
    because: Texts.parse(row.because),
    fixedIn: Texts.parse(row.fixed_in),
    records: Records.parse(row.records),
    withdrawn: row.withdrawn,
  }));
}

/** Lets findings go on under another name of the same vulnerability, with all that was decided about them. */
export async function renameFindings(
  tx: Tx,
  renamed: readonly { readonly id: string; readonly vulnerabilityId: string }[],
): Promise<void> {
  await sql`
    update finding set vulnerability_id = x."vulnerabilityId"
    from jsonb_to_recordset(${JSON.stringify(renamed.map(({ id, vulnerabilityId }) => ({ id, vulnerabilityId })))}::jsonb) as x(id uuid, "vulnerabilityId" text)
    where finding.id = x.id`.execute(tx);
}

/** Writes findings; one that was withdrawn stands again. */
export async function upsertFindings(
  tx: Tx,
  findings: readonly Omit<StoredFinding, 'withdrawn'>[],
  now: string,
): Promise<void> {
  await sql`
    insert into finding (id, component_id, vulnerability_id, verdict, because, fixed_in, records, first_seen_at, updated_at)
    select x.id, x."componentId", x."vulnerabilityId", x.verdict, x.because, x."fixedIn", x.records, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as x(id uuid, "componentId" uuid, "vulnerabilityId" text,
      verdict text, because jsonb, "fixedIn" jsonb, records jsonb)
    order by x."componentId", x."vulnerabilityId"
    on conflict (component_id, vulnerability_id) do update set
      verdict = excluded.verdict, because = excluded.because, fixed_in = excluded.fixed_in,
      records = excluded.records, updated_at = excluded.updated_at, withdrawn_at = null`.execute(
    tx,
  );
}

/** Marks findings that no advisory supports any more. They are kept: decisions rest on them. */
export async function withdrawFindings(tx: Tx, ids: readonly string[], now: string): Promise<void> {
  await sql`
    update finding set withdrawn_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
    where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`.execute(
    tx,
  );
}

/** The next components in the order of their ids; those without purl match nothing and are left out. */
export async function findComponentsAfter(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ id: string; purl: string | null; version: string | null }[]> {
  return db
    .selectFrom('component')
    .select(['id', 'purl', 'version'])
    .where('purl', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
}
