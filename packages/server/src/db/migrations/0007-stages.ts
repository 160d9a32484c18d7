import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const SUBMISSIONS = [
  // A stage is filed once and may be brought up to date until the final report: each frozen version at most once.
  sql`drop index submission_once`,
  sql`create unique index submission_once on submission (case_id, stage, version_number)`,
  sql`alter table submission add column review_override text`,
  sql`create table stage_by_reference (
      case_id uuid not null references reporting_case(id) on delete cascade,
      stage text not null check (stage in ('notification','finalReport')),
      submission_id uuid not null references submission(id) on delete cascade,
      reason text not null,
      recorded_by text not null,
      recorded_by_name text not null,
      recorded_at timestamptz not null,
      primary key (case_id, stage)
    )`,
];

const REVIEWS = [
  sql`alter table organisation add column report_review text not null default 'notAsked'
      check (report_review in ('notAsked','asked'))`,
  sql`create table stage_review (
      id uuid primary key,
      case_id uuid not null,
      stage text not null,
      version_number integer not null,
      verdict text not null check (verdict in ('approved','changesWanted')),
      comment text not null,
      reviewed_by text not null,
      reviewed_by_name text not null,
      reviewed_at timestamptz not null,
      foreign key (case_id, stage, version_number)
        references stage_version(case_id, stage, number) on delete cascade
    )`,
  sql`create index stage_review_case on stage_review (case_id)`,
];

const FORMS_AND_WORDS = [
  // The form that a case began with; null: the newest, for cases opened before forms were kept.
  sql`alter table reporting_case add column form_schema text`,
  sql`alter table stage_draft add column working_language text`,
  sql`alter table stage_draft add column working_texts jsonb`,
  sql`create table case_sensitivity (
      case_id uuid primary key references reporting_case(id) on delete cascade,
      answers jsonb not null,
      row_version integer not null default 1,
      saved_by text not null,
      saved_by_name text not null,
      saved_at timestamptz not null
    )`,
];

const INTERMEDIATE_REPORTS = [
  sql`create table intermediate_report (
      id uuid primary key,
      case_id uuid not null references reporting_case(id) on delete cascade,
      number integer not null,
      asked_at timestamptz not null,
      asked_by text not null,
      wording text not null,
      due_at timestamptz,
      recorded_by text not null,
      recorded_by_name text not null,
      recorded_at timestamptz not null,
      answer text not null default '',
      row_version integer not null default 1,
      unique (case_id, number)
    )`,
  sql`create table intermediate_version (
      report_id uuid not null references intermediate_report(id) on delete cascade,
      number integer not null,
      frozen_at timestamptz not null,
      frozen_by text not null,
      frozen_by_name text not null,
      pdf_sha256 text not null references document(sha256),
      json_sha256 text not null references document(sha256),
      text_sha256 text not null references document(sha256),
      primary key (report_id, number)
    )`,
  sql`create table intermediate_submission (
      report_id uuid primary key references intermediate_report(id) on delete cascade,
      version_number integer not null,
      submitted_at timestamptz not null,
      submitted_by text not null,
      channel text not null,
      note text not null,
      receipt_name text,
      receipt_sha256 text references document(sha256),
      receipt_size bigint,
      recorded_by text not null,
      recorded_by_name text not null,
      recorded_at timestamptz not null,
      foreign key (report_id, version_number) references intermediate_version(report_id, number)
    )`,
];

/**
 * What the stages of a report need beyond the first filing: updates of a filed stage, stages closed by reference, the
 * second person's review, the form a case began with, working texts, sensitivity, and reports that a CSIRT asks for
 * (Art. 14(6)). New tables, columns with constant defaults, one index made anew: short locks on small tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...SUBMISSIONS, ...REVIEWS, ...FORMS_AND_WORDS, ...INTERMEDIATE_REPORTS]);
}
