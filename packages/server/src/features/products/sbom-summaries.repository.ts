import type { SbomSummary } from '@cradle/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

type Row = {
  id: string;
  release_id: string;
  sha256: string;
  file_name: string | null;
  format: string;
  spec_version: string;
  schema_valid: boolean;
  component_count: number;
  identified_count: number;
  dependency_count: number;
  top_level_count: number;
  problems: number;
  size: number;
  uploaded_at: string;
  uploaded_by: string;
  uploaded_by_name: string;
  superseded_by: string | null;
};

/** All SBOMs of releases, newest first. */
export async function findSbomSummaries(
  db: Db,
  releaseIds: readonly string[],
): Promise<SbomSummary[]> {
  return select(
    db,
    sql`s.release_id in (select jsonb_array_elements_text(${JSON.stringify(releaseIds)}::jsonb)::uuid)`,
  );
}

/** One SBOM, or `undefined` when there is none. */
export async function findSbomSummary(db: Db, id: string): Promise<SbomSummary | undefined> {
  const [found] = await select(db, sql`s.id = ${id}::uuid`);
  return found;
}

async function select(db: Db, where: RawBuilder<unknown>): Promise<SbomSummary[]> {
  const { rows } = await sql<Row>`
    select s.id, s.release_id, s.sha256, s.file_name, s.format, s.spec_version, s.schema_valid, s.component_count,
      s.identified_count, s.dependency_count, s.top_level_count, jsonb_array_length(s.problems) as problems, d.size,
      s.uploaded_at, s.uploaded_by, s.uploaded_by_name, s.superseded_by
    from sbom s join document d on d.sha256 = s.sha256
    where ${where}
    order by s.uploaded_at desc, s.id desc`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    releaseId: row.release_id,
    sha256: row.sha256,
    fileName: row.file_name,
    format: row.format,
    specVersion: row.spec_version,
    schemaValid: row.schema_valid,
    components: row.component_count,
    identified: row.identified_count,
    unidentified: row.component_count - row.identified_count,
    dependencies: row.dependency_count,
    topLevel: row.top_level_count,
    problems: row.problems,
    size: row.size,
    uploadedAt: row.uploaded_at,
    uploadedBy: { id: row.uploaded_by, name: row.uploaded_by_name },
    state: row.superseded_by === null ? 'current' : 'superseded',
    supersededBy: row.superseded_by,
  }));
}
