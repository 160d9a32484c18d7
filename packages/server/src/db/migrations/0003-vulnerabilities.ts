import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const VULNERABILITIES = [
  sql`create table vulnerability (
      id text primary key,
      aliases jsonb not null,
      summary text not null,
      details text not null,
      published_at text,
      modified_at text,
      links jsonb not null,
      severity_rating text not null check (severity_rating in ('critical','high','medium','low','none','unrated')),
      severity_rank smallint not null,
      severity_score double precision,
      severity_vector text,
      severity_version text,
      severity_source text,
      epss_score double precision,
      epss_percentile double precision,
      epss_date text,
      euvd_id text,
      exploited boolean not null default false,
      exploited_since text,
      updated_at timestamptz not null
    )`,
  sql`create table exploitation_assertion (
      id uuid primary key,
      vulnerability_id text not null references vulnerability(id) on delete cascade,
      source text not null,
      since text,
      seen_at timestamptz not null,
      by_id text,
      by_name text,
      note text,
      withdrawn_at timestamptz
    )`,
  sql`create unique index exploitation_once on exploitation_assertion (vulnerability_id, source, coalesce(by_id, ''))`,
];

const FINDINGS = [
  sql`create table finding (
      id uuid primary key,
      component_id uuid not null references component(id) on delete cascade,
      vulnerability_id text not null references vulnerability(id),
      verdict text not null check (verdict in ('affected','undetermined')),
      because jsonb not null,
      fixed_in jsonb not null,
      records jsonb not null,
      first_seen_at timestamptz not null,
      updated_at timestamptz not null,
      -- Set when a newer advisory no longer names the component; kept, because decisions rest on it.
      withdrawn_at timestamptz,
      unique (component_id, vulnerability_id)
    )`,
  sql`create index finding_vulnerability on finding (vulnerability_id) where withdrawn_at is null`,
  // Advisory records verbatim, as they were when a finding rested on them: packed, since there are many small ones.
  sql`create table source_record (
      sha256 text primary key,
      record_id text not null,
      packed bytea not null,
      stored_at timestamptz not null
    )`,
];

const DECISIONS = [
  sql`create table decision (
      id uuid primary key,
      finding_id uuid not null references finding(id),
      product_id uuid not null references product(id) on delete cascade,
      release_id uuid not null references release(id) on delete cascade,
      decision text not null check (decision in ('affected','notAffected','underInvestigation','fixed','accepted')),
      justification text,
      reason text not null,
      ends_on date,
      decided_by text not null,
      decided_by_name text not null,
      decided_at timestamptz not null
    )`,
  sql`create index decision_finding on decision (finding_id, product_id)`,
  sql`create table decision_revocation (
      id uuid primary key,
      decision_id uuid not null references decision(id) on delete cascade,
      release_id uuid not null references release(id) on delete cascade,
      reason text not null,
      revoked_by text not null,
      revoked_by_name text not null,
      revoked_at timestamptz not null,
      unique (decision_id, release_id)
    )`,
];

const FEEDS = [
  sql`create table feed (
      kind text primary key,
      enabled boolean not null default true,
      last_success_at timestamptz,
      data_as_of text,
      records integer not null default 0,
      refused_count integer not null default 0,
      shipped boolean not null default false,
      cursor text,
      next_run_at timestamptz,
      -- When the last success is no longer fresh; kept because the rhythm is a setting, not a row.
      stale_at timestamptz
    )`,
  sql`create table feed_run (
      id uuid primary key,
      feed text not null references feed(kind),
      started_at timestamptz not null,
      finished_at timestamptz,
      outcome text not null check (outcome in ('running','succeeded','failed','unchanged')),
      source text not null,
      source_sha256 text,
      data_as_of text,
      records integer not null default 0,
      refused_count integer not null default 0,
      refused jsonb not null,
      error text,
      changed_findings integer not null default 0
    )`,
  sql`create index feed_run_feed on feed_run (feed, started_at desc)`,
  sql`create table index_state (
      id smallint primary key default 1 check (id = 1),
      build_id text not null,
      built_at timestamptz not null,
      matched_at timestamptz,
      vulnerabilities integer not null,
      packages integer not null
    )`,
];

/**
 * What is vulnerable, what is exploited, what people decided. New tables only: no lock on anything that exists.
 *
 * A finding is a component and a vulnerability (`finding`), stored once however many releases contain the
 * component: a thousand releases that share a component share its finding. What differs by release is computed:
 * which current SBOM contains it, and which decision holds there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...VULNERABILITIES, ...FINDINGS, ...DECISIONS, ...FEEDS]);
}
