import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const ORGANISATION = [
  sql`create table organisation (
      id smallint primary key default 1 check (id = 1),
      name text not null,
      time_zone text not null,
      address text not null default '',
      website text not null default '',
      main_establishment text,
      contact_email text not null default '',
      demo boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`,
];

const SIGN_IN = [
  sql`create table auth_user (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null default false,
      image text,
      role text not null check (role in ('owner','complianceOfficer','psirt','engineer','auditor','viewer')),
      state text not null default 'active' check (state in ('active','invited','disabled')),
      "lastSeenAt" timestamptz,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`,
  sql`create table auth_session (
      id text primary key,
      "userId" text not null references auth_user(id) on delete cascade,
      token text not null unique,
      "expiresAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`,
  sql`create index auth_session_user on auth_session ("userId")`,
  sql`create table auth_account (
      id text primary key,
      "userId" text not null references auth_user(id) on delete cascade,
      "accountId" text not null,
      "providerId" text not null,
      "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
      scope text, password text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`,
  sql`create index auth_account_user on auth_account ("userId")`,
  sql`create table auth_verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`,
  sql`create index auth_verification_identifier on auth_verification (identifier)`,
  sql`create table auth_apikey (
      id text primary key,
      "configId" text not null default 'default',
      name text, start text, prefix text,
      key text not null,
      "referenceId" text not null,
      "refillInterval" integer, "refillAmount" integer, "lastRefillAt" timestamptz,
      enabled boolean not null default true,
      "rateLimitEnabled" boolean not null default false,
      "rateLimitTimeWindow" integer, "rateLimitMax" integer,
      "requestCount" integer not null default 0,
      remaining integer, "lastRequest" timestamptz, "expiresAt" timestamptz,
      permissions text, metadata text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    )`,
  sql`create index auth_apikey_key on auth_apikey (key)`,
  sql`create index auth_apikey_reference on auth_apikey ("referenceId")`,
  sql`create table one_time_link (
      id uuid primary key,
      purpose text not null check (purpose in ('owner','invitation')),
      user_id text references auth_user(id) on delete cascade,
      token_sha256 text not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
];

const AUDIT_LOG = [
  sql`create table audit_entry (
      position bigint primary key,
      recorded_at text not null,
      actor text not null,
      actor_name text not null,
      kind text not null,
      subject_type text not null,
      subject_id text not null,
      facts jsonb not null,
      previous_hash text not null,
      hash text not null
    )`,
  sql`create index audit_entry_subject on audit_entry (subject_type, subject_id, position)`,
  sql`create index audit_entry_kind on audit_entry (kind, position)`,
  sql`create table audit_head (
      id smallint primary key default 1 check (id = 1),
      position bigint not null,
      hash text not null
    )`,
  sql`insert into audit_head (id, position, hash) values (1, 0, repeat('0', 64))`,
  sql`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the audit log is append-only'; end $$`,
  sql`create trigger audit_entry_append_only before update or delete or truncate on audit_entry
      for each statement execute function refuse_change()`,
];

const DOCUMENTS_AND_NOTICES = [
  sql`create table document (
      sha256 text primary key,
      size bigint not null,
      media_type text not null,
      stored_at timestamptz not null
    )`,
  sql`create table notice (
      id uuid primary key,
      user_id text not null references auth_user(id) on delete cascade,
      kind text not null, title text not null, body text not null, link text not null,
      dedupe_key text,
      created_at timestamptz not null,
      read_at timestamptz
    )`,
  sql`create index notice_user on notice (user_id, created_at desc)`,
  sql`create unique index notice_once on notice (user_id, dedupe_key) where dedupe_key is not null`,
];

/**
 * Organisation, sign-in, keys, the audit log and documents. New tables only: no lock on anything that exists.
 *
 * The `auth_*` tables have the shape that better-auth asks for; all else is ours. The audit log is append-only by
 * trigger: a change or deletion is refused by the database itself, and the chain shows it where somebody goes round it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...ORGANISATION, ...SIGN_IN, ...AUDIT_LOG, ...DOCUMENTS_AND_NOTICES]);
}
