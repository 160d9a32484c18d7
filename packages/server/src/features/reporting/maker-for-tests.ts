import type { Db } from '../../platform/db/database.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { ReleaseHit } from './reporting-deps.ts';

/** What the tests of this feature start from: a maker with a product whose SBOM holds an exploited component. */
export const MAKER = {
  product: '00000000-0000-7000-8000-0000000000a1',
  release: '00000000-0000-7000-8000-0000000000b1',
  finding: '00000000-0000-7000-8000-0000000000f1',
  vulnerability: 'CVE-2023-44487',
} as const;

/** Jobs that are only remembered. */
export function rememberedJobs(): Jobs & { readonly names: string[] } {
  const names: string[] = [];
  return {
    names,
    enqueue: (_tx, job) => {
      names.push(job.name);
      return Promise.resolve();
    },
    work: () => Promise.resolve(),
    schedule: () => Promise.resolve(),
  };
}

/** One hit in one release, as the feature "vulnerabilities" would find it. */
export function hit(): ReleaseHit {
  return {
    productId: MAKER.product,
    productName: 'Prüfgerät Ελλάς Кирилиця',
    releaseId: MAKER.release,
    releaseVersion: '1.8.0',
    component: 'golang.org/x/net@v0.1.0',
    findingId: MAKER.finding,
    supported: true,
    state: 'undecided',
  };
}

/** Inserts the maker. */
export async function insertMaker(db: Db, now: string): Promise<void> {
  const sha256 = 'a'.repeat(64);
  await db
    .insertInto('organisation')
    .values({
      id: 1,
      name: 'Müller & Söhne #1',
      time_zone: 'Europe/Berlin',
      main_establishment: 'DE',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('auth_user')
    .values({ id: 'paula', name: 'Paula', email: 'paula@maker.example', role: 'psirt' })
    .execute();
  await insertProduct(db, now, sha256);
  await db
    .insertInto('component')
    .values({
      id: '00000000-0000-7000-8000-0000000000c1',
      identity: 'pkg:golang/golang.org/x/net@v0.1.0',
      type: 'library',
      name: 'golang.org/x/net',
      version: 'v0.1.0',
      licences: '[]',
      identified: true,
      first_seen_at: now,
    })
    .execute();
  await db
    .insertInto('sbom_component')
    .values({
      sbom_id: '00000000-0000-7000-8000-0000000000d1',
      ordinal: 1,
      component_id: '00000000-0000-7000-8000-0000000000c1',
      ref: 'net',
      direct: true,
      is_first: true,
    })
    .execute();
  await insertVulnerability(db, now);
}

async function insertProduct(db: Db, now: string, sha256: string): Promise<void> {
  await db
    .insertInto('product')
    .values({
      id: MAKER.product,
      name: hit().productName,
      type: 'software',
      description: '',
      identifiers: '[]',
      core_functionality: '',
      product_class: 'importantI',
      category: 'III.I.1',
      member_states: '["DE","GR"]',
      support_ends_on: '2027-01-31',
      contacts: '[]',
      responsible: '["paula"]',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('release')
    .values({
      id: MAKER.release,
      product_id: MAKER.product,
      version: '1.8.0',
      sequence: 1,
      artefacts: '[]',
      created_at: now,
    })
    .execute();
  await db
    .insertInto('document')
    .values({ sha256, size: 1, media_type: 'application/json', stored_at: now })
    .execute();
  await db
    .insertInto('sbom')
    .values({
      id: '00000000-0000-7000-8000-0000000000d1',
      release_id: MAKER.release,
      sha256,
      format: 'cyclonedx',
      spec_version: '1.5',
      tools: '[]',
      authors: '[]',
      schema_valid: true,
      problems: '[]',
      quality: '{}',
      component_count: 1,
      identified_count: 1,
      dependency_count: 0,
      top_level_count: 1,
      graph: Buffer.alloc(0),
      uploaded_at: now,
      uploaded_by: 'paula',
      uploaded_by_name: 'Paula',
    })
    .execute();
}

async function insertVulnerability(db: Db, now: string): Promise<void> {
  await db
    .insertInto('vulnerability')
    .values({
      id: MAKER.vulnerability,
      aliases: '["GHSA-qppj-fm5r-hxr3"]',
      summary: 'HTTP/2 rapid reset',
      details: '',
      links: '[]',
      severity_rating: 'high',
      severity_rank: 1,
      severity_score: 7.5,
      severity_vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
      severity_version: '3.1',
      exploited: true,
      euvd_id: 'EUVD-2023-50112',
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('finding')
    .values({
      id: MAKER.finding,
      component_id: '00000000-0000-7000-8000-0000000000c1',
      vulnerability_id: MAKER.vulnerability,
      verdict: 'affected',
      because: '[]',
      fixed_in: '["0.17.0"]',
      records: '[]',
      first_seen_at: now,
      updated_at: now,
    })
    .execute();
  await assertExploited(db, { source: 'cisa_kev', seenAt: now });
}

/** A source says that the vulnerability is exploited. */
export async function assertExploited(
  db: Db,
  assertion: { readonly source: string; readonly seenAt: string },
): Promise<void> {
  await db
    .insertInto('exploitation_assertion')
    .values({
      id: crypto.randomUUID(),
      vulnerability_id: MAKER.vulnerability,
      source: assertion.source,
      since: '2023-10-10',
      seen_at: assertion.seenAt,
    })
    .execute();
}
