import { SbomDetails, SbomProblemView } from '@cradle/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { findDependencyGraph } from '../vulnerabilities/index.ts';
import { inChunks } from './in-chunks.ts';
import type { PreparedComponent, PreparedSbom } from './prepared-sbom.ts';

/** An SBOM to be stored. */
export type NewSbom = {
  readonly id: string;
  readonly releaseId: string;
  readonly sha256: string;
  readonly fileName: string | null;
  readonly uploadedAt: string;
  readonly actor: Actor;
};

/** What a document says of itself, beyond its summary. */
export type SbomFacts = Pick<
  z.output<typeof SbomDetails>,
  'serialNumber' | 'documentName' | 'createdAt' | 'tools' | 'authors' | 'problemList' | 'quality'
>;

/** The current SBOM of a release. */
export async function findCurrentSbom(
  db: Db,
  releaseId: string,
): Promise<{ readonly id: string; readonly sha256: string } | undefined> {
  return db
    .selectFrom('sbom')
    .select(['id', 'sha256'])
    .where('release_id', '=', releaseId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
}

/** Ids of the components that are known, by identity. */
export async function findComponentIds(
  db: Db,
  identities: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const chunk of inChunks(identities)) {
    const { rows } = await sql<{ id: string; identity: string }>`
      select id, identity from component
      where identity in (select jsonb_array_elements_text(${JSON.stringify(chunk)}::jsonb))`.execute(
      db,
    );
    for (const { id, identity } of rows) {
      ids.set(identity, id);
    }
  }
  return ids;
}

/** Inserts components that are not known yet. In the order of identities, so that two uploads cannot lock each other. */
export async function insertComponents(
  tx: Tx,
  components: readonly (PreparedComponent & { readonly id: string })[],
  now: string,
): Promise<void> {
  // Sorted as bytes, whatever the language of the database.
  const sorted = components.toSorted((a, b) => (a.identity < b.identity ? -1 : 1));
  for (const chunk of inChunks(sorted)) {
    await sql`
    insert into component (id, identity, type, "group", name, version, purl, cpe, licences, identified, ecosystem, package_name, first_seen_at)
    select x.id, x.identity, x.type, x."group", x.name, x.version, x.purl, x.cpe, x.licences, x.identified, x.ecosystem, x."packageName", ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as x(id uuid, identity text, type text, "group" text, name text,
      version text, purl text, cpe text, licences jsonb, identified boolean, ecosystem text, "packageName" text)
    on conflict (identity) do nothing`.execute(tx);
  }
}

/** Inserts an SBOM; the one that was current before names it as its successor. */
export async function insertSbom(
  tx: Tx,
  sbom: NewSbom,
  prepared: PreparedSbom,
  previousId: string | null,
): Promise<void> {
  if (previousId !== null) {
    await tx
      .updateTable('sbom')
      .set({ superseded_by: sbom.id })
      .where('id', '=', previousId)
      .execute();
  }
  await tx
    .insertInto('sbom')
    .values({
      id: sbom.id,
      release_id: sbom.releaseId,
      sha256: sbom.sha256,
      file_name: sbom.fileName,
      format: prepared.format,
      spec_version: prepared.specVersion,
      serial_number: prepared.serialNumber,
      document_name: prepared.name,
      document_created_at: prepared.createdAt,
      tools: JSON.stringify(prepared.tools),
      authors: JSON.stringify(prepared.authors),
      schema_valid: prepared.schemaValid,
      problems: JSON.stringify(prepared.problems),
      quality: JSON.stringify(prepared.quality),
      component_count: prepared.components.length,
      identified_count: prepared.identified,
      dependency_count: prepared.dependencies,
      top_level_count: prepared.topLevel,
      graph: prepared.graph,
      uploaded_at: sbom.uploadedAt,
      uploaded_by: sbom.actor.id,
      uploaded_by_name: sbom.actor.name,
    })
    .execute();
}

/** Says which components an SBOM lists, each with its place. */
export async function insertSbomComponents(
  tx: Tx,
  sbomId: string,
  listed: readonly {
    readonly ordinal: number;
    readonly id: string;
    readonly ref: string;
    readonly direct: boolean;
    readonly first: boolean;
  }[],
): Promise<void> {
  for (const chunk of inChunks(listed)) {
    await sql`
    insert into sbom_component (sbom_id, ordinal, component_id, ref, direct, is_first)
    select ${sbomId}::uuid, x.ordinal, x.id, x.ref, x.direct, x.first
    from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as x(ordinal int, id uuid, ref text, direct boolean, first boolean)`.execute(
      tx,
    );
  }
}

/** The components of an SBOM as a difference compares them, its root left out. */
export async function findComparable(
  db: Db,
  sbomId: string,
): Promise<{ group: string | null; name: string; version: string | null; purl: string | null }[]> {
  const root = (await findDependencyGraph(db, sbomId))?.root ?? -1;
  return db
    .selectFrom('sbom_component')
    .innerJoin('component', 'component.id', 'sbom_component.component_id')
    .select(['component.group', 'component.name', 'component.version', 'component.purl'])
    .where('sbom_component.sbom_id', '=', sbomId)
    .where('sbom_component.ordinal', '!=', root)
    .execute();
}

/** What a document says of itself. */
export async function findSbomFacts(db: Db, id: string): Promise<SbomFacts | undefined> {
  const row = await db
    .selectFrom('sbom')
    .select([
      'serial_number',
      'document_name',
      'document_created_at',
      'tools',
      'authors',
      'problems',
      'quality',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        serialNumber: row.serial_number,
        documentName: row.document_name,
        createdAt: row.document_created_at,
        tools: z.array(z.string()).parse(row.tools),
        authors: z.array(z.string()).parse(row.authors),
        problemList: z.array(SbomProblemView).parse(row.problems),
        quality: SbomDetails.shape.quality.parse(row.quality),
      };
}
