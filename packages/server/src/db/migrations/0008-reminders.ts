import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const TABLES = [
  sql`create table duty_shift (
      id uuid primary key,
      user_id text not null references auth_user(id) on delete cascade,
      place text not null check (place in ('first','backup')),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      check (starts_at < ends_at)
    )`,
  sql`create index duty_shift_end on duty_shift (ends_at)`,
  sql`create table quiet_hours (
      user_id text primary key references auth_user(id) on delete cascade,
      quiet_from text not null,
      quiet_until text not null,
      time_zone text not null
    )`,
  // The key says that a reminder is settled once: two servers on one database cannot both send it.
  sql`create table reminder (
      case_id uuid not null references reporting_case(id) on delete cascade,
      stage text not null,
      clock text not null,
      step text not null,
      person_id text not null,
      person_name text not null,
      place text not null,
      due_at timestamptz not null,
      settled_at timestamptz not null,
      outcome text not null check (outcome in ('sent','missed')),
      primary key (case_id, stage, clock, step, person_id)
    )`,
  sql`create table reminder_answer (
      case_id uuid not null references reporting_case(id) on delete cascade,
      stage text not null,
      answered_at timestamptz not null,
      answered_by text not null,
      answered_by_name text not null,
      primary key (case_id, stage, answered_at)
    )`,
];

/** Duty roster, quiet hours, and which reminders of a clock were settled. New tables only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, TABLES);
}
