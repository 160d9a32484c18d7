import { type Kysely, sql } from 'kysely';
import { run } from './run.ts';

const PRODUCTS_AND_RELEASES = [
  sql`create table product (
      id uuid primary key,
      name text not null,
      type text not null check (type in ('software','hardware','hardwareWithSoftware','component')),
      description text not null,
      identifiers jsonb not null,
      core_functionality text not null,
      product_class text check (product_class in ('default','importantI','importantII','critical')),
      category text,
      member_states jsonb not null,
      first_placed_on date,
      support_ends_on date,
      contacts jsonb not null,
      responsible jsonb not null,
      demo boolean not null default false,
      row_version integer not null default 1,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`,
  sql`create unique index product_name on product (lower(name), demo)`,
  sql`create table release (
      id uuid primary key,
      product_id uuid not null references product(id) on delete cascade,
      version text not null,
      -- Order of releases within a product: later ones inherit decisions of earlier ones.
      sequence integer not null,
      released_on date,
      support_ends_on date,
      artefacts jsonb not null,
      state text not null default 'draft' check (state in ('draft','published')),
      published_at timestamptz,
      row_version integer not null default 1,
      created_at timestamptz not null,
      unique (product_id, version),
      unique (product_id, sequence)
    )`,
];

const SBOMS_AND_COMPONENTS = [
  sql`create table sbom (
      id uuid primary key,
      release_id uuid not null references release(id) on delete cascade,
      sha256 text not null references document(sha256),
      file_name text,
      format text not null,
      spec_version text not null,
      serial_number text,
      document_name text,
      document_created_at text,
      tools jsonb not null,
      authors jsonb not null,
      schema_valid boolean not null,
      problems jsonb not null,
      quality jsonb not null,
      component_count integer not null,
      identified_count integer not null,
      dependency_count integer not null,
      top_level_count integer not null,
      graph bytea not null,
      uploaded_at timestamptz not null,
      uploaded_by text not null,
      uploaded_by_name text not null,
      -- Checked at commit: the older one names the newer before that is there, since only one may be current.
      superseded_by uuid references sbom(id) on delete cascade deferrable initially deferred
    )`,
  sql`create index sbom_release on sbom (release_id, uploaded_at desc)`,
  sql`create unique index sbom_current on sbom (release_id) where superseded_by is null`,
  sql`create table component (
      id uuid primary key,
      identity text not null unique,
      type text not null,
      "group" text,
      name text not null,
      version text,
      purl text,
      cpe text,
      licences jsonb not null,
      identified boolean not null,
      ecosystem text,
      package_name text,
      first_seen_at timestamptz not null
    )`,
  sql`create index component_package on component (ecosystem, package_name)`,
  // Of the first characters only: a name from a stranger may be longer than an index takes.
  sql`create index component_name on component (lower(left(name, 200)))`,
  sql`create table sbom_component (
      sbom_id uuid not null references sbom(id) on delete cascade,
      ordinal integer not null,
      component_id uuid not null references component(id),
      ref text not null,
      direct boolean not null,
      -- The first place of this component in this SBOM: what is counted by component reads only these.
      is_first boolean not null,
      primary key (sbom_id, ordinal)
    )`,
  sql`create index sbom_component_component on sbom_component (component_id, sbom_id)`,
];

/**
 * Products, releases, SBOMs and the components they share. New tables only: no lock on anything that exists.
 *
 * A component is stored once, whatever number of SBOMs name it (`identity` is its canonical purl, else its
 * SHA-256 over type, group, name, version and CPE). An SBOM refers to components by `ordinal`, its place in the
 * document; the dependency graph is kept whole as one compressed value per SBOM, since it is only read whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [...PRODUCTS_AND_RELEASES, ...SBOMS_AND_COMPONENTS]);
}
