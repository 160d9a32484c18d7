import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const CANDIDATES_AND_CASES = [
  sql`create table candidate (
      id uuid primary key,
      vulnerability_id text not null references vulnerability(id),
      demo boolean not null default false,
      state text not null check (state in ('open','assessing','caseOpened','notReportable')),
      opened_at timestamptz not null,
      assessment_started_at timestamptz,
      answered_at timestamptz,
      answered_by text,
      answered_by_name text,
      answer_reason text,
      unique (vulnerability_id, demo)
    )`,
  sql`create table reporting_case (
      id uuid primary key,
      kind text not null check (kind in ('exploitedVulnerability','severeIncident')),
      title text not null,
      vulnerability_id text,
      candidate_id uuid references candidate(id),
      became_aware_at timestamptz not null,
      awareness_reason text not null,
      awareness_evidence text not null,
      decided_by text not null,
      decided_by_name text not null,
      member_states jsonb not null,
      time_zone text not null,
      summary text not null,
      suspected_malicious text check (suspected_malicious in ('yes','no','unknown')),
      occurred_at timestamptz,
      demo boolean not null default false,
      opened_at timestamptz not null,
      closed_at timestamptz,
      close_reason text,
      row_version integer not null default 1
    )`,
  sql`create table case_product (
      case_id uuid not null references reporting_case(id) on delete cascade,
      product_id uuid not null references product(id),
      primary key (case_id, product_id)
    )`,
  sql`create index case_product_product on case_product (product_id)`,
  sql`create table awareness_correction (
      id uuid primary key,
      case_id uuid not null references reporting_case(id) on delete cascade,
      became_aware_at timestamptz not null,
      reason text not null,
      corrected_by text not null,
      corrected_by_name text not null,
      corrected_at timestamptz not null
    )`,
];

const STAGES = [
  sql`create table stage_draft (
      case_id uuid not null references reporting_case(id) on delete cascade,
      stage text not null,
      form_schema text not null,
      entered jsonb not null,
      row_version integer not null default 1,
      saved_at timestamptz,
      saved_by text,
      saved_by_name text,
      primary key (case_id, stage)
    )`,
  sql`create table stage_version (
      case_id uuid not null references reporting_case(id) on delete cascade,
      stage text not null,
      number integer not null,
      frozen_at timestamptz not null,
      frozen_by text not null,
      frozen_by_name text not null,
      missing integer not null,
      pdf_sha256 text not null references document(sha256),
      json_sha256 text not null references document(sha256),
      text_sha256 text not null references document(sha256),
      primary key (case_id, stage, number)
    )`,
  sql`create table submission (
      id uuid primary key,
      case_id uuid not null,
      stage text not null,
      version_number integer not null,
      submitted_at timestamptz not null,
      submitted_by text not null,
      recorded_by text not null,
      recorded_by_name text not null,
      recorded_at timestamptz not null,
      reference text,
      reference_matches boolean,
      receipt_name text,
      receipt_sha256 text references document(sha256),
      receipt_size bigint,
      note text not null,
      foreign key (case_id, stage, version_number) references stage_version(case_id, stage, number) on delete cascade
    )`,
  sql`create unique index submission_once on submission (case_id, stage)`,
];

const ORDERS_AND_MAILS = [
  sql`create index case_open on reporting_case (opened_at desc)`,
  sql`create index candidate_state on candidate (state, opened_at desc)`,
  // When the mail about a notice left, so that a job that runs twice sends one mail.
  sql`alter table notice add column mailed_at timestamptz`,
];

/**
 * Candidates, cases, drafts, frozen versions, submissions. New tables, and a column
 * of `notice` without default: a lock for the moment it takes to name it.
 *
 * Only facts are stored (becoming aware, submission): deadlines are computed from them each time (Art. 14).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...CANDIDATES_AND_CASES, ...STAGES, ...ORDERS_AND_MAILS]);
}
